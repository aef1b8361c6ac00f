package dev.jvmap.processor.ir;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A result as a batched call returns it: one output, or the parts of a record. */
public sealed interface ResultPart {
    /** The type of one element's part. */
    Type type();

    record Leaf(Output output) implements ResultPart {
        @Override
        public Type type() {
            return output.type();
        }
    }

    record Whole(Type.Record type, List<ResultPart> components) implements ResultPart {
        public Whole {
            components = List.copyOf(components);
        }
    }

    /** @param outputs of the parts, in order */
    static ResultPart of(Type type, Iterator<Output> outputs) {
        if (!(type instanceof Type.Record record)) {
            return new Leaf(outputs.next());
        }
        List<ResultPart> components = new ArrayList<>();
        record.components().forEach(component -> components.add(of(component.type(), outputs)));
        return new Whole(record, components);
    }

    default Stream<Output> outputs() {
        return switch (this) {
            case Leaf(Output output) -> Stream.of(output);
            case Whole whole -> whole.components().stream().flatMap(ResultPart::outputs);
        };
    }

    /** Whether each element has its own value of every component. */
    default boolean isBatched() {
        return outputs().allMatch(Output::batched);
    }

    /** Whether it is the same for every element. */
    default boolean isOnce() {
        return outputs().noneMatch(Output::batched);
    }

    /** The records all of whose components are batched: each is returned as a structure of arrays. */
    default Stream<Type.Record> batchedRecords() {
        return switch (this) {
            case Leaf _ -> Stream.empty();
            case Whole whole when isBatched() -> Stream.of(whole.type());
            case Whole whole -> whole.components().stream().flatMap(ResultPart::batchedRecords);
        };
    }
}
