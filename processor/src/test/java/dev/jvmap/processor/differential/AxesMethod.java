package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A method from an array of one rank to one of another, that reads all values and whose order tells.
 *
 * @param extents of an array of the highest rank; the last ones are those of lower ranks
 */
record AxesMethod(Kind kind, int rank, int inAxis, int resultRank, int outAxis, List<Integer> extents) {
    private static final List<Integer> SHORT_ROWS = List.of(3, 4, 2);
    /** Rows that are transposed in registers, with a square that overlaps the one before. */
    private static final List<Integer> LONG_ROWS = List.of(2, 3, 18);
    private static final List<Kind> DIRECT = List.of(Kind.FLOAT, Kind.INT, Kind.DOUBLE, Kind.LONG);
    private static final int RANKS = 4;

    /** All axes of arguments of one rank and results of every rank, the kinds in turn; those that are loaded to lanes as they are also with long rows. */
    static List<AxesMethod> ofRank(int rank) {
        return Stream.concat(ofRank(rank, List.of(Kind.values()), SHORT_ROWS), ofRank(rank, DIRECT, LONG_ROWS))
                .toList();
    }

    private static Stream<AxesMethod> ofRank(int rank, List<Kind> kinds, List<Integer> extents) {
        return IntStream.rangeClosed(0, rank).boxed()
                .flatMap(inAxis -> IntStream.range(0, RANKS).boxed()
                        .flatMap(resultRank -> IntStream.rangeClosed(0, resultRank).mapToObj(outAxis -> new AxesMethod(
                                kinds.get((3 * rank + 5 * inAxis + 7 * resultRank + outAxis) % kinds.size()), rank,
                                inAxis,
                                resultRank, outAxis, extents))));
    }

    static String source(List<AxesMethod> methods) {
        return methods.stream().map(AxesMethod::source).collect(Collectors.joining("\n",
                "package cases;\n\nimport dev.jvmap.Vmap;\n\nfinal class In {\n", "}\n"));
    }

    String name() {
        return "%s%dAlong%dTo%dAlong%d%s".formatted(kind.keyword(), rank, inAxis, resultRank, outAxis,
                extents.equals(LONG_ROWS) ? "InLongRows" : "");
    }

    int[] shape() {
        return extents.subList(RANKS - 1 - rank, RANKS - 1).stream().mapToInt(Integer::intValue).toArray();
    }

    Type argument() {
        return type(rank);
    }

    Type result() {
        return type(resultRank);
    }

    /** An argument of an element. */
    Object draw(Draw draw) {
        return rank == 0 ? draw.value(kind, Draw.Distribution.MIXED)
                : Layout.fill(kind, shape(), () -> draw.value(kind, Draw.Distribution.MIXED));
    }

    private Type type(int dimensions) {
        return dimensions == 0 ? Type.of(kind) : new Type.Array(type(dimensions - 1));
    }

    private String source() {
        return "@Vmap(inAxes = %d, outAxes = %d)\n".formatted(inAxis, outAxis) + method();
    }

    /** The method without an annotation. */
    String method() {
        StringBuilder text = new StringBuilder("static %s %s(%s x) {\n".formatted(result(), name(), argument()));
        text.append("%s s = %s;\n".formatted(kind.keyword(), kind == Kind.BOOLEAN ? "false" : "0"));
        String value = "x";
        for (int d = 0; d < rank; d++) {
            text.append("for (int i%1$d = 0; i%1$d < %2$s.length; i%1$d++)\n".formatted(d, value));
            value += "[i" + d + "]";
        }
        text.append("s = %s;\n".formatted(kind == Kind.BOOLEAN ? value + " ^ s"
                : "(%s) (s / 2 + %s)".formatted(kind.keyword(), value)));
        return text.append(resultRank == 0 ? "return s;\n}\n" : filled()).toString();
    }

    /** Makes a result of which every value is another. */
    private String filled() {
        List<Integer> lengths = extents.subList(RANKS - 1 - resultRank, RANKS - 1);
        StringBuilder text = new StringBuilder("%s r = new %s%s;\n".formatted(result(), kind.keyword(),
                lengths.stream().map(extent -> "[" + extent + "]").collect(Collectors.joining())));
        String index = "";
        String number = "0";
        for (int d = 0; d < resultRank; d++) {
            text.append("for (int j%1$d = 0; j%1$d < %2$d; j%1$d++)\n".formatted(d, lengths.get(d)));
            index += "[j" + d + "]";
            number = "%s * %d + j%d".formatted(number.equals("0") ? number : "(" + number + ")", lengths.get(d), d);
        }
        return text.append("r%s = %s;\nreturn r;\n}\n".formatted(index, kind == Kind.BOOLEAN
                ? "s ^ (%s) %% 3 == 1".formatted(number)
                : "(%s) (s + (%s))".formatted(kind.keyword(), number))).toString();
    }

    @Override
    public String toString() {
        return "%s%s, axis %d, to %s, axis %d".formatted(kind.keyword(), Arrays.toString(shape()), inAxis, result(),
                outAxis);
    }
}
