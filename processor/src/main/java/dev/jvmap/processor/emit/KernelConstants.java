package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Vectors with the same literal in all lanes, and the elements of small tables. They are operands only, never the value of a variable: C2 allocates where a constant vector and a
 * computed one meet.
 *
 * <p>The kernel's own method holds them in local variables that it sets before its loop. In a part, and around a loop that lanes leave one by one, they are constants
 * of the class, which cost no call. (C2 reads those from memory at each use: in a loop that took ten percent in the Kepler benchmark.)
 */
final class KernelConstants {
    /** A name for a vector; {@code value} makes it. */
    private record Constant(String name, ClassName type, CodeBlock value) {}

    private final UnaryOperator<String> fresh;
    private final Map<CodeBlock, Constant> locals = new HashMap<>();
    private final Map<CodeBlock, Constant> fields = new HashMap<>();

    /** @param fresh makes a name unique in the kernel */
    KernelConstants(UnaryOperator<String> fresh) {
        this.fresh = fresh;
    }

    /** The local variable; {@code species} is the constant that holds the species of the lane kind. */
    String local(Kind lane, Expr.Const value, String species) {
        return name(locals, lane, value, species, UnaryOperator.identity());
    }

    /** The constant of the class. */
    String field(Kind lane, Expr.Const value, String species) {
        return name(fields, lane, value, species,
                local -> local.replaceAll("Minus", "_MINUS_").toUpperCase(Locale.ROOT));
    }

    /** The local variable for a vector of a table's elements. */
    String register(String table, Kind lane, CodeBlock load) {
        return locals.computeIfAbsent(load, _ -> new Constant(fresh.apply(camelCase(table)), VectorNames.vector(lane),
                load)).name;
    }

    /** {@code inverseRoots} for {@code INVERSE_ROOTS}. */
    private static String camelCase(String constant) {
        return Pattern.compile("_(\\w)").matcher(constant.equals(constant.toUpperCase(Locale.ROOT))
                ? constant.toLowerCase(Locale.ROOT)
                : constant).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private String name(Map<CodeBlock, Constant> constants, Kind lane, Expr.Const value, String species,
            UnaryOperator<String> style) {
        CodeBlock broadcast = CodeBlock.of("$T.broadcast($L, $L)", VectorNames.vector(lane), species,
                Literals.of(value).text());
        return constants.computeIfAbsent(broadcast, _ -> new Constant(fresh.apply(style.apply(name(lane, value))),
                VectorNames.vector(lane), broadcast)).name;
    }

    CodeBlock locals() {
        CodeBlock.Builder declarations = CodeBlock.builder();
        byName(locals).forEach(
                local -> declarations.addStatement("$T $L = $L", local.type, local.name, local.value));
        return declarations.build();
    }

    List<FieldSpec> fields() {
        return byName(fields).map(field -> FieldSpec
                .builder(field.type, field.name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(field.value).build()).toList();
    }

    private static Stream<Constant> byName(Map<CodeBlock, Constant> constants) {
        return constants.values().stream().sorted(Comparator.comparing(Constant::name));
    }

    /** {@code d0_5}, {@code dMinus2eMinus9}, {@code l63}: the literal as far as a name can say it. */
    private static String name(Kind lane, Expr.Const value) {
        String digits = value.value() instanceof Character c ? Integer.toString(c) : value.value().toString();
        return lane.keyword().charAt(0) + digits.replaceAll("\\.0($|E)", "$1").replaceFirst("^-", "Minus")
                .replace("E-", "eMinus").replace('E', 'e').replace('.', '_');
    }
}
