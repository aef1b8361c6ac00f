package dev.jvmap.math;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.MathContext;

/** References of about 95 bits for the error function and its complement. {@code ErrorFunctionTest} checks them. */
final class DoubleDoubleErrorFunction {
    private static final DoubleDouble PI = DoubleDouble.of(BigDecimalMath.pi(new MathContext(50)));
    private static final DoubleDouble TWO_OVER_ROOT_PI = DoubleDouble.of(2).dividedBy(DoubleDoubleAngles.sqrt(PI));
    private static final DoubleDouble ONE = DoubleDouble.of(1);

    /** The trapezoidal rule has an error of e^-(pi STEPS)^2; the first term left out is e^-(TERMS/STEPS)^2. */
    private static final int STEPS = 3;
    private static final int TERMS = 27;
    private static final DoubleDouble[] NODE_WEIGHTS = nodeWeights();

    private DoubleDoubleErrorFunction() {
    }

    /** 2/sqrt(pi) e^(-x^2) (x + 2 x^3/3 + 4 x^5/(3 5) + …), without cancellation; up to 6. */
    static DoubleDouble erf(double x) {
        DoubleDouble square = DoubleDouble.product(x, x);
        DoubleDouble term = DoubleDouble.of(x);
        DoubleDouble sum = term;
        for (int n = 3; Math.abs(term.high()) > Math.abs(sum.high()) * 0x1p-110; n += 2) {
            term = term.times(square).times(2).dividedBy(DoubleDouble.of(n));
            sum = sum.plus(term);
        }
        return sum.times(DoubleDoubleFunctions.exp(square.negated())).times(TWO_OVER_ROOT_PI);
    }

    /**
     * Above one half by the trapezoidal rule, with a correction for the pole if it is near (Matta and Reichel, 1971).
     */
    static DoubleDouble erfc(double x) {
        if (x < 0) {
            return DoubleDouble.of(2).minus(erfc(-x));
        }
        if (x < 0.5) {
            return ONE.minus(erf(x));
        }
        DoubleDouble square = DoubleDouble.product(x, x);
        DoubleDouble sum = ONE.dividedBy(square.times(2));
        for (int n = 1; n <= TERMS; n++) {
            DoubleDouble node = DoubleDouble.of(n * n).dividedBy(DoubleDouble.of(STEPS * STEPS));
            sum = sum.plus(NODE_WEIGHTS[n].dividedBy(node.plus(square)));
        }
        DoubleDouble integral = sum.times(2 * x).times(DoubleDoubleFunctions.exp(square.negated()))
                .dividedBy(PI.times(STEPS));
        if (x > Math.PI * STEPS) {
            return integral;
        }
        DoubleDouble pole = DoubleDoubleFunctions.expm1(PI.times(2 * STEPS).times(x));
        return integral.minus(DoubleDouble.of(2).dividedBy(pole));
    }

    private static DoubleDouble[] nodeWeights() {
        DoubleDouble[] weights = new DoubleDouble[TERMS + 1];
        for (int n = 1; n <= TERMS; n++) {
            weights[n] = DoubleDoubleFunctions.exp(DoubleDouble.of(-n * n).dividedBy(DoubleDouble.of(STEPS * STEPS)));
        }
        return weights;
    }
}
