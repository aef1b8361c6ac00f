package dev.jvmap.math;

/**
 * References of about 90 bits for the exponential and logarithm family, by the plainest methods: Taylor series after
 * strong reduction, and one Newton step from {@link Math}. Tests hold them against
 * arbitrary precision. Surveys of 10<sup>8</sup> arguments wait for them.
 */
final class DoubleDoubleFunctions {
    private static final DoubleDouble ONE = DoubleDouble.of(1);
    private static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    private static final double LN2_REST = 0x1.7b57a079a1934p-111;
    private static final DoubleDouble LN10 = new DoubleDouble(0x1.26bb1bbb55516p1, -0x1.f48ad494ea3e9p-53);

    /** Later terms of the series below are so small that plain doubles do for them. */
    private static final int SQUARINGS = 4;
    private static final int EXP_TERMS = 14;
    private static final int EXACT_EXP_TERMS = 6;
    private static final int LOG_TERMS = 11;
    private static final int EXACT_LOG_TERMS = 5;
    private static final DoubleDouble[] INVERSE_FACTORIALS = inverseFactorials();

    private static final DoubleDouble[] INVERSES = inverses();

    private DoubleDoubleFunctions() {
    }

    static DoubleDouble exp(DoubleDouble x) {
        double k = Math.rint(x.high() / LN2.high());
        DoubleDouble reduced = x.minus(LN2.times(k)).plus(-k * LN2_REST);
        return expm1OfSmall(reduced).plus(ONE).scaled((int) k);
    }

    static DoubleDouble expm1(DoubleDouble x) {
        return Math.abs(x.high()) < 0.35 ? expm1OfSmall(x) : exp(x).plus(-1);
    }

    static DoubleDouble exp2(DoubleDouble x) {
        double k = Math.rint(x.high());
        return expm1OfSmall(x.plus(-k).times(LN2)).plus(ONE).scaled((int) k);
    }

    static DoubleDouble exp10(DoubleDouble x) {
        return exp(x.times(LN10));
    }

    static DoubleDouble log(DoubleDouble x) {
        DoubleDouble beyondOne = x.plus(-1);
        if (Math.abs(beyondOne.high()) < 0x1p-10) {
            return log1pOfSmall(beyondOne);
        }
        int exponent = Math.getExponent(x.high());
        DoubleDouble mantissa = x.scaled(-exponent);
        double near = Math.log(mantissa.high());
        DoubleDouble ratio = mantissa.times(exp(DoubleDouble.of(-near)));
        return log1pOfSmall(ratio.plus(-1)).plus(near).plus(LN2.times(exponent)).plus(exponent * LN2_REST);
    }

    static DoubleDouble log1p(DoubleDouble x) {
        return Math.abs(x.high()) < 0x1p-10 ? log1pOfSmall(x) : log(x.plus(ONE));
    }

    static DoubleDouble log2(DoubleDouble x) {
        int exponent = Math.getExponent(x.high() * Math.sqrt(2));
        return log(x.scaled(-exponent)).dividedBy(LN2).plus(exponent);
    }

    static DoubleDouble log10(DoubleDouble x) {
        return log(x).dividedBy(LN10);
    }

    static DoubleDouble pow(double x, double y) {
        return exp(log(DoubleDouble.of(x)).times(y));
    }

    static DoubleDouble sinh(DoubleDouble x) {
        if (x.high() < 0) {
            return sinh(x.negated()).negated();
        }
        // (e^x - e^-x)/2 = (m + m/(m+1))/2 with m = e^x - 1: no cancellation.
        DoubleDouble m = expm1(x);
        return m.plus(m.dividedBy(m.plus(ONE))).scaled(-1);
    }

    static DoubleDouble cosh(DoubleDouble x) {
        DoubleDouble e = exp(x.high() < 0 ? x.negated() : x);
        return e.plus(ONE.dividedBy(e)).scaled(-1);
    }

    static DoubleDouble tanh(DoubleDouble x) {
        if (x.high() > 0) {
            return tanh(x.negated()).negated();
        }
        DoubleDouble m = expm1(x.scaled(1));
        return m.dividedBy(m.plus(2));
    }

    /** e^x - 1 for |x| <= 0.35: Taylor at x / 2^SQUARINGS, then e^2y - 1 = (e^y - 1)(e^y - 1 + 2). */
    private static DoubleDouble expm1OfSmall(DoubleDouble x) {
        DoubleDouble y = x.times(0x1p-4);
        double rest = 0;
        for (int n = EXP_TERMS; n > EXACT_EXP_TERMS; n--) {
            rest = Math.fma(rest, y.high(), INVERSE_FACTORIALS[n].high());
        }
        DoubleDouble sum = DoubleDouble.of(rest);
        for (int n = EXACT_EXP_TERMS; n >= 1; n--) {
            sum = sum.times(y).plus(INVERSE_FACTORIALS[n]);
        }
        sum = sum.times(y);
        for (int i = 0; i < SQUARINGS; i++) {
            sum = sum.times(sum.plus(2));
        }
        return sum;
    }

    /** log(1 + x) for |x| < 2^-10: 2 atanh(s), s = x/(2 + x). */
    private static DoubleDouble log1pOfSmall(DoubleDouble x) {
        if (Math.abs(x.high()) < 0x1p-40) {
            return x.plus(-0.5 * x.high() * x.high());
        }
        DoubleDouble s = x.dividedBy(x.plus(2));
        DoubleDouble square = s.times(s);
        double rest = 0;
        for (int n = LOG_TERMS; n > EXACT_LOG_TERMS; n -= 2) {
            rest = Math.fma(rest, square.high(), INVERSES[n].high());
        }
        DoubleDouble sum = DoubleDouble.of(rest);
        for (int n = EXACT_LOG_TERMS; n >= 1; n -= 2) {
            sum = sum.times(square).plus(INVERSES[n]);
        }
        return sum.times(s).scaled(1);
    }

    private static DoubleDouble[] inverseFactorials() {
        DoubleDouble[] values = new DoubleDouble[EXP_TERMS + 1];
        values[0] = ONE;
        for (int n = 1; n <= EXP_TERMS; n++) {
            values[n] = values[n - 1].dividedBy(DoubleDouble.of(n));
        }
        return values;
    }

    private static DoubleDouble[] inverses() {
        DoubleDouble[] values = new DoubleDouble[LOG_TERMS + 1];
        for (int n = 1; n < values.length; n++) {
            values[n] = ONE.dividedBy(DoubleDouble.of(n));
        }
        return values;
    }
}
