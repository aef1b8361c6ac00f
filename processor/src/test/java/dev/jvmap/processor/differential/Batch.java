package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.oracle.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The arguments of one batched call, element by element. */
public record Batch(int size, List<Argument> arguments) {
    /** One argument. */
    public sealed interface Argument {
        /** What element {@code i} gets. */
        Object of(int i);

        /** What the batched method gets. */
        Object batched();

        /** One value per element: boxes, or Java arrays of the given shape. */
        record Mapped(Type element, int[] shape, int axis, List<Object> values) implements Argument {
            @Override
            public Object of(int i) {
                return values.get(i);
            }

            @Override
            public Object batched() {
                return element instanceof Type.Record
                        ? new Tuple(components().stream().map(Mapped::batched).toList())
                        : Layout.pack(element, shape, axis, values);
            }

            /** One argument for each component of a record. */
            private List<Mapped> components() {
                List<Type.Component> types = ((Type.Record) element).components();
                return IntStream.range(0, types.size()).mapToObj(c -> new Mapped(types.get(c).type(), shape,
                        Math.min(axis, shape.length),
                        values.stream().map(value -> ((Tuple) value).components().get(c)).toList())).toList();
            }

            /** As interpreters take it: each component of a record by itself. */
            List<Mapped> inputs() {
                return element instanceof Type.Record
                        ? components().stream().flatMap(component -> component.inputs().stream()).toList()
                        : List.of(this);
            }
        }

        record Same(Object value) implements Argument {
            @Override
            public Object of(int i) {
                return value;
            }

            @Override
            public Object batched() {
                return value;
            }
        }
    }

    public Batch {
        arguments = List.copyOf(arguments);
    }

    /** The arguments of element {@code i}, in the order of the parameters. */
    public List<Object> element(int i) {
        List<Object> values = new ArrayList<>();
        arguments.forEach(argument -> values.add(argument.of(i)));
        return values;
    }

    /** The inputs of element {@code i}: records that are the same for all are none, others are in parts. */
    List<Object> inputs(int i) {
        List<Object> values = new ArrayList<>();
        arguments.stream().filter(argument -> !(argument instanceof Argument.Same(Tuple _)))
                .forEach(argument -> leaves(argument.of(i), values));
        return values;
    }

    private static void leaves(Object value, List<Object> into) {
        if (value instanceof Tuple(List<Object> components)) {
            components.forEach(component -> leaves(component, into));
        } else {
            into.add(value);
        }
    }

    /** The first elements only. */
    public Batch first(int count) {
        List<Argument> fewer = new ArrayList<>();
        for (Argument argument : arguments) {
            fewer.add(switch (argument) {
                case Argument.Mapped(Type element, int[] shape, int axis, List<Object> values) ->
                    new Argument.Mapped(element, shape, axis, values.subList(0, count));
                case Argument.Same same -> same;
            });
        }
        return new Batch(count, fewer);
    }

    /** Random arguments of a method. */
    static Batch draw(List<Signature.Param> params, List<Domain> domains, int size, Draw draw,
            Draw.Distribution distribution) {
        List<Argument> arguments = new ArrayList<>();
        for (int p = 0; p < params.size(); p++) {
            Type type = params.get(p).type();
            Domain domain = domains.get(p);
            int[] shape = domain.shape(type.rank());
            if (params.get(p).axis().isEmpty()) {
                arguments.add(new Argument.Same(one(type, shape, domain, draw, distribution)));
                continue;
            }
            List<Object> values =
                    IntStream.range(0, size).mapToObj(_ -> one(type, shape, domain, draw, distribution)).toList();
            arguments.add(new Argument.Mapped(type, shape, params.get(p).axis().getAsInt(), values));
        }
        return new Batch(size, arguments);
    }

    private static Object one(Type type, int[] shape, Domain domain, Draw draw, Draw.Distribution distribution) {
        if (type instanceof Type.Record record) {
            return new Tuple(record.components().stream().map(c -> one(c.type(), domain.shape(c.type().rank()), domain,
                    draw, distribution)).toList());
        }
        if (shape.length == 0) {
            return domain.draw(type.scalarKind(), draw, distribution);
        }
        return Layout.fill(type.scalarKind(), shape, () -> domain.draw(type.scalarKind(), draw, distribution));
    }
}
