package dev.jvmap.bench.math;

import static jdk.incubator.vector.VectorOperators.*;

import dev.jvmap.VMath;
import java.util.List;

/** What is measured: every function, the domain of its arguments, and its counterparts in the JDK. */
final class MathFunctions {
    private MathFunctions() {
    }

    /** In the order of {@code VMath}. */
    static List<MathFunction> all() {
        return List.of(
                DoubleUnary.of("exp", -10, 10, VMath::exp, DoubleKernelsBatched::expInto).withJdk(x -> Math.exp(x),
                        x -> x.lanewise(EXP)),
                DoubleUnary.of("exp2", -10, 10, VMath::exp2, DoubleKernelsBatched::exp2Into),
                DoubleUnary.of("exp10", -5, 5, VMath::exp10, DoubleKernelsBatched::exp10Into),
                DoubleUnary.of("expm1", -5, 5, VMath::expm1, DoubleKernelsBatched::expm1Into)
                        .withJdk(x -> Math.expm1(x), x -> x.lanewise(EXPM1)),
                DoubleUnary.of("log", 0.01, 100, VMath::log, DoubleKernelsBatched::logInto).withJdk(x -> Math.log(x),
                        x -> x.lanewise(LOG)),
                DoubleUnary.of("log2", 0.01, 100, VMath::log2, DoubleKernelsBatched::log2Into),
                DoubleUnary.of("log10", 0.01, 100, VMath::log10, DoubleKernelsBatched::log10Into)
                        .withJdk(x -> Math.log10(x), x -> x.lanewise(LOG10)),
                DoubleUnary.of("log1p", -0.9, 10, VMath::log1p, DoubleKernelsBatched::log1pInto)
                        .withJdk(x -> Math.log1p(x), x -> x.lanewise(LOG1P)),
                DoubleBinary.of("pow", 0.1, 10, VMath::pow, DoubleKernelsBatched::powInto)
                        .withJdk((x, y) -> Math.pow(x, y), (x, y) -> x.lanewise(POW, y)),
                DoubleUnary.of("sinh", -10, 10, VMath::sinh, DoubleKernelsBatched::sinhInto).withJdk(x -> Math.sinh(x),
                        x -> x.lanewise(SINH)),
                DoubleUnary.of("cosh", -10, 10, VMath::cosh, DoubleKernelsBatched::coshInto).withJdk(x -> Math.cosh(x),
                        x -> x.lanewise(COSH)),
                DoubleUnary.of("tanh", -5, 5, VMath::tanh, DoubleKernelsBatched::tanhInto).withJdk(x -> Math.tanh(x),
                        x -> x.lanewise(TANH)),
                DoubleUnary.of("sin", -10, 10, VMath::sin, DoubleKernelsBatched::sinInto).withJdk(x -> Math.sin(x),
                        x -> x.lanewise(SIN)),
                DoubleUnary.of("cos", -10, 10, VMath::cos, DoubleKernelsBatched::cosInto).withJdk(x -> Math.cos(x),
                        x -> x.lanewise(COS)),
                DoubleUnary.of("tan", -10, 10, VMath::tan, DoubleKernelsBatched::tanInto).withJdk(x -> Math.tan(x),
                        x -> x.lanewise(TAN)),
                DoubleUnary.of("asin", -1, 1, VMath::asin, DoubleKernelsBatched::asinInto).withJdk(x -> Math.asin(x),
                        x -> x.lanewise(ASIN)),
                DoubleUnary.of("acos", -1, 1, VMath::acos, DoubleKernelsBatched::acosInto).withJdk(x -> Math.acos(x),
                        x -> x.lanewise(ACOS)),
                DoubleUnary.of("atan", -10, 10, VMath::atan, DoubleKernelsBatched::atanInto).withJdk(x -> Math.atan(x),
                        x -> x.lanewise(ATAN)),
                DoubleBinary.of("atan2", -10, 10, VMath::atan2, DoubleKernelsBatched::atan2Into)
                        .withJdk((x, y) -> Math.atan2(x, y), (x, y) -> x.lanewise(ATAN2, y)),
                DoubleUnary.of("cbrt", -10, 10, VMath::cbrt, DoubleKernelsBatched::cbrtInto).withJdk(x -> Math.cbrt(x),
                        x -> x.lanewise(CBRT)),
                DoubleBinary.of("hypot", -10, 10, VMath::hypot, DoubleKernelsBatched::hypotInto)
                        .withJdk((x, y) -> Math.hypot(x, y), (x, y) -> x.lanewise(HYPOT, y)),
                DoubleUnary.of("erf", -4, 4, VMath::erf, DoubleKernelsBatched::erfInto),
                DoubleUnary.of("erfc", -4, 8, VMath::erfc, DoubleKernelsBatched::erfcInto),
                FloatUnary.of("expf", -10, 10, VMath::expf, FloatKernelsBatched::expInto)
                        .withJdk(x -> (float) Math.exp(x), x -> x.lanewise(EXP)),
                FloatUnary.of("exp2f", -10, 10, VMath::exp2f, FloatKernelsBatched::exp2Into),
                FloatUnary.of("exp10f", -5, 5, VMath::exp10f, FloatKernelsBatched::exp10Into),
                FloatUnary.of("expm1f", -5, 5, VMath::expm1f, FloatKernelsBatched::expm1Into)
                        .withJdk(x -> (float) Math.expm1(x), x -> x.lanewise(EXPM1)),
                FloatUnary.of("logf", 0.01, 100, VMath::logf, FloatKernelsBatched::logInto)
                        .withJdk(x -> (float) Math.log(x), x -> x.lanewise(LOG)),
                FloatUnary.of("log2f", 0.01, 100, VMath::log2f, FloatKernelsBatched::log2Into),
                FloatUnary.of("log10f", 0.01, 100, VMath::log10f, FloatKernelsBatched::log10Into)
                        .withJdk(x -> (float) Math.log10(x), x -> x.lanewise(LOG10)),
                FloatUnary.of("log1pf", -0.9, 10, VMath::log1pf, FloatKernelsBatched::log1pInto)
                        .withJdk(x -> (float) Math.log1p(x), x -> x.lanewise(LOG1P)),
                FloatBinary.of("powf", 0.1, 10, VMath::powf, FloatKernelsBatched::powInto)
                        .withJdk((x, y) -> (float) Math.pow(x, y), (x, y) -> x.lanewise(POW, y)),
                FloatUnary.of("sinhf", -10, 10, VMath::sinhf, FloatKernelsBatched::sinhInto)
                        .withJdk(x -> (float) Math.sinh(x), x -> x.lanewise(SINH)),
                FloatUnary.of("coshf", -10, 10, VMath::coshf, FloatKernelsBatched::coshInto)
                        .withJdk(x -> (float) Math.cosh(x), x -> x.lanewise(COSH)),
                FloatUnary.of("tanhf", -5, 5, VMath::tanhf, FloatKernelsBatched::tanhInto)
                        .withJdk(x -> (float) Math.tanh(x), x -> x.lanewise(TANH)),
                FloatUnary.of("sinf", -10, 10, VMath::sinf, FloatKernelsBatched::sinInto)
                        .withJdk(x -> (float) Math.sin(x), x -> x.lanewise(SIN)),
                FloatUnary.of("cosf", -10, 10, VMath::cosf, FloatKernelsBatched::cosInto)
                        .withJdk(x -> (float) Math.cos(x), x -> x.lanewise(COS)),
                FloatUnary.of("tanf", -10, 10, VMath::tanf, FloatKernelsBatched::tanInto)
                        .withJdk(x -> (float) Math.tan(x), x -> x.lanewise(TAN)),
                FloatUnary.of("asinf", -1, 1, VMath::asinf, FloatKernelsBatched::asinInto)
                        .withJdk(x -> (float) Math.asin(x), x -> x.lanewise(ASIN)),
                FloatUnary.of("acosf", -1, 1, VMath::acosf, FloatKernelsBatched::acosInto)
                        .withJdk(x -> (float) Math.acos(x), x -> x.lanewise(ACOS)),
                FloatUnary.of("atanf", -10, 10, VMath::atanf, FloatKernelsBatched::atanInto)
                        .withJdk(x -> (float) Math.atan(x), x -> x.lanewise(ATAN)),
                FloatBinary.of("atan2f", -10, 10, VMath::atan2f, FloatKernelsBatched::atan2Into)
                        .withJdk((x, y) -> (float) Math.atan2(x, y), (x, y) -> x.lanewise(ATAN2, y)),
                FloatUnary.of("cbrtf", -10, 10, VMath::cbrtf, FloatKernelsBatched::cbrtInto)
                        .withJdk(x -> (float) Math.cbrt(x), x -> x.lanewise(CBRT)),
                FloatBinary.of("hypotf", -10, 10, VMath::hypotf, FloatKernelsBatched::hypotInto)
                        .withJdk((x, y) -> (float) Math.hypot(x, y), (x, y) -> x.lanewise(HYPOT, y)),
                FloatUnary.of("erff", -4, 4, VMath::erff, FloatKernelsBatched::erfInto),
                FloatUnary.of("erfcf", -4, 8, VMath::erfcf, FloatKernelsBatched::erfcInto));
    }
}
