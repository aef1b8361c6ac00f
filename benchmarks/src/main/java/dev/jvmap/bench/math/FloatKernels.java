package dev.jvmap.bench.math;

import dev.jvmap.VMath;
import dev.jvmap.Vmap;

/** Each float function of {@code VMath} as a batched method of its own. */
final class FloatKernels {
    private FloatKernels() {
    }

    @Vmap
    static float exp(float x) {
        return VMath.expf(x);
    }

    @Vmap
    static float exp2(float x) {
        return VMath.exp2f(x);
    }

    @Vmap
    static float exp10(float x) {
        return VMath.exp10f(x);
    }

    @Vmap
    static float expm1(float x) {
        return VMath.expm1f(x);
    }

    @Vmap
    static float log(float x) {
        return VMath.logf(x);
    }

    @Vmap
    static float log2(float x) {
        return VMath.log2f(x);
    }

    @Vmap
    static float log10(float x) {
        return VMath.log10f(x);
    }

    @Vmap
    static float log1p(float x) {
        return VMath.log1pf(x);
    }

    @Vmap
    static float pow(float x, float y) {
        return VMath.powf(x, y);
    }

    @Vmap
    static float sinh(float x) {
        return VMath.sinhf(x);
    }

    @Vmap
    static float cosh(float x) {
        return VMath.coshf(x);
    }

    @Vmap
    static float tanh(float x) {
        return VMath.tanhf(x);
    }

    @Vmap
    static float sin(float x) {
        return VMath.sinf(x);
    }

    @Vmap
    static float cos(float x) {
        return VMath.cosf(x);
    }

    @Vmap
    static float tan(float x) {
        return VMath.tanf(x);
    }

    @Vmap
    static float asin(float x) {
        return VMath.asinf(x);
    }

    @Vmap
    static float acos(float x) {
        return VMath.acosf(x);
    }

    @Vmap
    static float atan(float x) {
        return VMath.atanf(x);
    }

    @Vmap
    static float atan2(float y, float x) {
        return VMath.atan2f(y, x);
    }

    @Vmap
    static float cbrt(float x) {
        return VMath.cbrtf(x);
    }

    @Vmap
    static float hypot(float x, float y) {
        return VMath.hypotf(x, y);
    }

    @Vmap
    static float erf(float x) {
        return VMath.erff(x);
    }

    @Vmap
    static float erfc(float x) {
        return VMath.erfcf(x);
    }

    @Vmap
    static float gamma(float x) {
        return VMath.gammaf(x);
    }

    @Vmap
    static float lgamma(float x) {
        return VMath.lgammaf(x);
    }
}
