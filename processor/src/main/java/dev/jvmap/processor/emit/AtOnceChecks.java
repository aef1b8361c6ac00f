package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a call without a {@code Batch} asks of its arguments. Where the answer is no, a {@code Batch} finds out what has to be said about it. */
final class AtOnceChecks {
    private final String site;
    private final Signature signature;
    private final Output output;

    AtOnceChecks(MethodContext context) {
        this.site = context.site();
        this.signature = context.signature();
        this.output = signature.outputs().getFirst();
    }

    /** Whether an element's argument is an array at the place of the element. */
    static boolean isRow(Param param) {
        return param.mapped() && param.type().isArrayOfPrimitives() && param.axis().getAsInt() == 0;
    }

    /** Whether an element's argument has one value in each row. */
    static boolean isColumn(Param param) {
        return param.mapped() && param.type().isArrayOfPrimitives() && param.type().rank() == 1
                && param.axis().getAsInt() == 1;
    }

    /** The arrays that are the same for all elements and have values of the result's type. */
    static Stream<Param> sameForAll(Signature signature) {
        return signature.params().stream().filter(param -> !param.mapped()
                && param.type().isArrayOfPrimitives()
                && param.type().scalarKind() == signature.outputs().getFirst().type().scalarKind());
    }

    /**
     * Whether the rows and columns are as they should be: what is looked at once, and only if they will be read or written here. {@link RowLoops#KEEP} looks
     * at rows of arguments itself.
     *
     * @param given whether {@code out} is the caller's
     */
    List<CodeBlock> looks(String out, boolean given) {
        List<CodeBlock> looks = new ArrayList<>();
        params(param -> isRow(param) && (given || !RowLoops.areSeen(param.type())))
                .forEach(param -> looks.add(areRows(param.type(), param.name(), out)));
        params(AtOnceChecks::isColumn).forEach(param -> looks.add(CodeBlock.of("$T.areColumns($L, $L.length, $L)",
                RuntimeNames.rows(param.type().scalarKind()), param.name(), out, out)));
        if (!output.type().isPrimitive() && given) {
            Stream.concat(Stream.of("null"), sameForAll(signature).map(Param::name))
                    .forEach(apart -> looks.add(areRows(output.type(), out, apart)));
        }
        return looks;
    }

    static CodeBlock and(List<CodeBlock> parts) {
        return CodeBlock.join(parts, " && ");
    }

    private static CodeBlock areRows(Type row, String rows, String apart) {
        return row.rank() > 1 ? CodeBlock.of("$T.areReadable($L, $L)", RuntimeNames.ROWS, rows, apart)
                : CodeBlock.of("$T.areRows($L, $L)", RuntimeNames.rows(row.scalarKind()), rows, apart);
    }

    /** Whether nothing is wrong with the arguments so far, nobody has asked for more than new results, and something says how many. */
    CodeBlock condition(NamePlan names, String how) {
        List<CodeBlock> parts = conditions(names, how);
        List<String> places = places(names);
        if (places.isEmpty()) {
            String columns = mapped(names).getFirst();
            parts.add(CodeBlock.of("$1L.length > 0 && $1L[0] != null", columns));
        }
        parts.addAll(equallyLong(places));
        if (hasColumns()) {
            parts.add(CodeBlock.of("$L > 0", elements(names)));
        }
        return and(parts);
    }

    /** As above, for the results' place in the caller's array {@code out}. */
    CodeBlock condition(NamePlan names, String how, String out) {
        List<CodeBlock> parts = conditions(names, how);
        parts.add(CodeBlock.of("$L != null", out));
        List<String> places = places(names);
        places.addFirst(out);
        parts.addAll(equallyLong(places));
        if (hasColumns()) {
            parts.add(CodeBlock.of("$L.length > 0", out));
        }
        if (output.type().isPrimitive()) {
            sameForAll(signature).forEach(param -> parts.add(CodeBlock.of("$L != $L", names.of(param.name()), out)));
        }
        return and(parts);
    }

    private List<CodeBlock> conditions(NamePlan names, String how) {
        List<CodeBlock> parts = new ArrayList<>();
        parts.add(CodeBlock.of("$L.mayBeginAtOnce($L)", site, how));
        mapped(names).forEach(array -> parts.add(CodeBlock.of("$L != null", array)));
        return parts;
    }

    /** Columns are looked at for the first element: there has to be one. */
    private boolean hasColumns() {
        return params(AtOnceChecks::isColumn).findAny().isPresent();
    }

    private static List<CodeBlock> equallyLong(List<String> places) {
        return places.stream().skip(1).map(array -> CodeBlock.of("$L.length == $L.length", array, places.getFirst()))
                .toList();
    }

    /** How many elements there are, where {@link #condition} holds. */
    CodeBlock elements(NamePlan names) {
        return places(names).stream().findFirst().map(array -> CodeBlock.of("$L.length", array))
                .orElseGet(() -> CodeBlock.of("$L[0].length", mapped(names).getFirst()));
    }

    /** The mapped arguments that have a place for each element. */
    private List<String> places(NamePlan names) {
        return params(Param::mapped).filter(Predicate.not(AtOnceChecks::isColumn))
                .map(param -> names.of(param.name())).collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> mapped(NamePlan names) {
        return params(Param::mapped).map(param -> names.of(param.name())).toList();
    }

    private Stream<Param> params(Predicate<Param> which) {
        return signature.params().stream().filter(which);
    }
}
