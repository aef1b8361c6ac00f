package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the Vector API. Its package is named here and nowhere else, because it will change when the API leaves
 * incubation.
 */
final class VectorNames {
    private static final String PACKAGE = "jdk.incubator.vector";

    static final ClassName OPERATORS = ClassName.get(PACKAGE, "VectorOperators");

    /** The comparison of unsigned ints. */
    static final String UNSIGNED_GE = "UGE";

    static final ClassName MASK = ClassName.get(PACKAGE, "VectorMask");

    /**
     * The operators that kernels can name; they are imported statically, so nothing else in a kernel may have such a
     * name.
     */
    static final Set<String> OPERATOR_NAMES = operatorNames();

    private VectorNames() {
    }

    /** {@code DoubleVector} and its like; {@code lane} is a lane kind. */
    static ClassName vector(Kind lane) {
        return ClassName.get(PACKAGE, word(lane) + "Vector");
    }

    /** {@code VectorMask<Double>}. */
    static TypeName mask(Kind lane) {
        return of("VectorMask", lane);
    }

    /** {@code VectorSpecies<Double>}. */
    static TypeName species(Kind lane) {
        return of("VectorSpecies", lane);
    }

    /** {@code Double}, {@code Int}: as in the names of vector classes and of the methods of {@code Species}. */
    static String word(Kind lane) {
        return Words.capital(lane.keyword());
    }

    /** The conversion between two lane kinds, such as {@code I2D}. */
    static String conversion(Kind from, Kind to) {
        return word(from).charAt(0) + "2" + word(to).charAt(0);
    }

    /** The field that holds a species: the first letter of its kind. */
    static String speciesField(Kind lane) {
        return word(lane).substring(0, 1);
    }

    private static Set<String> operatorNames() {
        List<Kind> lanes = Arrays.stream(Kind.values()).map(Kind::lane).distinct().toList();
        return Stream.of(
                Stream.of(UNSIGNED_GE),
                Arrays.stream(BinOp.values()).map(BinOp::vectorOperator),
                Arrays.stream(UnOp.values()).map(UnOp::vectorOperator),
                Intrinsic.all().stream().map(Intrinsic::lowering)
                        .<String>mapMulti((lowering, names) -> {
                            if (lowering instanceof Intrinsic.Lowering.Operator(String name)) {
                                names.accept(name);
                            }
                        }),
                lanes.stream().flatMap(from -> lanes.stream().map(to -> conversion(from, to))))
                .flatMap(names -> names).collect(Collectors.toUnmodifiableSet());
    }

    private static TypeName of(String generic, Kind lane) {
        return ParameterizedTypeName.get(ClassName.get(PACKAGE, generic), ClassName.get("java.lang", lane.box()));
    }
}
