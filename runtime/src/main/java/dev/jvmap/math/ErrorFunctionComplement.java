package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code erfc} for {@code double}: 1 - erf(x) near zero; elsewhere e^(-x^2) q(u) u with u = 1/(x + 3), where q
 * changes slowly from 0.56 at infinity to 2, and is a polynomial in v = u - 1/16. Each factor is carried with its
 * rounding error.
 */
public final class ErrorFunctionComplement {

    /** Beyond it the result is near the subnormal numbers. */
    private static final double LARGEST = 26;

    /** Results of arguments beyond it round to zero. */
    private static final double VANISHED = 27.3;

    /** Below it 1 - erf(x) loses nothing. */
    private static final double TURN = 0.6875;

    private static final double U_ORIGIN = 0.0625;
    private static final double Q0 = 0x1.627bcc27cb4aep-1;
    private static final double Q0_REST = -0x1.ca852b23ce106p-56;
    private static final double Q1 = 0x1.3d09ee0522c53p1;
    private static final double Q2 = 0x1.0312b40b14c54p3;
    private static final double Q3 = 0x1.7bf07c03c1a58p4;

    private ErrorFunctionComplement() {
    }

    /** Body of {@link dev.jvmap.VMath#erfc(double)}. */
    public static double erfc(double x) {
        if (!(x <= LARGEST)) {
            return erfcOfLarge(x);
        }
        double high = 1 - x;
        double low = 1 - high - x;
        double near = high + Math.fma(-x, ErrorFunction.ratioToArgument(x * x), low);

        double magnitude = Math.abs(x);
        double distance = magnitude > LARGEST ? LARGEST : magnitude;
        double shifted = shiftedLog(distance);
        double mantissa = Sign.flip(mantissa(distance, shifted), Sign.of(x));
        double far = Math.fma(mantissa, Exp.powerOfTwo(shifted), x < 0 ? 2.0 : 0.0);
        return magnitude < TURN ? near : far;
    }

    /** NaN, and arguments whose results may be subnormal or zero. */
    @LaneByLane
    public static double erfcOfLarge(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x > VANISHED) {
            return 0;
        }
        double shifted = shiftedLog(x);
        return Math.scalb(mantissa(x, shifted), (int) (shifted - Exp.ROUND));
    }

    /** k + Exp.ROUND for the integer k nearest to log2(e^(-x^2)). */
    private static double shiftedLog(double x) {
        return Math.fma(x * x, -Exp.LOG2_E, Exp.ROUND);
    }

    /** erfc(x) / 2^k. */
    private static double mantissa(double x, double shiftedLog) {
        double k = shiftedLog - Exp.ROUND;
        double square = x * x;
        double squareRest = Math.fma(x, x, -square);
        double rHigh = Math.fma(k, -Exp.LN2_HIGH, -square);
        double rLow = Math.fma(k, -Exp.LN2_LOW, -squareRest);
        double r = rHigh + rLow;
        double exp = 1 + r;
        double expRest = Math.fma(r * r, Exp.tail(r), rHigh - (exp - 1) + rLow);

        double sum = x + 3;
        double sumRest = x - (sum - 3);
        double u = 1 / sum;
        double miss = Math.fma(-u, sumRest, Math.fma(-u, sum, 1));
        double v = u - U_ORIGIN;
        double p4 = remainingSlope(v);
        double p3 = Math.fma(v, p4, Q3);
        double p3Rest = Math.fma(v, p4, Q3 - p3);
        double p2 = Math.fma(v, p3, Q2);
        double p2Rest = Math.fma(v, p3Rest, Math.fma(v, p3, Q2 - p2));
        double p1 = Math.fma(v, p2, Q1);
        double p1Rest = Math.fma(v, p2Rest, Math.fma(v, p2, Q1 - p1));
        double q = Math.fma(v, p1, Q0);
        double qRest = Math.fma(v, p1Rest, Math.fma(v, p1, Q0 - q)) + Q0_REST;

        // A relative change of u changes u q(u) by this many times as much, nearly.
        double elasticity = Math.fma(u, Math.fma(u, 7, 4.5), 1);
        double scaled = u * q;
        double scaledRest = Math.fma(scaled, miss * elasticity, Math.fma(u, qRest, Math.fma(u, q, -scaled)));
        return Math.fma(exp, scaled, Math.fma(expRest, scaled, exp * scaledRest));
    }

    /** (q - Q0 - Q1 v - Q2 v^2 - Q3 v^3) / v^4: degree 17, error 2^-59 of q (least squares at Chebyshev nodes). */
    private static double remainingSlope(double v) {
        double v2 = v * v;
        double v4 = v2 * v2;
        double p0 = Math.fma(v, 0x1.ff7be5a9969a1p6, 0x1.e58a7de10eba4p5);
        double p2 = Math.fma(v, 0x1.5ec74dc8c4fc7p6, 0x1.81c3fc7d9d4afp7);
        double p4 = Math.fma(v, -0x1.befa133b2a638p10, -0x1.129e39729f0c9p9);
        double p6 = Math.fma(v, 0x1.a8282fa9fde3dp12, -0x1.6eaa6e83c0504p10);
        double p8 = Math.fma(v, 0x1.fe708989df122p12, 0x1.7139d1a25f55bp14);
        double p10 = Math.fma(v, 0x1.5a61fb1d637bep19, -0x1.fa213b2740432p17);
        double p12 = Math.fma(v, 0x1.5e308c096de3bp25, -0x1.ae2cafea2c688p22);
        double p14 = Math.fma(v, 0x1.09011e2e061f8p28, -0x1.201f433c41756p27);
        double p16 = Math.fma(v, 0x1.cad9bcc895deep26, -0x1.09c78735a8b2ap28);
        double q0 = Math.fma(v2, p2, p0);
        double q4 = Math.fma(v2, p6, p4);
        double q8 = Math.fma(v2, p10, p8);
        double q12 = Math.fma(v2, p14, p12);
        return Math.fma(v4, Math.fma(v4, Math.fma(v4, Math.fma(v4, p16, q12), q8), q4), q0);
    }
}
