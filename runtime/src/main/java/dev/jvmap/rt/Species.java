package dev.jvmap.rt;

import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector species of kernels: all species of one kernel have the same number of lanes, which is the vector's bits
 * over those of the widest lane. Linked only where {@code jdk.incubator.vector} is there.
 */
public final class Species {
    private static final int VECTOR_BITS =
            Defaults.process().vectorBits().orElseGet(() -> VectorShape.preferredShape().vectorBitSize());

    private Species() {
    }

    /** The number of lanes of a kernel whose widest lane has {@code widestLaneBits}. */
    static int lanes(int widestLaneBits) {
        return VECTOR_BITS / widestLaneBits;
    }

    public static VectorSpecies<Double> ofDouble(int widestLaneBits) {
        return VectorSpecies.of(double.class, shape(widestLaneBits, Double.SIZE));
    }

    public static VectorSpecies<Long> ofLong(int widestLaneBits) {
        return VectorSpecies.of(long.class, shape(widestLaneBits, Long.SIZE));
    }

    public static VectorSpecies<Float> ofFloat(int widestLaneBits) {
        return VectorSpecies.of(float.class, shape(widestLaneBits, Float.SIZE));
    }

    public static VectorSpecies<Integer> ofInt(int widestLaneBits) {
        return VectorSpecies.of(int.class, shape(widestLaneBits, Integer.SIZE));
    }

    /**
     * Whether vectors of longs become vectors of floating point, and back, by an instruction. x86 processors have one
     * from AVX-512 on.
     */
    public static boolean convertsLongs() {
        return VECTOR_BITS == 512;
    }

    private static VectorShape shape(int widestLaneBits, int laneBits) {
        return VectorShape.forBitSize(lanes(widestLaneBits) * laneBits);
    }
}
