package dev.jvmap.processor.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** A record that a program declares, with the methods of its own. */
record RecordType(String name, List<Component> components, List<Helper> methods) implements ValueType {
    record Component(String name, ValueType type) {}

    RecordType {
        components = List.copyOf(components);
        methods = List.copyOf(methods);
    }

    @Override
    public String text() {
        return name;
    }

    /** All that is in it and is no record itself, in order. */
    Stream<ValueType> leaves() {
        return components.stream().map(Component::type)
                .flatMap(type -> type instanceof RecordType inner ? inner.leaves() : Stream.of(type));
    }

    /** Whether there are arrays in it: a variable that stands for different arrays keeps a method out of lanes. */
    boolean hasArrays() {
        return leaves().anyMatch(ValueType.ArrayOf.class::isInstance);
    }
}
