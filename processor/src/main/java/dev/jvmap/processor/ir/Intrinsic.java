package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.Kind.BOOLEAN;
import static dev.jvmap.processor.ir.Kind.DOUBLE;
import static dev.jvmap.processor.ir.Kind.FLOAT;
import static dev.jvmap.processor.ir.Kind.INT;
import static dev.jvmap.processor.ir.Kind.LONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The table of Java library functions that the compiler knows. A row says which method it is, and how lanes compute it; reader,
 * interpreters, emitters, fuzzer and docs read the same rows.
 *
 * @param owner the class as Java names it, {@code java.lang.Math}
 * @param name the method
 * @param params the kinds of its parameters; overloads are rows of their own
 * @param result the kind of its result
 * @param lowering how a vector of lanes computes it
 * @param exact whether Java fixes every bit of the result. Where it does not, twin and lanes both use {@code dev.jvmap.VMath}
 */
public record Intrinsic(String owner, String name, List<Kind> params, Kind result, Lowering lowering, boolean exact) {

    /** How lanes compute a function. */
    public sealed interface Lowering {
        /** One vector operation, named as in {@code VectorOperators}. */
        record Operator(String name) implements Lowering {}

        /** The same bits seen as another kind; costs nothing. */
        record Reinterpret() implements Lowering {}

        /** The body of a static method of the runtime, which is inlined; {@code owner} is its class. */
        record Body(String owner, String method) implements Lowering {}

        /** A scalar call for each active lane. */
        record PerLane() implements Lowering {}
    }

    private static final String VMATH = "dev.jvmap.VMath";
    private static final String BODIES = "dev.jvmap.math.";
    private static final String BITS = "FloatingBits";
    private static final String INTEGERS = "Integers";
    private static final Set<String> THROWING = Set.of("floorDiv", "floorMod", "ceilDiv", "ceilMod", "clamp");
    private static final List<Intrinsic> TABLE = new ArrayList<>();

    /**
     * What {@code (float) Math.sqrt(x)} of a float x is in lanes, which need no doubles for it. A double has more than twice the bits of a float, and
     * then the root that is rounded twice is the root rounded once (Figueroa, "When is double rounding innocuous?", 1995).
     */
    public static final Intrinsic FLOAT_SQRT = new Intrinsic(BODIES + "RootFloat", "sqrt", List.of(FLOAT), FLOAT,
            new Lowering.Operator("SQRT"), true);

    static {
        TABLE.add(FLOAT_SQRT);
        operator("Math", "sqrt", "SQRT", DOUBLE, List.of(DOUBLE));
        for (Kind k : List.of(DOUBLE, FLOAT)) {
            operator("Math", "fma", "FMA", k, List.of(k, k, k));
        }
        for (Kind k : List.of(DOUBLE, FLOAT, INT, LONG)) {
            operator("Math", "abs", "ABS", k, List.of(k));
            operator("Math", "min", "MIN", k, List.of(k, k));
            operator("Math", "max", "MAX", k, List.of(k, k));
            operator(k.box(), "min", "MIN", k, List.of(k, k));
            operator(k.box(), "max", "MAX", k, List.of(k, k));
        }
        for (String f : List.of("exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh",
                "cbrt",
                "expm1", "log1p", "log10")) {
            inexact(f, List.of(DOUBLE));
        }
        for (String f : List.of("atan2", "pow", "hypot")) {
            inexact(f, List.of(DOUBLE, DOUBLE));
        }
        reinterpret("Double", "doubleToRawLongBits", DOUBLE, LONG);
        reinterpret("Double", "longBitsToDouble", LONG, DOUBLE);
        reinterpret("Float", "floatToRawIntBits", FLOAT, INT);
        reinterpret("Float", "intBitsToFloat", INT, FLOAT);
        for (String f : List.of("floor", "ceil", "rint")) {
            body("Math", f, "Rounding", List.of(DOUBLE), DOUBLE);
        }
        body("Math", "round", "Rounding", List.of(DOUBLE), LONG);
        body("Math", "round", "Rounding", List.of(FLOAT), INT);
        body("Math", "toRadians", BITS, List.of(DOUBLE), DOUBLE);
        body("Math", "toDegrees", BITS, List.of(DOUBLE), DOUBLE);
        body("Math", "IEEEremainder", "Scaling", List.of(DOUBLE, DOUBLE), DOUBLE);
        for (Kind k : List.of(DOUBLE, FLOAT)) {
            for (String f : List.of("nextUp", "nextDown", "ulp")) {
                body("Math", f, BITS, List.of(k), k);
            }
            body("Math", "nextAfter", BITS, List.of(k, DOUBLE), k);
            body("Math", "scalb", "Scaling", List.of(k, INT), k);
            body("Math", "clamp", BITS, List.of(k, k, k), k);
            body(k.box(), "sum", BITS, List.of(k, k), k);
            body("Math", "signum", BITS, List.of(k), k);
            body("Math", "copySign", BITS, List.of(k, k), k);
            body("Math", "getExponent", BITS, List.of(k), INT);
            body(k.box(), "compare", BITS, List.of(k, k), INT);
            for (String f : List.of("isNaN", "isInfinite", "isFinite")) {
                body(k.box(), f, BITS, List.of(k), BOOLEAN);
            }
        }
        body("Double", "doubleToLongBits", BITS, List.of(DOUBLE), LONG);
        body("Float", "floatToIntBits", BITS, List.of(FLOAT), INT);
        integers();
    }

