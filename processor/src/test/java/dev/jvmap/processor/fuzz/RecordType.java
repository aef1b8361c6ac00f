package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.ir.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record of a random program. */
record RecordType(String name, List<Component> components) {
    /** The length of each array in a record: results have the same shape for every element. */
    static final int ARRAY = 4;

    /** What a component is. */
    sealed interface Part {
        record Scalar(Kind kind) implements Part {}

        record Array(Kind element) implements Part {}

        record Whole(RecordType type) implements Part {}
    }

    record Component(String name, Part part) {}

    /** A scalar in a record, and how it is read: {@code .c0().c1()}. */
    record Reading(String accessors, Kind kind) {}

    RecordType {
        components = List.copyOf(components);
    }

    String declaration() {
        return "record " + name + "(" + components.stream().map(c -> source(c.part) + " " + c.name)
                .collect(Collectors.joining(", ")) + ") {}\n\n";
    }

    private static String source(Part part) {
        return switch (part) {
            case Part.Scalar(Kind kind) -> kind.keyword();
            case Part.Array(Kind element) -> element.keyword() + "[]";
            case Part.Whole(RecordType type) -> type.name;
        };
    }

    /** All scalars and arrays, also those of nested records, in order. */
    Stream<Part> leaves() {
        return components.stream().map(Component::part)
                .flatMap(part -> part instanceof Part.Whole(RecordType type) ? type.leaves() : Stream.of(part));
    }

    /** Whether there are arrays in it: a variable that stands for different arrays keeps a method out of lanes. */
    boolean hasArrays() {
        return leaves().anyMatch(Part.Array.class::isInstance);
    }

    Stream<Reading> readings() {
        return components.stream().flatMap(c -> {
            String accessor = "." + c.name + "()";
            return switch (c.part) {
                case Part.Scalar(Kind kind) -> Stream.of(new Reading(accessor, kind));
                case Part.Array _ -> Stream.empty();
                case Part.Whole(RecordType type) ->
                    type.readings().map(inner -> new Reading(accessor + inner.accessors, inner.kind));
            };
        });
    }
}
