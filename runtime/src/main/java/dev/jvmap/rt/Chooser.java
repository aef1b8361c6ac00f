package dev.jvmap.rt;

/**
 * Chooses scalar code or lanes for the next elements of one batched method, by measuring both. Only ever a matter of
 * speed: both sides give the same bits.
 *
 * <p>One side leads and computes nearly everything. The other side challenges it in trials: one small block each, side
 * by side, so that both meet the same kind of elements. The lead changes after several trials in a row that were
 * clearly won, and after each change more are needed, so that two sides of about the same speed settle. What a trial
 * takes longer than the leader would have is paid from a credit that grows with the time worked; it is small, and the
 * smaller the more has been lost on that side before. So code that is not compiled yet is brought up at a bounded
 * price.
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

    /** Elements that each side gets in a trial of slow lanes: two groups at least, and not many calls. */
    static final int FIRST_TRIAL = 2 * Worker.MAX_LANES;

    /** How many times slower than scalar code lanes are that are tried with so few elements. */
    private static final double SLOW = 4;

    /** Nanoseconds of a side's work in a trial of lanes that are fast: long against a look at the clock. */
    private static final double TRIAL_NANOS = 5_000;

    private static final int FIRST_SLICE = 256;
    private static final int LONGEST_CHUNK = 16 * 1024;

    /**
     * Parts of the time that trials may lose at first: lanes often need to be compiled, scalar code to be watched only.
     */
    private static final double LANES_SHARE = 0.1;
    private static final double SCALAR_SHARE = 0.01;

    private static final double CLEARLY = 0.9;
    private static final int FIRST_STREAK = 3;
    private static final int LONGEST_STREAK = 48;
    private static final double MOST_CREDIT = 20e6;

    /**
     * Nanoseconds per slice of the leader's work: long against a look at the clock, short against any delay one
     * notices.
     */
    private static final double SLICE = 50_000;

    /** Nanoseconds of work that are long against the handing over to another thread. */
    private static final double HANDED_OVER = 20_000;

    /** Nanoseconds of lanes' work that are long against a call of the kernel and what is asked around it. */
    private static final double KERNEL_CALL = 500;

    /** Blocks that one call of a fast kernel computes at most: when one element needs scalar code, they are computed again. */
    private static final int MOST_BLOCKS = 4;

    /** Nanoseconds of work that one measurement stands for, where slices are shorter: calls may be small. */
    private static final double MEASURE_EVERY = 20_000;

    /** Nanoseconds that a {@link Batch} takes, about, beside its elements. */
    private static final double BATCH = 150;

    private final Lanes kernel;
    private final Pace scalar = new Pace(SCALAR_SHARE);
    private final Pace lanes = new Pace(LANES_SHARE);
    private volatile Side leader = Side.SCALAR;
    private volatile boolean trialDue;
    private volatile int slice = FIRST_SLICE;
    private volatile int trial = FIRST_TRIAL;
    private volatile int blocks = 1;
    private int few = Integer.MAX_VALUE;
    private boolean lastAtOnce;
    private int unmeasured;
    private int perMeasurement = 1;
    private volatile double worked;
    private double credit;
    private boolean rehearsing;
    private int streak;
    private int streakNeeded = FIRST_STREAK;

    /** @param kernel whose lanes are chosen, or not */
    Chooser(Lanes kernel) {
        this.kernel = kernel;
    }

    /** The side that computes the next elements unless a trial is due. */
    Side leader() {
        return leader;
    }

    /** How many elements to give to each side in a trial. */
    int trial() {
        return trial;
    }

    /** Elements of a chunk whose size nobody has set: many more than a chunk costs, few enough to stop soon. */
    int usualChunk() {
        return Math.clamp(4L * slice, Worker.MAX_LANES, LONGEST_CHUNK);
    }

    /** Elements of a chunk that is worth being handed to another thread. */
    int shortestChunk() {
        return pace(leader).known() ? elementsIn(HANDED_OVER) : Worker.MAX_LANES;
    }

    /** How long some elements take in one thread; infinite while nobody knows. */
    double nanos(long elements) {
        return pace(leader).known() ? elements * pace(leader).nanosPerElement() : Double.POSITIVE_INFINITY;
    }

    /**
     * Elements that may be computed without a look at anything else; 0 while nobody knows how long an element takes.
     */
    int atOnce() {
        return pace(leader).known() ? slice / 2 : 0;
    }

    /**
     * The most elements that one call of the kernel computes where it reads and writes in place. More than one block once
     * the kernel leads, and as long as that is no time at all: code that is not compiled has to be called often, and briefly.
     */
    int block() {
        return blocks * kernel.block();
    }

    /** How many elements to give to the leader at once. */
    int slice() {
        return slice;
    }

    /** Whether the next elements should go to both sides in turn. */
    boolean trialDue() {
        return trialDue;
    }

    /**
     * Whether a call of {@code elements} elements should do without a {@link Batch}: lanes would not make up for it, and
     * nothing has to be measured. Small enough (35 bytes) for HotSpot to inline it where it has not seen that often, as in
     * the code that it compiles in the first moments.
     */
    boolean atOnce(int elements) {
        if (elements > few || elements >= perMeasurement - unmeasured) {
            return false;
        }
        unmeasured += elements;
        return true;
    }

    /**
     * Whether the leader's next slice, of {@code elements} elements, should be measured. Threads may disturb each other
     * here: one measurement more or less.
     */
    boolean measures(int elements) {
        unmeasured += elements;
        return unmeasured >= perMeasurement;
    }

    /** A slice of the leader's work was measured. It stands for those before it that were not. */
    synchronized void measured(Side side, int elements, long nanos) {
        double each = pace(side).measured((double) nanos / elements);
        double nanosAll = each * Math.max(elements, unmeasured);
        unmeasured = 0;
        worked += nanosAll;
        perMeasurement = elementsIn(MEASURE_EVERY);
        blocks = nextBlocks();
        slice = nextSlice();
        earn(nanosAll);
    }

    /** As many elements as the leader computes in that time, in whole groups. */
    private int elementsIn(double nanos) {
        double groups = nanos / Math.max(0.01, pace(leader).nanosPerElement()) / Worker.MAX_LANES;
        return Worker.MAX_LANES * (int) Math.clamp(groups, 1, LONGEST_CHUNK / Worker.MAX_LANES);
    }

    /** Lanes get whole blocks, however long those take: fewer groups side by side would be slower. */
    private int nextSlice() {
        int elements = elementsIn(SLICE);
        int whole = block();
        return leader == Side.SCALAR ? elements : Math.max(whole, elements - elements % whole);
    }

    private int nextBlocks() {
        return leader == Side.SCALAR ? 1
                : (int) Math.clamp(KERNEL_CALL / (lanes.nanosPerElement() * kernel.block()), 1, MOST_BLOCKS);
    }

    /** Both sides computed {@code elements} neighbouring elements each. */
    synchronized void tried(int elements, long scalarNanos, long lanesNanos) {
        double scalarEach = scalar.measured((double) scalarNanos / elements);
        double lanesEach = lanes.measured((double) lanesNanos / elements);
        double leaderEach = leader == Side.SCALAR ? scalarEach : lanesEach;
        double challengerEach = leader == Side.SCALAR ? lanesEach : scalarEach;
        double lost = elements * Math.max(0, challengerEach - leaderEach);
        pace(leader.other()).lost(lost);
        worked += scalarNanos + lanesNanos;
        credit -= lost;
        streak = challengerEach < CLEARLY * leaderEach ? streak + 1 : 0;
        if (streak >= streakNeeded) {
            changeLead();
        }
        earn(elements * leaderEach);
    }

    private void changeLead() {
        leader = leader.other();
        streak = 0;
        streakNeeded = Math.min(LONGEST_STREAK, 2 * streakNeeded);
        credit = 0;
        blocks = 1;
        slice = nextSlice();
        perMeasurement = 1;
    }

    /** Whether the kernel runs in a thread of its own: meanwhile no trial is held that would be lost clearly. */
    synchronized void rehearsing(boolean now) {
        rehearsing = now;
        trialDue &= !now;
    }

    /** The kernel computed {@code elements} elements in a thread of its own. */
    synchronized void rehearsed(int elements, long nanos) {
        lanes.measured((double) nanos / elements);
    }

    /** Whether lanes are far slower than scalar code, as they are before they are compiled. */
    synchronized boolean lanesSlow() {
        return !lanes.known() || lanes.nanosPerElement() > SLOW * scalar.nanosPerElement();
    }

    /** Whether lanes lead for good, as far as anybody knows, or nobody has asked for elements. */
    synchronized boolean settled() {
        return worked == 0 || leader == Side.LANES && !rehearsing;
    }

    /** Whether enough has been computed for lanes to be worth loading, and they do not lead yet. */
    boolean lanesWanted() {
        return leader == Side.SCALAR && worked >= DELAY;
    }

    /**
     * Whether a call for which something has to be measured does without a {@link Batch}, too. Every other one, since only
     * a Batch can try lanes; and where lanes lead, when a trial is due.
     */
    boolean measuresAtOnce(int elements) {
        boolean small = scalar.known() && elements * scalar.nanosPerElement() < SLICE;
        lastAtOnce = small && (leader == Side.SCALAR ? !lastAtOnce : trialDue);
        return lastAtOnce;
    }

    /** A call was computed without a {@link Batch}. Where lanes lead, that was a trial, which costs two looks at the clock even if nothing is lost. */
    synchronized void measuredAtOnce(int elements, long nanos) {
        if (leader == Side.SCALAR) {
            measured(Side.SCALAR, elements, nanos);
            return;
        }
        double slower = elements * (scalar.measured((double) nanos / elements) - lanes.nanosPerElement());
        double lost = Math.max(SCALAR_SHARE * MEASURE_EVERY, slower);
        scalar.lost(lost);
        worked += nanos;
        credit -= lost;
        earn(elements * lanes.nanosPerElement());
    }

    /** Elements of a call that lanes cannot speed up by more than a {@link Batch} costs. */
    private int few() {
        double gain = leader == Side.SCALAR ? 0 : scalar.nanosPerElement() - lanes.nanosPerElement();
        return gain > 0 ? (int) (BATCH / gain) : Integer.MAX_VALUE;
    }

    /**
     * Time worked by the leader adds to what a trial may lose, and a trial is due when that pays the next one. One of
     * lanes that promises to lose nothing is due whatever has been lost before: a rehearsal has shown so since.
     */
    private void earn(double nanos) {
        few = few();
        Pace challenger = pace(leader.other());
        Pace champion = pace(leader);
        double each = challenger.known() ? challenger.nanosPerElement() : COLD * champion.nanosPerElement();
        boolean slow = leader == Side.SCALAR && lanesSlow();
        trial = slow ? FIRST_TRIAL : Math.max(FIRST_TRIAL, elementsIn(TRIAL_NANOS));
        double price = trial * (each - champion.nanosPerElement());
        credit = Math.min(credit + challenger.share() * nanos, Math.max(MOST_CREDIT, price));
        boolean affordable = credit >= price || leader == Side.SCALAR && price <= 0;
        trialDue = worked >= DELAY && affordable && !(rehearsing && slow);
    }

    private Pace pace(Side side) {
        return switch (side) {
            case SCALAR -> scalar;
            case LANES -> lanes;
        };
    }
}
