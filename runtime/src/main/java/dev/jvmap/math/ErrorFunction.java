package dev.jvmap.math;

/** Body of {@code erf} for {@code double}. */
public final class ErrorFunction {

    /** Beyond it the error function rounds to one. */
    private static final double SATURATED = 6;

    /** Where the method changes. */
    private static final double TURN = 0.8125;

    /** -log(erfc(TURN)); its rounding error is left to the polynomial. */
    private static final double LOG_AT_TURN = 0x1.6257d5cdb7088p0;

    private ErrorFunction() {
    }

    /**
     * Body of {@link dev.jvmap.VMath#erf(double)}: x + x p(x^2) near zero, 1 - exp(-q(x)) elsewhere, with
     * q(x) = -log(1 - erf(x)).
     */
    public static double erf(double x) {
        double magnitude = Math.abs(x);
        double near = Math.fma(magnitude, ratioToArgument(x * x), magnitude);
        double far = awayFromZero(magnitude > SATURATED ? SATURATED : magnitude);
        return Sign.flip(magnitude < TURN ? near : far, Sign.of(x));
    }

    /** erf(x) for TURN <= x <= 6. */
    private static double awayFromZero(double x) {
        double beyond = x - TURN;
        double slope = logarithmicSlope(beyond);
        double log = Math.fma(beyond, slope, LOG_AT_TURN);
        double logRest = Math.fma(beyond, slope, LOG_AT_TURN - log);

        // e^-log = 2^k (1 + z). The difference 1 - 2^k is exact where it matters, so only the last fma rounds visibly.
        double shifted = Math.fma(log, -Exp.LOG2_E, Exp.ROUND);
        double k = shifted - Exp.ROUND;
        double r = Math.fma(k, -Exp.LN2_LOW, Math.fma(k, -Exp.LN2_HIGH, -log)) - logRest;
        double z = Math.fma(r * r, Exp.tail(r), r);
        double power = Exp.powerOfTwo(shifted);
        return Math.fma(-power, z, 1 - power);
    }

    /** erf(sqrt(s)) / sqrt(s) - 1 for s <= TURN^2: degree 10, error 2^-56.0 of the error function (Remez). */
    static double ratioToArgument(double s) {
        double s2 = s * s;
        double s4 = s2 * s2;
        double p0 = Math.fma(s, -0x1.812746b03798cp-2, 0x1.06eba8214db68p-3);
        double p2 = Math.fma(s, -0x1.b82ce310eeb87p-6, 0x1.ce2f21a03debfp-4);
        double p4 = Math.fma(s, -0x1.c02da60d501c7p-11, 0x1.565bccc8733d4p-8);
        double p6 = Math.fma(s, -0x1.f4aec63f6b1c3p-17, 0x1.f9a16a904a8ddp-14);
        double p8 = Math.fma(s, -0x1.503c9fba17298p-23, 0x1.b8106d0f02105p-20);
        double low = Math.fma(s2, p2, p0);
        double middle = Math.fma(s2, p6, p4);
        double high = Math.fma(s2, 0x1.6a8dc880b38f1p-27, p8);
        return Math.fma(s4, Math.fma(s4, high, middle), low);
    }

    /**
     * (-log(erfc(TURN + t)) - LOG_AT_TURN) / t for t <= 5.2: degree 18, error 2^-56.5 of the error function (Remez).
     */
    private static double logarithmicSlope(double t) {
        double t2 = t * t;
        double t4 = t2 * t2;
        double p0 = Math.fma(t, 0x1.a28c7a6847cdfp-1, 0x1.29ea4d0a0b25cp1);
        double p2 = Math.fma(t, -0x1.895d7f98551fep-7, 0x1.980e779a9b0ffp-5);
        double p4 = Math.fma(t, -0x1.65266187671f4p-13, 0x1.222d2a164202cp-9);
        double p6 = Math.fma(t, 0x1.85bda59df4376p-15, -0x1.52730949c3800p-14);
        double p8 = Math.fma(t, 0x1.c32da884d7578p-20, -0x1.bbdcb9d8b188ep-17);
        double p10 = Math.fma(t, -0x1.db8d34c371cadp-22, 0x1.17c6aba2bc236p-21);
        double p12 = Math.fma(t, -0x1.c5793c9c2e792p-25, 0x1.834fbc7a2953ep-23);
        double p14 = Math.fma(t, -0x1.0e371d59e8266p-29, 0x1.94564db39d210p-27);
        double p16 = Math.fma(t, -0x1.2da78c64c8b16p-36, 0x1.fe1447c8cb29ap-33);
        double q0 = Math.fma(t2, p2, p0);
        double q4 = Math.fma(t2, p6, p4);
        double q8 = Math.fma(t2, p10, p8);
        double q12 = Math.fma(t2, p14, p12);
        double q16 = Math.fma(t2, 0x1.4e45b20a24f94p-41, p16);
        return Math.fma(t4, Math.fma(t4, Math.fma(t4, Math.fma(t4, q16, q12), q8), q4), q0);
    }
}
