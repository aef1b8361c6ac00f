package dev.jvmap;

import dev.jvmap.math.ErrorFunction;
import dev.jvmap.math.ErrorFunctionComplement;
import dev.jvmap.math.ErrorFunctionFloat;
import dev.jvmap.math.Exp;
import dev.jvmap.math.ExpFloat;
import dev.jvmap.math.Expm1;
import dev.jvmap.math.Gamma;
import dev.jvmap.math.Hyperbolic;
import dev.jvmap.math.HyperbolicFloat;
import dev.jvmap.math.InverseTrig;
import dev.jvmap.math.InverseTrigFloat;
import dev.jvmap.math.Log;
import dev.jvmap.math.Log1p;
import dev.jvmap.math.LogFloat;
import dev.jvmap.math.LogGamma;
import dev.jvmap.math.Pow;
import dev.jvmap.math.PowFloat;
import dev.jvmap.math.Root;
import dev.jvmap.math.RootFloat;
import dev.jvmap.math.Trig;
import dev.jvmap.math.TrigFloat;

/**
 * The functions of {@link Math} that have no exact answer, with the same bits everywhere: in plain Java, in the scalar
 * twin and in the lanes of a kernel, interpreted and compiled, at every vector width. Special cases (NaN, signed zeros,
 * infinities) are those that {@link Math} specifies for the function of the same name.
 *
 * <p>A {@code float} argument chooses the {@code float} function, as always in Java, and so does an {@code int} or {@code long}
 * one: where a double is meant, say {@code VMath.exp((double) n)}. {@link Math} has no float functions; {@code Math.exp(n)} in a batched
 * method is {@code VMath.exp((double) n)}.
 *
 * <p>Every body is ordinary scalar Java that kernels inline. The bodies use {@link Math#fma} and are fast where the
 * hardware has it; elsewhere they give the same bits, slowly.
 */
public final class VMath {
    private VMath() {
    }

    // ---- exponential and logarithm, double ----
    //
    // Errors are the largest ones, rounded up, of more than 10^8 arguments for each double function (3 10^5 for pow, erfc, gamma and lgamma): uniform in bits over the whole
    // range, uniform where the method has its largest errors, and next to the places where it takes a step. In runtime:
    // mvn test -Dtest=SurveyTest -Djvmap.ulp.samples=120000000

    /**
     * e<sup>x</sup>. Reduction to 2<sup>k</sup> e<sup>r</sup> with |r| at most ln(2)/2 after Cody and Waite, then a
     * minimax polynomial of degree 11. Largest error measured: 0.82 ulp.
     */
    public static double exp(double x) {
        return Exp.exp(x);
    }

    /**
     * 2<sup>x</sup>, exact for integers. The polynomial of {@link #exp(double)}. Largest error measured: 0.74 ulp.
     */
    public static double exp2(double x) {
        return Exp.exp2(x);
    }

    /**
     * 10<sup>x</sup>, exact where the result is an integer that fits. {@link #exp(double)} of x ln(10) in two doubles.
     * Largest error measured: 0.67 ulp.
     */
    public static double exp10(double x) {
        return Exp.exp10(x);
    }

    /**
     * e<sup>x</sup> - 1, accurate near 0 too. The reduction of {@link #exp(double)}, a polynomial of degree 12, and a
     * sum without error. Largest error measured: 0.79 ulp.
     */
    public static double expm1(double x) {
        return Expm1.expm1(x);
    }

    /**
     * Natural logarithm, NaN below 0. Reduction to [&radic;&frac12;, &radic;2), one division, then a minimax polynomial
     * in the square of the quotient as FDLIBM has it. Largest error measured: 0.77 ulp.
     */
    public static double log(double x) {
        return Log.log(x);
    }

    /**
     * Binary logarithm, exact for powers of two, NaN below 0. By the method of {@link #log(double)}. Largest error
     * measured: 0.83 ulp.
     */
    public static double log2(double x) {
        return Log.log2(x);
    }

    /**
     * Decimal logarithm, exact for powers of ten, NaN below 0. By the method of {@link #log(double)}. Largest error
     * measured: 0.82 ulp.
     */
    public static double log10(double x) {
        return Log.log10(x);
    }

    /**
     * log(1 + x), accurate near 0 too, NaN below -1. By the method of {@link #log(double)} on the unrounded sum.
     * Largest error measured: 0.82 ulp.
     */
    public static double log1p(double x) {
        return Log1p.log1p(x);
    }

    /**
     * x<sup>y</sup>. e<sup>y log(x)</sup>, with the logarithm in two doubles, and a table of 16 for each step. Largest error
     * measured: 0.73 ulp.
     */
    public static double pow(double x, double y) {
        return Pow.pow(x, y);
    }

    /**
     * Hyperbolic sine. The reduction of {@link #exp(double)} and the addition theorem, without a division. Largest
     * error measured: 0.91 ulp.
     */
    public static double sinh(double x) {
        return Hyperbolic.sinh(x);
    }

