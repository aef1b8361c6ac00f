package dev.jvmap.math;

import dev.jvmap.VMath;
import java.util.function.DoubleUnaryOperator;

/**
 * The float functions of one argument, each with the double function that it is held against: its error of less than an ulp of a
 * double is nothing in ulps of a float.
 */
enum FloatFunction {
    EXP(VMath::expf, VMath::exp, 0.78),
    EXP2(VMath::exp2f, VMath::exp2, 0.71),
    EXP10(VMath::exp10f, VMath::exp10, 0.94),
    EXPM1(VMath::expm1f, VMath::expm1, 0.96),
    LOG(VMath::logf, VMath::log, 0.55),
    LOG2(VMath::log2f, VMath::log2, 0.53),
    LOG10(VMath::log10f, VMath::log10, 0.54),
    LOG1P(VMath::log1pf, VMath::log1p, 0.95),
    SINH(VMath::sinhf, VMath::sinh, 0.94),
    COSH(VMath::coshf, VMath::cosh, 0.75),
    TANH(VMath::tanhf, VMath::tanh, 0.993),
    SIN(VMath::sinf, VMath::sin, 0.77),
    COS(VMath::cosf, VMath::cos, 0.76),
    TAN(VMath::tanf, VMath::tan, 0.91),
    ASIN(VMath::asinf, VMath::asin, 0.67),
    ACOS(VMath::acosf, VMath::acos, 0.77),
    ATAN(VMath::atanf, VMath::atan, 0.88),
    CBRT(VMath::cbrtf, VMath::cbrt, 0.76),
    ERF(VMath::erff, VMath::erf, 0.73),
    ERFC(VMath::erfcf, VMath::erfc, 0.98);

    private final Unary function;
    private final DoubleUnaryOperator reference;
    private final double statedError;

    FloatFunction(Unary function, DoubleUnaryOperator reference, double statedError) {
        this.function = function;
        this.reference = reference;
        this.statedError = statedError;
    }

    @FunctionalInterface
    interface Unary {
        float at(float x);
    }

    float at(float x) {
        return function.at(x);
    }

    double referenceAt(float x) {
        return reference.applyAsDouble(x);
    }

    /** The maximum error in the function's Javadoc, in ulp. */
    double statedError() {
        return statedError;
    }
}
