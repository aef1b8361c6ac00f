package dev.jvmap.bench.hand;

import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Escape times of one vector of points at a time; the steps are counted in double lanes, which spares conversions. */
public final class MandelbrotByHand {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private MandelbrotByHand() {
    }

    public static void escapeTime(int[] steps, double[] cx, double[] cy, int limit) {
        double[] counts = new double[LANES.length()];
        for (int i = 0; i < steps.length; i += LANES.length()) {
            VectorMask<Double> inside = LANES.indexInRange(i, steps.length);
            group(counts, DoubleVector.fromArray(LANES, cx, i, inside), DoubleVector.fromArray(LANES, cy, i, inside),
                    limit);
            for (int lane = 0; lane < counts.length && i + lane < steps.length; lane++) {
                steps[i + lane] = (int) counts[lane];
            }
        }
    }

    private static void group(double[] counts, DoubleVector cx, DoubleVector cy, int limit) {
        DoubleVector x = DoubleVector.zero(LANES);
        DoubleVector y = DoubleVector.zero(LANES);
        DoubleVector count = DoubleVector.zero(LANES);
        VectorMask<Double> active = LANES.maskAll(true);
        for (int step = 0; step < limit; step++) {
            DoubleVector xx = x.mul(x);
            DoubleVector yy = y.mul(y);
            active = active.and(xx.add(yy).compare(LE, 4));
            if (!active.anyTrue()) {
                break;
            }
            count = count.add(1, active);
            y = x.mul(2).mul(y).add(cy);
            x = xx.sub(yy).add(cx);
        }
        count.intoArray(counts, 0);
    }
}
