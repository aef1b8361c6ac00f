package dev.jvmap.math;

import java.math.BigDecimal;

/**
 * An unevaluated sum of two doubles, {@code |low| <= ulp(high)/2}: about 104 bits. Fast enough for references at 10<sup>8</sup>
 * arguments.
 *
 * <p>Sum and product after Dekker (1971) and Knuth's TwoSum; the operations lose at most a few units of 2<sup>-104</sup>.
 */
record DoubleDouble(double high, double low) {

    static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    static DoubleDouble of(BigDecimal value) {
        double high = value.doubleValue();
        return new DoubleDouble(high, value.subtract(new BigDecimal(high)).doubleValue());
    }

    /** Exact: a + b. */
    static DoubleDouble sum(double a, double b) {
        double sum = a + b;
        double bRounded = sum - a;
        return new DoubleDouble(sum, (a - (sum - bRounded)) + (b - bRounded));
    }

    /** Exact where a b does not underflow: a * b. */
    static DoubleDouble product(double a, double b) {
        double product = a * b;
        return new DoubleDouble(product, Math.fma(a, b, -product));
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble highs = sum(high, other.high);
        DoubleDouble lows = sum(low, other.low);
        DoubleDouble partial = normalized(highs.high, highs.low + lows.high);
        return normalized(partial.high, partial.low + lows.low);
    }

    DoubleDouble plus(double other) {
        DoubleDouble highs = sum(high, other);
        return normalized(highs.high, highs.low + low);
    }

    DoubleDouble minus(DoubleDouble other) {
        return plus(other.negated());
    }

    DoubleDouble times(DoubleDouble other) {
        DoubleDouble highs = product(high, other.high);
        return normalized(highs.high, highs.low + Math.fma(high, other.low, low * other.high));
    }

    DoubleDouble times(double other) {
        DoubleDouble highs = product(high, other);
        return normalized(highs.high, Math.fma(low, other, highs.low));
    }

    DoubleDouble dividedBy(DoubleDouble other) {
        double first = high / other.high;
        DoubleDouble rest = minus(other.times(first));
        double second = rest.high / other.high;
        double third = rest.minus(other.times(second)).high / other.high;
        return normalized(first, second).plus(third);
    }

    DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    /** Exact while the parts stay normal: this * 2^exponent. */
    DoubleDouble scaled(int exponent) {
        return new DoubleDouble(Math.scalb(high, exponent), Math.scalb(low, exponent));
    }

    BigDecimal toBigDecimal() {
        return new BigDecimal(high).add(new BigDecimal(low));
    }

    /** The same value with the parts in canonical form, for |a| >= |b| or a == 0. */
    private static DoubleDouble normalized(double a, double b) {
        double sum = a + b;
        return new DoubleDouble(sum, b - (sum - a));
    }
}
