package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Bodies of {@code erf} and {@code erfc} for {@code float}: the methods of {@link ErrorFunction} and
 * {@link ErrorFunctionComplement} with shorter polynomials (fpminimax of Sollya).
 */
public final class ErrorFunctionFloat {
    /** Beyond it the error function rounds to one. */
    private static final float SATURATED = 4;

    /** Where the method of erf changes, and -log(erfc(TURN)). */
    private static final float TURN = 0.8125f;
    private static final float LOG_AT_TURN = 0x1.6257d6p0f;

    /** Where the method of erfc changes: the errors of both are equal there. */
    private static final float TURN_OF_COMPLEMENT = 0.7725f;

    /** Beyond it erfc is near the subnormal numbers. */
    private static final float LARGEST = 9;

    private static final float U_ORIGIN = 0.125f;
    private static final float Q0 = 0x1.c5723ap-1f;
    private static final float Q1 = 0x1.eb2c5ep1f;

    private ErrorFunctionFloat() {
    }

    /** Body of {@link dev.jvmap.VMath#erf(float)}. */
    public static float erf(float x) {
        float magnitude = Math.abs(x);
        float near = Math.fma(magnitude, ratioToArgument(x * x), magnitude);
        float far = awayFromZero(magnitude > SATURATED ? SATURATED : magnitude);
        return Sign.flip(magnitude < TURN ? near : far, Sign.of(x));
    }

    /** Body of {@link dev.jvmap.VMath#erfc(float)}. */
    public static float erfc(float x) {
        if (!(x <= LARGEST)) {
            return erfcOfLarge(x);
        }
        float high = 1 - x;
        float low = 1 - high - x;
        float near = high + Math.fma(-x, ratioToArgument(x * x), low);

        float magnitude = Math.abs(x);
        float distance = magnitude > LARGEST ? LARGEST : magnitude;
        float shifted = Math.fma(distance * distance, -ExpFloat.LOG2_E, ExpFloat.ROUND);
        float mantissa = Sign.flip(mantissa(distance, shifted - ExpFloat.ROUND), Sign.of(x));
        float far = Math.fma(mantissa, ExpFloat.powerOfTwo(shifted), x < 0 ? 2f : 0f);
        return magnitude < TURN_OF_COMPLEMENT ? near : far;
    }

    /** NaN, and arguments whose results may be subnormal or zero. */
    @LaneByLane
    public static float erfcOfLarge(float x) {
        return (float) ErrorFunctionComplement.erfc(x);
    }

    /** erf(x) for TURN <= x <= SATURATED: 1 - e^-q(x). */
    private static float awayFromZero(float x) {
        float beyond = x - TURN;
        float slope = logarithmicSlope(beyond);
        float log = Math.fma(beyond, slope, LOG_AT_TURN);
        float logRest = Math.fma(beyond, slope, LOG_AT_TURN - log);
        float shifted = Math.fma(log, -ExpFloat.LOG2_E, ExpFloat.ROUND);
        float k = shifted - ExpFloat.ROUND;
        float r = Math.fma(k, -ExpFloat.LN2_LOW, Math.fma(k, -ExpFloat.LN2_HIGH, -log)) - logRest;
        float z = Math.fma(r * r, ExpFloat.tail(r), r);
        float power = ExpFloat.powerOfTwo(shifted);
        return Math.fma(-power, z, 1 - power);
    }

    /** erfc(x) / 2^k = e^(-x^2) / 2^k u q(u) with u = 1/(x + 3). */
    private static float mantissa(float x, float k) {
        float square = x * x;
        float squareRest = Math.fma(x, x, -square);
        float rHigh = Math.fma(k, -ExpFloat.LN2_HIGH, -square);
        float rLow = Math.fma(k, -ExpFloat.LN2_LOW, -squareRest);
        float r = rHigh + rLow;
        float exp = 1 + r;
        float expRest = Math.fma(r * r, ExpFloat.tail(r), rHigh - (exp - 1) + rLow);

        float sum = x + 3;
        float sumRest = x - (sum - 3);
        float u = 1 / sum;
        float miss = Math.fma(-u, sumRest, Math.fma(-u, sum, 1));
        float v = u - U_ORIGIN;
        float p2 = remainingSlope(v);
        float p1 = Math.fma(v, p2, Q1);
        float p1Rest = Math.fma(v, p2, Q1 - p1);
        float q = Math.fma(v, p1, Q0);
        float qRest = Math.fma(v, p1Rest, Math.fma(v, p1, Q0 - q));

        // A relative change of u changes u q(u) by this many times as much, nearly.
        float elasticity = Math.fma(u, Math.fma(u, 7, 4.5f), 1);
        float scaled = u * q;
        float scaledRest = Math.fma(scaled, miss * elasticity, Math.fma(u, qRest, Math.fma(u, q, -scaled)));
        return Math.fma(exp, scaled, Math.fma(expRest, scaled, exp * scaledRest));
    }

    /** erf(sqrt(s)) / sqrt(s) - 1 for s <= TURN^2: error 2^-30. */
    private static float ratioToArgument(float s) {
        float s2 = s * s;
        float p0 = Math.fma(s, -0x1.812744p-2f, 0x1.06eba8p-3f);
        float p2 = Math.fma(s, -0x1.b81c26p-6f, 0x1.ce2e86p-4f);
        float p4 = Math.fma(s, -0x1.b0aeeep-11f, 0x1.55661ep-8f);
        float p46 = Math.fma(s2, 0x1.75a06p-14f, p4);
        return Math.fma(s2, Math.fma(s2, p46, p2), p0);
    }

    /** (-log(erfc(TURN + t)) - LOG_AT_TURN) / t for t <= 3.2: error 2^-28 of the error function. */
    private static float logarithmicSlope(float t) {
        float t2 = t * t;
        float p0 = Math.fma(t, 0x1.a28e7cp-1f, 0x1.29ea44p1f);
        float p2 = Math.fma(t, -0x1.846d46p-7f, 0x1.9772cap-5f);
        float p4 = Math.fma(t, -0x1.832fecp-13f, 0x1.12ba6ep-9f);
        float high = Math.fma(t2, -0x1.1ef0bcp-18f, p4);
        return Math.fma(t2, Math.fma(t2, high, p2), p0);
    }

    /** (q(u) - Q0 - Q1 v) / v^2 for v = u - U_ORIGIN: error 2^-27 of q. */
    private static float remainingSlope(float v) {
        float v2 = v * v;
        float p0 = Math.fma(v, 0x1.66ea72p5f, 0x1.ca7df8p3f);
        float p2 = Math.fma(v, 0x1.8932dap7f, 0x1.bf739p6f);
        float p4 = Math.fma(v, -0x1.278c02p9f, 0x1.1e3aep7f);
        float p46 = Math.fma(v2, -0x1.393bd2p9f, p4);
        return Math.fma(v2, Math.fma(v2, p46, p2), p0);
    }
}
