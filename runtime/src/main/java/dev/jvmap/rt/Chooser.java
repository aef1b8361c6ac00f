package dev.jvmap.rt;

/**
 * Chooses scalar code or lanes for the next elements of one batched method, by measuring both. Only ever a matter of
 * speed: both sides give the same bits.
 *
 * <p>One side leads and computes nearly everything. The other side challenges it in trials: one small block each, side by
 * side, so that both meet the same kind of elements. The lead changes after several trials in a row that were clearly
 * won, and after each change more are needed, so that two sides of about the same speed settle. What a trial takes longer than
 * the leader would have is paid from a credit that grows with the time worked; it is small, and the smaller the more has
 * been lost on that side before. So code that is not compiled yet is brought up at a bounded price.
 */
final class Chooser {
    /** The code that computes some elements. */
    enum Side {
        SCALAR,
        LANES;

        Side other() {
            return this == SCALAR ? LANES : SCALAR;
        }
    }

    /** Nanoseconds of scalar work before lanes are tried at all: a short program does not load the Vector API. */
    static final long DELAY = 10_000_000;

    /** How many times slower than scalar code a kernel is expected to be while it is interpreted. */
    private static final double COLD = 200;

    /** Elements that each side gets in a trial: two groups of lanes at least, and not many calls that are still slow. */
    static final int TRIAL = 32;

    /** Parts of the time that trials may lose at first: lanes often need to be compiled, scalar code to be watched only. */
    private static final double LANES_SHARE = 0.1;
    private static final double SCALAR_SHARE = 0.01;

    private static final double CLEARLY = 0.9;
    private static final int FIRST_STREAK = 3;
    private static final int LONGEST_STREAK = 48;
    private static final double MOST_CREDIT = 20e6;

    /** Nanoseconds per slice of the leader's work: long against a look at the clock, short against any delay one notices. */
    private static final double SLICE = 50_000;

    /** Nanoseconds of work that one measurement may stand for. */
    private static final double MEASURE_EVERY = 20_000;

    private final Pace scalar = new Pace(SCALAR_SHARE);
    private final Pace lanes = new Pace(LANES_SHARE);
    private volatile Side leader = Side.SCALAR;
    private volatile boolean trialDue;
    private volatile int slice = Batch.BLOCK;
    private int unmeasured;
    private int perMeasurement = 1;
    private volatile double worked;
    private double credit;
    private boolean rehearsing;
    private int streak;
    private int streakNeeded = FIRST_STREAK;

    /** The side that computes the next elements unless a trial is due. */
    Side leader() {
        return leader;
    }

    /** How many elements to give to the leader at once. */
    int slice() {
        return slice;
    }

    /** Whether the next elements should go to both sides in turn. */
    boolean trialDue() {
        return trialDue;
    }

    /** Whether the leader's next slice should be measured. Threads may disturb each other here: one measurement more or less. */
    boolean measures() {
        if (unmeasured + 1 < perMeasurement) {
            unmeasured++;
            return false;
        }
        unmeasured = 0;
        return true;
    }

    /** A slice of the leader's work was measured. */
    synchronized void measured(Side side, int elements, long nanos) {
        pace(side).measured((double) nanos / elements);
        double nanosAll = (double) nanos * perMeasurement;
        worked += nanosAll;
        perMeasurement = (int) Math.clamp(MEASURE_EVERY / Math.max(1, nanos), 1, 64);
        slice = sliceFor(pace(leader).nanosPerElement());
        earn(nanosAll);
    }

    private static int sliceFor(double nanosPerElement) {
        double blocks = SLICE / Math.max(0.01, nanosPerElement) / Batch.BLOCK;
        return Batch.BLOCK * (int) Math.clamp(blocks, 1, 1024);
    }

    /** Both sides computed {@code elements} neighbouring elements each. */
    synchronized void tried(int elements, long scalarNanos, long lanesNanos) {
        scalar.measured((double) scalarNanos / elements);
        lanes.measured((double) lanesNanos / elements);
        long leaderNanos = leader == Side.SCALAR ? scalarNanos : lanesNanos;
        long challengerNanos = leader == Side.SCALAR ? lanesNanos : scalarNanos;
        double lost = Math.max(0, challengerNanos - leaderNanos);
        pace(leader.other()).lost(lost);
        worked += scalarNanos + lanesNanos;
        credit -= lost;
        streak = challengerNanos < CLEARLY * leaderNanos ? streak + 1 : 0;
        if (streak >= streakNeeded) {
            changeLead();
        }
        earn(leaderNanos);
    }

    private void changeLead() {
        leader = leader.other();
        streak = 0;
        streakNeeded = Math.min(LONGEST_STREAK, 2 * streakNeeded);
        credit = 0;
        slice = sliceFor(pace(leader).nanosPerElement());
        perMeasurement = 1;
    }

    /** Whether the kernel runs in a thread of its own until it is fast: meanwhile no trial is held that would be lost. */
    synchronized void rehearsing(boolean now) {
        rehearsing = now;
    }

    /** The kernel computed {@code elements} elements in a thread of its own. */
    synchronized void rehearsed(int elements, long nanos) {
        lanes.measured((double) nanos / elements);
    }

    /** Nanoseconds that {@code elements} elements take in scalar code; 0 while nobody knows. */
    synchronized double scalarNanos(long elements) {
        return scalar.known() ? elements * scalar.nanosPerElement() : 0;
    }

    /** Nanoseconds that {@code elements} elements are expected to take in lanes. */
    synchronized double lanesNanos(long elements) {
        return lanes.known() ? elements * lanes.nanosPerElement() : COLD * scalarNanos(elements);
    }

    /** Whether enough has been computed for lanes to be worth loading, and they do not lead yet. */
    boolean lanesWanted() {
        return leader == Side.SCALAR && worked >= DELAY;
    }

    /** Time worked by the leader adds to what a trial may lose, and a trial is due when that pays the next one. */
    private void earn(double nanos) {
        Pace challenger = pace(leader.other());
        Pace champion = pace(leader);
        double each = challenger.known() ? challenger.nanosPerElement() : COLD * champion.nanosPerElement();
        double price = TRIAL * (each - champion.nanosPerElement());
        credit = Math.min(credit + challenger.share() * nanos, Math.max(MOST_CREDIT, price));
        trialDue = worked >= DELAY && credit >= price && !(rehearsing && price > 0);
    }

    private Pace pace(Side side) {
        return switch (side) {
            case SCALAR -> scalar;
            case LANES -> lanes;
        };
    }
}
