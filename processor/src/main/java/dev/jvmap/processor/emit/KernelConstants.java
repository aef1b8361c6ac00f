package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Vectors with the same literal in all lanes. They are operands only, never the value of a variable: C2 allocates where a constant vector and a
 * computed one meet.
 *
 * <p>The kernel's own method holds them in local variables that it sets before its loop. In a part they are constants of the class, which cost no
 * call. (C2 reads those from memory at each use: in a loop that took ten percent in the Kepler benchmark.)
 */
final class KernelConstants {
    private final UnaryOperator<String> fresh;
    private final Map<String, CodeBlock> locals = new TreeMap<>();
    private final Map<String, FieldSpec> fields = new TreeMap<>();
    private final Map<CodeBlock, String> localNames = new HashMap<>();
    private final Map<CodeBlock, String> fieldNames = new HashMap<>();

    /** @param fresh makes a name unique in the kernel */
    KernelConstants(UnaryOperator<String> fresh) {
        this.fresh = fresh;
    }

    /** The local variable; {@code species} is the constant that holds the species of the lane kind. */
    String local(Kind lane, Expr.Const value, String species) {
        CodeBlock vector = vector(lane, value, species);
        return localNames.computeIfAbsent(vector, _ -> {
            String name = fresh.apply(name(lane, value));
            locals.put(name, CodeBlock.of("$T $L = $L", VectorNames.vector(lane), name, vector));
            return name;
        });
    }

    /** The constant of the class. */
    String field(Kind lane, Expr.Const value, String species) {
        CodeBlock vector = vector(lane, value, species);
        return fieldNames.computeIfAbsent(vector, _ -> {
            String name = fresh.apply(name(lane, value).replaceAll("Minus", "_MINUS_").toUpperCase(Locale.ROOT));
            fields.put(name, FieldSpec
                    .builder(VectorNames.vector(lane), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(vector).build());
            return name;
        });
    }

    CodeBlock locals() {
        CodeBlock.Builder declarations = CodeBlock.builder();
        locals.values().forEach(declaration -> declarations.addStatement("$L", declaration));
        return declarations.build();
    }

    List<FieldSpec> fields() {
        return List.copyOf(fields.values());
    }

    private static CodeBlock vector(Kind lane, Expr.Const value, String species) {
        return CodeBlock.of("$T.broadcast($L, $L)", VectorNames.vector(lane), species, Literals.of(value).text());
    }

    /** {@code d0_5}, {@code dMinus2eMinus9}, {@code l63}: the literal as far as a name can say it. */
    private static String name(Kind lane, Expr.Const value) {
        String digits = value.value() instanceof Character c ? Integer.toString(c) : value.value().toString();
        return lane.keyword().charAt(0) + digits.replaceAll("\\.0($|E)", "$1").replaceFirst("^-", "Minus")
                .replace("E-", "eMinus").replace('E', 'e').replace('.', '_');
    }
}
