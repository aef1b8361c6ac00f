package dev.jvmap;

import dev.jvmap.math.Exp;
import dev.jvmap.math.Log;
import dev.jvmap.math.Trig;

/**
 * The functions of {@link Math} that have no exact answer, with the same bits everywhere: in plain Java, in the scalar
 * twin and in the lanes of a kernel, interpreted and compiled, at every vector width. Special cases (NaN, signed zeros,
 * infinities) are those that {@link Math} specifies for the function of the same name.
 *
 * <p>Every body is ordinary scalar Java that kernels inline. The bodies use {@link Math#fma} and are fast where the
 * hardware has it; elsewhere they give the same bits, slowly.
 */
public final class VMath {
    private VMath() {
    }

    // ---- exponential and logarithm ----

    /** e<sup>x</sup>. */
    public static double exp(double x) {
        return Exp.exp(x);
    }

    /** Natural logarithm. */
    public static double log(double x) {
        return Log.log(x);
    }

    // ---- trigonometry, double ----

    /**
     * Sine of {@code x} radians.
     */
    public static double sin(double x) {
        return Trig.sin(x);
    }

    /**
     * Cosine of {@code x} radians.
     */
    public static double cos(double x) {
        return Trig.cos(x);
    }
}