    private static void integers() {
        for (Kind k : List.of(INT, LONG)) {
            for (String f : List.of("floorDiv", "floorMod", "ceilDiv", "ceilMod", "addExact", "subtractExact",
                    "multiplyExact")) {
                body("Math", f, INTEGERS, List.of(k, k), k);
            }
            for (String f : List.of("negateExact", "absExact", "incrementExact", "decrementExact")) {
                body("Math", f, INTEGERS, List.of(k), k);
            }
            body("Math", "clamp", INTEGERS, List.of(LONG, k, k), k);
            body(k.box(), "compare", INTEGERS, List.of(k, k), INT);
            body(k.box(), "compareUnsigned", INTEGERS, List.of(k, k), INT);
            body(k.box(), "sum", INTEGERS, List.of(k, k), k);
            body(k.box(), "signum", INTEGERS, List.of(k), INT);
            body(k.box(), "lowestOneBit", INTEGERS, List.of(k), k);
            body(k.box(), "highestOneBit", INTEGERS, List.of(k), k);
        }
        for (String f : List.of("floorDiv", "ceilDiv", "multiplyExact")) {
            body("Math", f, INTEGERS, List.of(LONG, INT), LONG);
        }
        body("Math", "floorMod", INTEGERS, List.of(LONG, INT), INT);
        body("Math", "ceilMod", INTEGERS, List.of(LONG, INT), INT);
        body("Math", "multiplyFull", INTEGERS, List.of(INT, INT), LONG);
        body("Math", "multiplyHigh", INTEGERS, List.of(LONG, LONG), LONG);
        body("Math", "unsignedMultiplyHigh", INTEGERS, List.of(LONG, LONG), LONG);
        body("Math", "toIntExact", INTEGERS, List.of(LONG), INT);
        body("Integer", "toUnsignedLong", INTEGERS, List.of(INT), LONG);
        for (String f : List.of("bitCount", "numberOfLeadingZeros", "numberOfTrailingZeros")) {
            body("Long", f, INTEGERS, List.of(LONG), INT);
        }
        for (String f : List.of("rotateLeft", "rotateRight")) {
            body("Long", f, INTEGERS, List.of(LONG, INT), LONG);
        }
        operator("Integer", "bitCount", "BIT_COUNT", INT, List.of(INT));
        operator("Integer", "numberOfLeadingZeros", "LEADING_ZEROS_COUNT", INT, List.of(INT));
        operator("Integer", "numberOfTrailingZeros", "TRAILING_ZEROS_COUNT", INT, List.of(INT));
        operator("Integer", "reverse", "REVERSE", INT, List.of(INT));
        operator("Integer", "reverseBytes", "REVERSE_BYTES", INT, List.of(INT));
        operator("Long", "reverse", "REVERSE", LONG, List.of(LONG));
        operator("Long", "reverseBytes", "REVERSE_BYTES", LONG, List.of(LONG));
        operator("Integer", "rotateLeft", "ROL", INT, List.of(INT, INT));
        operator("Integer", "rotateRight", "ROR", INT, List.of(INT, INT));
    }

    public Intrinsic {
        params = List.copyOf(params);
    }

    /** All rows. */
    public static List<Intrinsic> all() {
        return List.copyOf(TABLE);
    }

    /** The rows of a method name, all overloads; {@code owner} is the fully qualified class. */
    public static List<Intrinsic> named(String owner, String name) {
        return TABLE.stream().filter(row -> row.owner.equals(owner) && row.name.equals(name)).toList();
    }

    /** Whether it throws for some arguments. */
    public boolean mayThrow() {
        return lowering instanceof Lowering.PerLane || name.endsWith("Exact") || THROWING.contains(name);
    }

    /** Whether {@code (float) f(x)} of a float x is {@link #FLOAT_SQRT}. */
    public boolean isSqrt() {
        return owner.equals("java.lang.Math") && name.equals("sqrt");
    }

    /** The class whose method the scalar twin calls. */
    public String twinOwner() {
        return exact ? owner : VMATH;
    }

    @Override
    public String toString() {
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
    }

    private static void operator(String owner, String name, String operator, Kind result, List<Kind> params) {
        TABLE.add(new Intrinsic("java.lang." + owner, name, params, result, new Lowering.Operator(operator), true));
    }

    private static void inexact(String name, List<Kind> params) {
        TABLE.add(new Intrinsic("java.lang.Math", name, params, DOUBLE, new Lowering.Body(VMATH, name), false));
    }

    private static void reinterpret(String owner, String name, Kind from, Kind to) {
        TABLE.add(new Intrinsic("java.lang." + owner, name, List.of(from), to, new Lowering.Reinterpret(), true));
    }

    private static void body(String owner, String name, String bodyClass, List<Kind> params, Kind result) {
        TABLE.add(new Intrinsic("java.lang." + owner, name, params, result,
                new Lowering.Body(BODIES + bodyClass, name), true));
    }
}