    /**
     * Hyperbolic cosine, by the method of {@link #sinh(double)}. Largest error measured: 0.94 ulp.
     */
    public static double cosh(double x) {
        return Hyperbolic.cosh(x);
    }

    /**
     * Hyperbolic tangent: the quotient of 1 - e<sup>-2|x|</sup> and 1 + e<sup>-2|x|</sup> before their roundings.
     * Largest error measured: 0.80 ulp.
     */
    public static double tanh(double x) {
        return Hyperbolic.tanh(x);
    }

    // ---- trigonometry, roots, error and gamma functions, double ----

    /**
     * Sine of {@code x} radians. Reduction by multiples of pi/2 in three parts after Cody and Waite, beyond
     * 2<sup>20</sup> after Payne and Hanek, then a polynomial of degree 13 or 14. Largest error measured: 0.77 ulp, at
     * any magnitude.
     */
    public static double sin(double x) {
        return Trig.sin(x);
    }

    /**
     * Cosine of {@code x} radians, by the method of {@link #sin(double)}. Largest error measured: 0.78 ulp, at any
     * magnitude.
     */
    public static double cos(double x) {
        return Trig.cos(x);
    }

    /**
     * Tangent of {@code x} radians: the quotient of {@link #sin(double)} and {@link #cos(double)} before their last
     * roundings. Largest error measured: 0.94 ulp, at any magnitude.
     */
    public static double tan(double x) {
        return Trig.tan(x);
    }

    /**
     * Arc sine in radians, NaN outside [-1, 1]. A polynomial of degree 27 up to one half, above it the half-angle
     * formula after fdlibm. Largest error measured: 0.69 ulp.
     */
    public static double asin(double x) {
        return InverseTrig.asin(x);
    }

    /**
     * Arc cosine in radians, NaN outside [-1, 1], by the method of {@link #asin(double)}. Largest error measured: 0.78
     * ulp.
     */
    public static double acos(double x) {
        return InverseTrig.acos(x);
    }

    /**
     * Arc tangent in radians: the angle from the nearest of 0, pi/4 and pi/2, by a polynomial of degree 25. Largest
     * error measured: 0.81 ulp.
     */
    public static double atan(double x) {
        return InverseTrig.atan(x);
    }

    /**
     * Angle of the direction {@code (x, y)} in radians, -pi to pi, by the method of {@link #atan(double)}; the quotient
     * is never rounded. Largest error measured: 0.80 ulp.
     */
    public static double atan2(double y, double x) {
        return InverseTrig.atan2(y, x);
    }

    /**
     * Cube root: a guess from the exponent, one iteration of order five for its inverse and one of order three for the
     * root. Largest error measured: 0.501 ulp; below 2<sup>-960</sup> too.
     */
    public static double cbrt(double x) {
        return Root.cbrt(x);
    }

    /**
     * Square root of {@code x² + y²} without overflow or underflow on the way, after Borges (2020). Largest error
     * measured: 0.53 ulp; where the result is subnormal 1 ulp.
     */
    public static double hypot(double x, double y) {
        return Root.hypot(x, y);
    }

    /**
     * Error function, 2/sqrt(pi) times the integral of e<sup>-t²</sup> from 0 to {@code x}: a polynomial up to 0.8125,
     * above it 1 - e<sup>-q(x)</sup> with a polynomial q. Largest error measured: 0.87 ulp.
     */
    public static double erf(double x) {
        return ErrorFunction.erf(x);
    }

    /**
     * Complementary error function, 1 - erf(x) without the cancellation: e<sup>-x²</sup> times a polynomial in 1/(x +
     * 3). Largest error measured: 0.93 ulp; 1 ulp where the result is subnormal.
     */
    public static double erfc(double x) {
        return ErrorFunctionComplement.erfc(x);
    }

    /**
     * Gamma function, (x - 1)! for whole numbers. Stirling's series from 10 on, below it a quotient with the product of x, x + 1, …, NaN at negative integers and
     * &plusmn;&infin; at zeros. Largest error measured: 0.95 ulp.
     */
    public static double gamma(double x) {
        return Gamma.gamma(x);
    }

    /**
     * Natural logarithm of |{@link #gamma(double)}|, &infin; at zero and at negative integers. The logarithms of both parts of that quotient; near the
     * zeros, at 1, at 2 and below -2, a Taylor series. Largest error measured: 0.90 ulp.
     */
    public static double lgamma(double x) {
        return LogGamma.lgamma(x);
    }

    // ---- float: names with an f, as in C, so that an int or a float argument never means less precision by itself ----
    //
    // The methods of the double functions in float arithmetic, so a kernel has twice the lanes. Where that
    // does not reach (subnormal numbers, overflow, huge angles), the double function is rounded. Errors are the largest ones, rounded
    // up; docs/math.md says of which floats.

    /** {@link #exp(double)} with a polynomial of degree 7. Largest error measured: 0.78 ulp. */
    public static float expf(float x) {
        return ExpFloat.exp(x);
    }

