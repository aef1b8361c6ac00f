package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.ResultPart;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.oracle.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The results of a method: element by element, as a batched call has them, and as a kernel gives them. Records are tuples. */
final class Results {
    private final Optional<ResultPart> returned;
    private final Optional<Object> sample;

    /** @param sample the result of some element, which tells how long arrays are */
    Results(Signature signature, Optional<Object> sample) {
        this.returned = signature.returned();
        this.sample = sample;
    }

    /** Whether it is known how long all arrays are. */
    boolean haveShape() {
        return sample.isPresent()
                || returned.stream().flatMap(ResultPart::outputs).allMatch(output -> output.type().isPrimitive());
    }

    /** Whether every element has a result of its own in the caller's arrays. */
    boolean haveInto() {
        return returned.filter(ResultPart::isBatched).isPresent();
    }

    /** A batched result with room for some elements, none of which has been stored. */
    Object room(int size) {
        return room(returned.orElseThrow(), sample, size);
    }

    private static Object room(ResultPart part, Optional<Object> sample, int size) {
        return switch (part) {
            case ResultPart.Leaf(Output output) -> {
                int[] shape = shape(sample);
                yield Layout.pack(output.type(), shape, output.axis().orElseThrow(),
                        Collections.nCopies(size, untouched(part, sample)));
            }
            case ResultPart.Whole whole -> each(whole, sample, (inner, one) -> room(inner, one, size));
        };
    }

    /** What an element holds in {@link #room}. */
    Object untouched() {
        return untouched(returned.orElseThrow(), sample);
    }

    private static Object untouched(ResultPart part, Optional<Object> sample) {
        return switch (part) {
            case ResultPart.Leaf(Output output) -> {
                Object mark = mark(output.type().scalarKind());
                int[] shape = shape(sample);
                yield shape.length == 0 ? mark : Layout.fill(output.type().scalarKind(), shape, () -> mark);
            }
            case ResultPart.Whole whole -> each(whole, sample, Results::untouched);
        };
    }

    private static Object mark(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> true;
            case FLOAT -> -123.25f;
            case DOUBLE -> -123.25;
            case BYTE, SHORT, CHAR, INT, LONG -> Draw.ofLong(kind, 123);
        };
    }

    /** The elements of a batched result; null for each element of a void method. */
    List<Object> unpack(Object batched, int size) {
        return returned.isEmpty() ? Collections.nCopies(size, null)
                : unpack(returned.get(), sample, batched, size);
    }

    private static List<Object> unpack(ResultPart part, Optional<Object> sample, Object batched, int size) {
        return switch (part) {
            case ResultPart.Leaf(Output output) when output.batched() ->
                Layout.unpack(output.type(), shape(sample), output.axis().getAsInt(), batched, size);
            case ResultPart.Leaf _ -> Collections.nCopies(size, batched);
            case ResultPart.Whole whole -> {
                List<List<Object>> columns = IntStream.range(0, whole.components().size()).mapToObj(c -> unpack(
                        whole.components().get(c), component(sample, c), ((Tuple) batched).components().get(c), size))
                        .toList();
                yield IntStream.range(0, size)
                        .<Object>mapToObj(i -> new Tuple(columns.stream().map(column -> column.get(i)).toList()))
                        .toList();
            }
        };
    }

    /** What a kernel gives of an element's result: null for nothing, the value of a single output, the tuple of several. */
    Object ofKernel(Object element) {
        List<Object> given = new ArrayList<>();
        returned.ifPresent(part -> collect(part, element, given));
        return given.isEmpty() ? null : given.size() == 1 ? given.getFirst() : new Tuple(given);
    }

    private static void collect(ResultPart part, Object value, List<Object> into) {
        switch (part) {
            case ResultPart.Leaf(Output output) -> {
                if (output.batched()) {
                    into.add(value);
                }
            }
            case ResultPart.Whole whole -> {
                for (int c = 0; c < whole.components().size(); c++) {
                    collect(whole.components().get(c), ((Tuple) value).components().get(c), into);
                }
            }
        }
    }

    @FunctionalInterface
    private interface OfPart {
        Object apply(ResultPart part, Optional<Object> sample);
    }

    private static Tuple each(ResultPart.Whole whole, Optional<Object> sample, OfPart what) {
        return new Tuple(IntStream.range(0, whole.components().size())
                .mapToObj(c -> what.apply(whole.components().get(c), component(sample, c))).toList());
    }

    private static Optional<Object> component(Optional<Object> sample, int c) {
        return sample.map(value -> ((Tuple) value).components().get(c));
    }

    private static int[] shape(Optional<Object> sample) {
        return sample.map(Layout::shape).orElseGet(() -> new int[0]);
    }
}
