package dev.jvmap.bench.math;

import dev.jvmap.VMath;
import dev.jvmap.Vmap;

/** Each float function of {@code VMath} as a batched method of its own. */
final class FloatKernels {
    private FloatKernels() {
    }

    @Vmap
    static float exp(float x) {
        return VMath.exp(x);
    }

    @Vmap
    static float exp2(float x) {
        return VMath.exp2(x);
    }

    @Vmap
    static float exp10(float x) {
        return VMath.exp10(x);
    }

    @Vmap
    static float expm1(float x) {
        return VMath.expm1(x);
    }

    @Vmap
    static float log(float x) {
        return VMath.log(x);
    }

    @Vmap
    static float log2(float x) {
        return VMath.log2(x);
    }

    @Vmap
    static float log10(float x) {
        return VMath.log10(x);
    }

    @Vmap
    static float log1p(float x) {
        return VMath.log1p(x);
    }

    @Vmap
    static float pow(float x, float y) {
        return VMath.pow(x, y);
    }

    @Vmap
    static float sinh(float x) {
        return VMath.sinh(x);
    }

    @Vmap
    static float cosh(float x) {
        return VMath.cosh(x);
    }

    @Vmap
    static float tanh(float x) {
        return VMath.tanh(x);
    }

    @Vmap
    static float sin(float x) {
        return VMath.sin(x);
    }

    @Vmap
    static float cos(float x) {
        return VMath.cos(x);
    }

    @Vmap
    static float tan(float x) {
        return VMath.tan(x);
    }

    @Vmap
    static float asin(float x) {
        return VMath.asin(x);
    }

    @Vmap
    static float acos(float x) {
        return VMath.acos(x);
    }

    @Vmap
    static float atan(float x) {
        return VMath.atan(x);
    }

    @Vmap
    static float atan2(float y, float x) {
        return VMath.atan2(y, x);
    }

    @Vmap
    static float cbrt(float x) {
        return VMath.cbrt(x);
    }

    @Vmap
    static float hypot(float x, float y) {
        return VMath.hypot(x, y);
    }

    @Vmap
    static float erf(float x) {
        return VMath.erf(x);
    }

    @Vmap
    static float erfc(float x) {
        return VMath.erfc(x);
    }
}
