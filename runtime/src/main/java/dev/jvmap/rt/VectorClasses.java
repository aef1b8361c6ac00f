package dev.jvmap.rt;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Uses the operations that most kernels use, once, so that their classes are loaded before an element waits for them.
 * Linked only where {@code jdk.incubator.vector} is there.
 */
final class VectorClasses {
    private VectorClasses() {
    }

    /** For kernels whose widest lane has {@code widestLaneBits}. */
    static void load(int widestLaneBits) {
        VectorSpecies<Integer> ints = Species.ofInt(widestLaneBits);
        if (widestLaneBits == Double.SIZE) {
            doubles(Species.ofDouble(widestLaneBits), ints);
        } else {
            floats(Species.ofFloat(widestLaneBits), ints);
        }
    }

    private static void doubles(VectorSpecies<Double> species, VectorSpecies<Integer> ints) {
        double[] memory = new double[species.length()];
        DoubleVector x = DoubleVector.fromArray(species, memory, 0);
        DoubleVector y = DoubleVector.broadcast(species, 1);
        y = x.lanewise(VectorOperators.ADD, y).lanewise(VectorOperators.SUB, x).lanewise(VectorOperators.MUL, y)
                .lanewise(VectorOperators.DIV, y);
        VectorMask<Double> mask = species.maskAll(true).and(x.compare(VectorOperators.LT, y));
        masks(mask, ints);
        y.blend(x, mask).intoArray(memory, 0);
    }

    private static void floats(VectorSpecies<Float> species, VectorSpecies<Integer> ints) {
        float[] memory = new float[species.length()];
        FloatVector x = FloatVector.fromArray(species, memory, 0);
        FloatVector y = FloatVector.broadcast(species, 1);
        y = x.lanewise(VectorOperators.ADD, y).lanewise(VectorOperators.SUB, x).lanewise(VectorOperators.MUL, y)
                .lanewise(VectorOperators.DIV, y);
        VectorMask<Float> mask = species.maskAll(true).and(x.compare(VectorOperators.LT, y));
        masks(mask, ints);
        y.blend(x, mask).intoArray(memory, 0);
    }

    private static void masks(VectorMask<?> mask, VectorSpecies<Integer> ints) {
        int[] memory = new int[ints.length()];
        IntVector n = IntVector.fromArray(ints, memory, 0);
        VectorMask<Integer> some = mask.not().cast(ints);
        if (some.anyTrue()) {
            n = n.blend(n.lanewise(VectorOperators.ADD, IntVector.broadcast(ints, 1)), some);
        }
        n.intoArray(memory, 0);
    }
}
