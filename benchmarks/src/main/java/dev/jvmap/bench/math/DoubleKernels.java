package dev.jvmap.bench.math;

import dev.jvmap.VMath;
import dev.jvmap.Vmap;

/** Each double function of {@code VMath} as a batched method of its own. */
final class DoubleKernels {
    private DoubleKernels() {
    }

    @Vmap
    static double exp(double x) {
        return VMath.exp(x);
    }

    @Vmap
    static double exp2(double x) {
        return VMath.exp2(x);
    }

    @Vmap
    static double exp10(double x) {
        return VMath.exp10(x);
    }

    @Vmap
    static double expm1(double x) {
        return VMath.expm1(x);
    }

    @Vmap
    static double log(double x) {
        return VMath.log(x);
    }

    @Vmap
    static double log2(double x) {
        return VMath.log2(x);
    }

    @Vmap
    static double log10(double x) {
        return VMath.log10(x);
    }

    @Vmap
    static double log1p(double x) {
        return VMath.log1p(x);
    }

    @Vmap
    static double pow(double x, double y) {
        return VMath.pow(x, y);
    }

    @Vmap
    static double sinh(double x) {
        return VMath.sinh(x);
    }

    @Vmap
    static double cosh(double x) {
        return VMath.cosh(x);
    }

    @Vmap
    static double tanh(double x) {
        return VMath.tanh(x);
    }

    @Vmap
    static double sin(double x) {
        return VMath.sin(x);
    }

    @Vmap
    static double cos(double x) {
        return VMath.cos(x);
    }

    @Vmap
    static double tan(double x) {
        return VMath.tan(x);
    }

    @Vmap
    static double asin(double x) {
        return VMath.asin(x);
    }

    @Vmap
    static double acos(double x) {
        return VMath.acos(x);
    }

    @Vmap
    static double atan(double x) {
        return VMath.atan(x);
    }

    @Vmap
    static double atan2(double y, double x) {
        return VMath.atan2(y, x);
    }

    @Vmap
    static double cbrt(double x) {
        return VMath.cbrt(x);
    }

    @Vmap
    static double hypot(double x, double y) {
        return VMath.hypot(x, y);
    }

    @Vmap
    static double erf(double x) {
        return VMath.erf(x);
    }

    @Vmap
    static double erfc(double x) {
        return VMath.erfc(x);
    }

    @Vmap
    static double gamma(double x) {
        return VMath.gamma(x);
    }

    @Vmap
    static double lgamma(double x) {
        return VMath.lgamma(x);
    }
}
