package dev.jvmap.math;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/** References of about 90 bits for the gamma function, and absolute ones for its logarithm. {@code GammaTest} checks them. */
final class DoubleDoubleGamma {
    private static final MathContext DIGITS = new MathContext(50);
    private static final DoubleDouble ONE = DoubleDouble.of(1);
    private static final DoubleDouble HALF_LOG_2_PI = DoubleDouble
            .of(BigDecimalMath.log(BigDecimalMath.pi(DIGITS).multiply(BigDecimal.TWO), DIGITS).divide(BigDecimal.TWO));

    /** From here on this many terms of Stirling's series have an error of 2^-110. */
    private static final double LEAST = 30;
    private static final int TERMS = 13;
    private static final DoubleDouble[] STIRLING = stirling();

    private DoubleDoubleGamma() {
    }

    static DoubleDouble gamma(double x) {
        DoubleDouble product = productUpToLeast(x);
        return DoubleDoubleFunctions.exp(logOfLarge(beyondLeast(x))).dividedBy(product);
    }

    static DoubleDouble lgamma(double x) {
        DoubleDouble product = productUpToLeast(x);
        DoubleDouble magnitude = product.high() < 0 ? product.negated() : product;
        return logOfLarge(beyondLeast(x)).minus(DoubleDoubleFunctions.log(magnitude));
    }

    private static DoubleDouble productUpToLeast(double x) {
        DoubleDouble product = ONE;
        for (int n = 0; x + n < LEAST; n++) {
            product = product.times(DoubleDouble.sum(x, n));
        }
        return product;
    }

    private static DoubleDouble beyondLeast(double x) {
        int n = 0;
        while (x + n < LEAST) {
            n++;
        }
        return DoubleDouble.sum(x, n);
    }

    private static DoubleDouble logOfLarge(DoubleDouble y) {
        DoubleDouble inverse = ONE.dividedBy(y);
        DoubleDouble square = inverse.times(inverse);
        DoubleDouble series = DoubleDouble.of(0);
        for (int k = TERMS; k >= 1; k--) {
            series = series.times(square).plus(STIRLING[k]);
        }
        DoubleDouble log = DoubleDoubleFunctions.log(y);
        return y.times(log.plus(-1)).minus(log.scaled(-1)).plus(HALF_LOG_2_PI).plus(series.times(inverse));
    }

    /** B_2k / (2k (2k - 1)) at k. */
    private static DoubleDouble[] stirling() {
        DoubleDouble[] coefficients = new DoubleDouble[TERMS + 1];
        for (int k = 1; k <= TERMS; k++) {
            BigDecimal product = BigDecimal.valueOf(2L * k * (2 * k - 1));
            coefficients[k] = DoubleDouble.of(BigDecimalMath.bernoulli(2 * k, DIGITS).divide(product, DIGITS));
        }
        return coefficients;
    }
}
