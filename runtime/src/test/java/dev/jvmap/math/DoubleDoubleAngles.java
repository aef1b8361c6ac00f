package dev.jvmap.math;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * References of about 95 bits for the trigonometric functions, their inverses and the roots. Angles are reduced
 * exactly, large ones with integer arithmetic; sine and cosine are Taylor series; everything else is one Newton step from {@link Math}.
 * {@code FastAngleReferenceTest} holds them against arbitrary precision.
 */
final class DoubleDoubleAngles {
    private static final int FRACTION_BITS = 1300;
    private static final BigInteger HALF_PI = BigDecimalMath.pi(new MathContext(420))
            .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(FRACTION_BITS - 1))).toBigInteger();
    /** No angle that is a double comes closer than 2^-62 to a multiple of pi/2. */
    private static final int KEPT_BITS = 250;
    private static final double[] HALF_PI_PARTS = halfPiParts();
    /** Terms of the Taylor series; the later ones are so small that plain doubles do for them. */
    private static final int TERMS = 14;
    private static final int EXACT_TERMS = 7;
    private static final DoubleDouble ONE = DoubleDouble.of(1);
    private static final DoubleDouble[] TAYLOR_COEFFICIENTS = taylorCoefficients();

    private DoubleDoubleAngles() {
    }

    /** {@code x = quadrant * pi/2 + rest}, |rest| <= pi/4. */
    private record Reduced(int quadrant, DoubleDouble rest) {

        /** Exact products of a short k need no long integers: a million times the size of pi, and 160 bits of pi. */
        static Reduced of(double x) {
            return Math.abs(x) <= 0x1p21 ? ofModerate(x) : ofAny(x);
        }

        private static Reduced ofModerate(double x) {
            double k = Math.rint(x / Math.PI * 2);
            DoubleDouble first = DoubleDouble.product(k, HALF_PI_PARTS[0]);
            DoubleDouble rest = DoubleDouble.sum(x, -first.high()).plus(-first.low())
                    .minus(DoubleDouble.product(k, HALF_PI_PARTS[1])).minus(DoubleDouble.product(k, HALF_PI_PARTS[2]));
            return new Reduced((int) k, rest);
        }

        static Reduced ofAny(double x) {
            int exponent = Math.getExponent(x) - 52;
            if (exponent < -KEPT_BITS) {
                return new Reduced(0, DoubleDouble.of(x));
            }
            int fractionBits = KEPT_BITS + Math.max(exponent, 0);
            BigInteger angle = BigInteger.valueOf((long) Math.scalb(x, -exponent)).shiftLeft(exponent + fractionBits);
            BigInteger halfPi = HALF_PI.shiftRight(FRACTION_BITS - fractionBits);
            BigInteger quarterPi = halfPi.shiftRight(1);
            BigInteger[] parts = floorDivide(angle.add(quarterPi), halfPi);
            BigInteger rest = parts[1].subtract(quarterPi).shiftRight(fractionBits - KEPT_BITS);
            double high = rest.doubleValue();
            double low = rest.subtract(new BigDecimal(high).toBigIntegerExact()).doubleValue();
            return new Reduced(parts[0].intValue(), new DoubleDouble(high, low).scaled(-KEPT_BITS));
        }

        private static BigInteger[] floorDivide(BigInteger dividend, BigInteger divisor) {
            BigInteger[] parts = dividend.divideAndRemainder(divisor);
            return parts[1].signum() >= 0
                    ? parts
                    : new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(divisor)};
        }
    }

    static DoubleDouble sin(double x) {
        Reduced angle = Reduced.of(x);
        return sinAt(angle.quadrant, angle.rest);
    }

    static DoubleDouble cos(double x) {
        Reduced angle = Reduced.of(x);
        return sinAt(angle.quadrant + 1, angle.rest);
    }

    static DoubleDouble tan(double x) {
        Reduced angle = Reduced.of(x);
        return sinAt(angle.quadrant, angle.rest).dividedBy(sinAt(angle.quadrant + 1, angle.rest));
    }

    static DoubleDouble asin(double x) {
        return atan2(DoubleDouble.of(x), cofunction(x));
    }

    static DoubleDouble acos(double x) {
        return atan2(cofunction(x), DoubleDouble.of(x));
    }

    static DoubleDouble atan(double x) {
        return atan2(DoubleDouble.of(x), ONE);
    }

    static DoubleDouble atan2(double y, double x) {
        return atan2(DoubleDouble.of(y), DoubleDouble.of(x));
    }

    static DoubleDouble cbrt(double x) {
        DoubleDouble near = DoubleDouble.of(Math.cbrt(x));
        DoubleDouble square = near.times(near);
        DoubleDouble miss = DoubleDouble.of(x).minus(square.times(near));
        return near.plus(miss.dividedBy(square.times(3)));
    }

    static DoubleDouble hypot(double x, double y) {
        int exponent = Math.getExponent(Math.max(Math.abs(x), Math.abs(y)));
        double width = Math.scalb(x, -exponent);
        double height = Math.scalb(y, -exponent);
        return sqrt(DoubleDouble.product(width, width).plus(DoubleDouble.product(height, height))).scaled(exponent);
    }

    static DoubleDouble sqrt(DoubleDouble x) {
        if (x.high() == 0) {
            return x;
        }
        DoubleDouble near = DoubleDouble.of(Math.sqrt(x.high()));
        return near.plus(x.minus(near.times(near)).dividedBy(near.scaled(1)));
    }

    /** sqrt(1 - x^2). */
    private static DoubleDouble cofunction(double x) {
        return sqrt(DoubleDouble.sum(1, x).times(DoubleDouble.sum(1, -x)));
    }

    /** The angle of the direction (x, y): a near one, then the angle between the two. */
    private static DoubleDouble atan2(DoubleDouble y, DoubleDouble x) {
        double near = Math.atan2(y.high(), x.high());
        Reduced angle = Reduced.of(near);
        DoubleDouble sin = sinAt(angle.quadrant, angle.rest);
        DoubleDouble cos = sinAt(angle.quadrant + 1, angle.rest);
        DoubleDouble tangent = y.times(cos).minus(x.times(sin)).dividedBy(x.times(cos).plus(y.times(sin)));
        return DoubleDouble.of(near).plus(tangent);
    }

    private static DoubleDouble sinAt(int quadrant, DoubleDouble rest) {
        DoubleDouble value = (quadrant & 1) == 0 ? taylor(rest, 1) : taylor(rest, 0);
        return (quadrant & 2) == 0 ? value : value.negated();
    }

    /** x^first/first! - x^(first + 2)/(first + 2)! + …: the sine for first = 1, the cosine for 0. */
    private static DoubleDouble taylor(DoubleDouble x, int first) {
        DoubleDouble square = x.times(x);
        double rest = 0;
        for (int n = TERMS; n > EXACT_TERMS; n--) {
            rest = Math.fma(rest, square.high(), TAYLOR_COEFFICIENTS[2 * n + first].high());
        }
        DoubleDouble series = DoubleDouble.of(rest);
        for (int n = EXACT_TERMS; n >= 0; n--) {
            series = series.times(square).plus(TAYLOR_COEFFICIENTS[2 * n + first]);
        }
        return first == 1 ? series.times(x) : series;
    }

    /** Three doubles whose sum is pi/2. */
    private static double[] halfPiParts() {
        BigDecimal rest = BigDecimalMath.pi(new MathContext(80)).divide(BigDecimal.TWO);
        double[] parts = new double[3];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = rest.doubleValue();
            rest = rest.subtract(new BigDecimal(parts[i]));
        }
        return parts;
    }

    /** 1/n! at n, negative where the sine and the cosine have it so. */
    private static DoubleDouble[] taylorCoefficients() {
        DoubleDouble[] values = new DoubleDouble[2 * TERMS + 2];
        values[0] = ONE;
        values[1] = ONE;
        for (int n = 2; n < values.length; n++) {
            values[n] = values[n - 2].dividedBy(DoubleDouble.of(-n * (n - 1)));
        }
        return values;
    }
}
