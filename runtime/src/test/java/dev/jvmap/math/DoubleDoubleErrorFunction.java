package dev.jvmap.math;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.MathContext;
import java.util.stream.IntStream;

/** References of about 95 bits for the error function and its complement. {@code ErrorFunctionTest} checks them. */
final class DoubleDoubleErrorFunction {
    private static final DoubleDouble PI = DoubleDouble.of(BigDecimalMath.pi(new MathContext(50)));
    private static final DoubleDouble TWO_OVER_ROOT_PI = DoubleDouble.of(2).dividedBy(DoubleDoubleAngles.sqrt(PI));
    private static final DoubleDouble ONE = DoubleDouble.of(1);

    /** The trapezoidal rule has an error of e^-(pi STEPS)^2; the first term left out is e^-(TERMS/STEPS)^2. */
    private static final int STEPS = 3;
    private static final int TERMS = 27;
    private static final DoubleDouble[] NODE_WEIGHTS = nodeWeights();
    private static final DoubleDouble[] NODES = nodes();
    private static final DoubleDouble[] INVERSES = inverses();

    /** Later terms of the Taylor series are so small that plain doubles do for them. */
    private static final int SERIES_TERMS = 22;
    private static final int EXACT_SERIES_TERMS = 12;
    private static final int PLACES_PER_UNIT = 64;
    private static final DoubleDouble[][] SERIES = IntStream.rangeClosed(0, 26 * PLACES_PER_UNIT)
            .mapToObj(place -> seriesAt((double) Math.max(place, PLACES_PER_UNIT / 2) / PLACES_PER_UNIT))
            .toArray(DoubleDouble[][]::new);

    private DoubleDoubleErrorFunction() {
    }

    /** 2/sqrt(pi) e^(-x^2) (x + 2 x^3/3 + 4 x^5/(3 5) + …), without cancellation, up to 1; 1 - erfc(x) beyond. */
    static DoubleDouble erf(double x) {
        if (x < 0) {
            return erf(-x).negated();
        }
        if (x > 1) {
            return ONE.minus(erfc(x));
        }
        DoubleDouble square = DoubleDouble.product(x, x);
        DoubleDouble term = DoubleDouble.of(x);
        DoubleDouble sum = term;
        for (int n = 3; Math.abs(term.high()) > Math.abs(sum.high()) * 0x1p-110; n += 2) {
            term = term.times(square).times(INVERSES[n]).times(2);
            sum = sum.plus(term);
        }
        return sum.times(DoubleDoubleFunctions.exp(square.negated())).times(TWO_OVER_ROOT_PI);
    }

    /** Above one half by the Taylor series at the nearest of many places. */
    static DoubleDouble erfc(double x) {
        if (x < 0) {
            return DoubleDouble.of(2).minus(erfc(-x));
        }
        if (x < 0.5) {
            return ONE.minus(erf(x));
        }
        int place = (int) Math.rint(x * PLACES_PER_UNIT);
        DoubleDouble[] series = SERIES[place];
        double distance = x - (double) place / PLACES_PER_UNIT;
        double rest = 0;
        for (int n = SERIES_TERMS; n > EXACT_SERIES_TERMS; n--) {
            rest = Math.fma(rest, distance, series[n].high());
        }
        DoubleDouble sum = DoubleDouble.of(rest);
        for (int n = EXACT_SERIES_TERMS; n >= 0; n--) {
            sum = sum.times(distance).plus(series[n]);
        }
        return sum;
    }

    /** erfc' = -2/sqrt(pi) e^(-x^2), and so erfc'' = -2 x erfc', which says each coefficient by the two before. */
    private static DoubleDouble[] seriesAt(double place) {
        DoubleDouble[] series = new DoubleDouble[SERIES_TERMS + 1];
        series[0] = erfcByQuadrature(place);
        DoubleDouble square = DoubleDouble.product(place, place);
        DoubleDouble before = DoubleDouble.of(0);
        DoubleDouble slope = DoubleDoubleFunctions.exp(square.negated()).times(TWO_OVER_ROOT_PI).negated();
        for (int n = 1; n <= SERIES_TERMS; n++) {
            series[n] = slope.times(INVERSES[n]);
            DoubleDouble next = slope.times(place).plus(before).times(-2).times(INVERSES[n]);
            before = slope;
            slope = next;
        }
        return series;
    }

    /** By the trapezoidal rule, with a correction for the pole if it is near (Matta and Reichel, 1971). */
    private static DoubleDouble erfcByQuadrature(double x) {
        DoubleDouble square = DoubleDouble.product(x, x);
        DoubleDouble sum = ONE.dividedBy(square.times(2));
        for (int n = 1; n <= TERMS; n++) {
            sum = sum.plus(NODE_WEIGHTS[n].dividedBy(NODES[n].plus(square)));
        }
        DoubleDouble integral = sum.times(2 * x).times(DoubleDoubleFunctions.exp(square.negated()))
                .dividedBy(PI.times(STEPS));
        if (x > Math.PI * STEPS) {
            return integral;
        }
        DoubleDouble pole = DoubleDoubleFunctions.expm1(PI.times(2 * STEPS).times(x));
        return integral.minus(DoubleDouble.of(2).dividedBy(pole));
    }

    private static DoubleDouble[] nodes() {
        DoubleDouble[] nodes = new DoubleDouble[TERMS + 1];
        for (int n = 1; n <= TERMS; n++) {
            nodes[n] = DoubleDouble.of(n * n).dividedBy(DoubleDouble.of(STEPS * STEPS));
        }
        return nodes;
    }

    /** Of as many numbers as the series up to 1 can have terms for. */
    private static DoubleDouble[] inverses() {
        DoubleDouble[] inverses = new DoubleDouble[100];
        for (int n = 1; n < inverses.length; n++) {
            inverses[n] = ONE.dividedBy(DoubleDouble.of(n));
        }
        return inverses;
    }

    private static DoubleDouble[] nodeWeights() {
        DoubleDouble[] weights = new DoubleDouble[TERMS + 1];
        for (int n = 1; n <= TERMS; n++) {
            weights[n] = DoubleDoubleFunctions.exp(DoubleDouble.of(-n * n).dividedBy(DoubleDouble.of(STEPS * STEPS)));
        }
        return weights;
    }
}
