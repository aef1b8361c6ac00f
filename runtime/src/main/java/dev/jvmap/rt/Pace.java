package dev.jvmap.rt;

/** What has been learned about the speed of one side of a {@link Chooser}. */
final class Pace {
    /** An interrupted thread can make one measurement thousands of times too high; none counts for more than this. */
    private static final double MOST_GROWTH = 16;

    private static final double WEIGHT_DOWN = 0.5;
    private static final double WEIGHT_UP = 0.125;

    /** Nanoseconds lost on this side that make its share half of what it was at first. */
    private static final double PATIENCE = 50e6;

    private static final double LEAST_SHARE = 0.005;

    private final double firstShare;
    private double nanosPerElement = Double.NaN;
    private double lost;

    /** @param firstShare the part of all time that may at first be lost on this side while it is the slower one */
    Pace(double firstShare) {
        this.firstShare = firstShare;
    }

    boolean known() {
        return !Double.isNaN(nanosPerElement);
    }

    /** A moving average that follows faster code at once and slower measurements only slowly. */
    double nanosPerElement() {
        return nanosPerElement;
    }

    /**
     * Takes in a measurement.
     *
     * @return what of it is credible, in nanoseconds per element
     */
    double measured(double nanos) {
        if (!known()) {
            nanosPerElement = nanos;
            return nanos;
        }
        double credible = Math.min(nanos, MOST_GROWTH * nanosPerElement);
        double weight = credible < nanosPerElement ? WEIGHT_DOWN : WEIGHT_UP;
        nanosPerElement += weight * (credible - nanosPerElement);
        return credible;
    }

    void lost(double nanos) {
        lost += nanos;
    }

    /** The part of the time that may be lost on this side from now on: less, the more has been lost already. */
    double share() {
        return Math.max(LEAST_SHARE, firstShare / (1 + lost / PATIENCE));
    }
}
