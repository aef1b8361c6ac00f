package dev.jvmap.bench.hand;

import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link MandelbrotByHand} in float. */
public final class MandelbrotFloatByHand {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    private MandelbrotFloatByHand() {
    }

    public static void escapeTime(int[] steps, float[] cx, float[] cy, int limit) {
        float[] counts = new float[LANES.length()];
        for (int i = 0; i < steps.length; i += LANES.length()) {
            VectorMask<Float> inside = LANES.indexInRange(i, steps.length);
            group(counts, FloatVector.fromArray(LANES, cx, i, inside), FloatVector.fromArray(LANES, cy, i, inside),
                    limit);
            for (int lane = 0; lane < counts.length && i + lane < steps.length; lane++) {
                steps[i + lane] = (int) counts[lane];
            }
        }
    }

    private static void group(float[] counts, FloatVector cx, FloatVector cy, int limit) {
        FloatVector x = FloatVector.zero(LANES);
        FloatVector y = FloatVector.zero(LANES);
        FloatVector count = FloatVector.zero(LANES);
        VectorMask<Float> active = LANES.maskAll(true);
        for (int step = 0; step < limit; step++) {
            FloatVector xx = x.mul(x);
            FloatVector yy = y.mul(y);
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