    /** {@link #exp2(double)}, exact for integers, with a polynomial of degree 6. Largest error measured: 0.71 ulp. */
    public static float exp2f(float x) {
        return ExpFloat.exp2(x);
    }

    /** {@link #exp10(double)} by a reduction to |x| at most log10(2)/2 and a polynomial of degree 6. Largest error measured: 0.94 ulp. */
    public static float exp10f(float x) {
        return ExpFloat.exp10(x);
    }

    /** {@link #expm1(double)} with a polynomial of degree 7. Largest error measured: 0.96 ulp. */
    public static float expm1f(float x) {
        return ExpFloat.expm1(x);
    }

    /** {@link #log(double)} with a table of 16 factors and a polynomial of degree 5, without a division. Largest error measured: 0.55 ulp. */
    public static float logf(float x) {
        return LogFloat.log(x);
    }

    /** {@link #log2(double)}, exact for powers of two, by the method of {@link #logf(float)}. Largest error measured: 0.53 ulp. */
    public static float log2f(float x) {
        return LogFloat.log2(x);
    }

    /** {@link #log10(double)}, exact for powers of ten, by the method of {@link #logf(float)}. Largest error measured: 0.54 ulp. */
    public static float log10f(float x) {
        return LogFloat.log10(x);
    }

    /** {@link #log1p(double)} by a reduction to [2/3, 4/3) and a polynomial of degree 10, without a division. Largest error measured: 0.95 ulp. */
    public static float log1pf(float x) {
        return LogFloat.log1p(x);
    }

    /** {@link #pow(double, double)} with a logarithm of 36 bits in two floats. Largest error measured: 0.70 ulp. */
    public static float powf(float x, float y) {
        return PowFloat.pow(x, y);
    }

    /** {@link #sinh(double)} with shorter polynomials. Largest error measured: 0.94 ulp. */
    public static float sinhf(float x) {
        return HyperbolicFloat.sinh(x);
    }

    /** {@link #cosh(double)} with shorter polynomials. Largest error measured: 0.75 ulp. */
    public static float coshf(float x) {
        return HyperbolicFloat.cosh(x);
    }

    /** {@link #tanh(double)} with a shorter polynomial. Largest error measured: 0.993 ulp. */
    public static float tanhf(float x) {
        return HyperbolicFloat.tanh(x);
    }

    /** {@link #sin(double)} with a polynomial of degree 8 or 9; beyond 2<sup>16</sup> in {@code double}. Largest error measured: 0.77 ulp. */
    public static float sinf(float x) {
        return TrigFloat.sin(x);
    }

    /** {@link #cos(double)} by the method of {@link #sinf(float)}. Largest error measured: 0.76 ulp. */
    public static float cosf(float x) {
        return TrigFloat.cos(x);
    }

    /** {@link #tan(double)} by the method of {@link #sinf(float)}. Largest error measured: 0.91 ulp. */
    public static float tanf(float x) {
        return TrigFloat.tan(x);
    }

    /** {@link #asin(double)} with a polynomial of degree 13. Largest error measured: 0.67 ulp. */
    public static float asinf(float x) {
        return InverseTrigFloat.asin(x);
    }

    /** {@link #acos(double)} by the method of {@link #asinf(float)}. Largest error measured: 0.77 ulp. */
    public static float acosf(float x) {
        return InverseTrigFloat.acos(x);
    }

    /** {@link #atan(double)} with a polynomial of degree 19, up to one. Largest error measured: 0.88 ulp. */
    public static float atanf(float x) {
        return InverseTrigFloat.atan(x);
    }

    /** {@link #atan2(double, double)} by the method of {@link #atanf(float)}. Largest error measured: 0.89 ulp. */
    public static float atan2f(float y, float x) {
        return InverseTrigFloat.atan2(y, x);
    }

    /** {@link #cbrt(double)} with an iteration of order four and one of Newton's. Largest error measured: 0.76 ulp. */
    public static float cbrtf(float x) {
        return RootFloat.cbrt(x);
    }

    /** {@link #hypot(double, double)} by the same method, without a division. Largest error measured: 0.53 ulp. */
    public static float hypotf(float x, float y) {
        return RootFloat.hypot(x, y);
    }

    /** {@link #erf(double)} with shorter polynomials. Largest error measured: 0.73 ulp. */
    public static float erff(float x) {
        return ErrorFunctionFloat.erf(x);
    }

    /** {@link #erfc(double)} with shorter polynomials. Largest error measured: 0.98 ulp. */
    public static float erfcf(float x) {
        return ErrorFunctionFloat.erfc(x);
    }

    /** {@link #gamma(double)}, rounded, so next to the nearest float. Largest error measured: 0.501 ulp. */
    public static float gammaf(float x) {
        return (float) Gamma.gamma(x);
    }

    /** {@link #lgamma(double)}, rounded. Largest error measured: 0.501 ulp. */
    public static float lgammaf(float x) {
        return (float) LogGamma.lgamma(x);
    }
}
