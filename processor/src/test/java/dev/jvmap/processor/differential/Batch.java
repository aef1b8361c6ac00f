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
        /** What element {@code i} gets; a mapped array may be written to. */
        Object of(int i);

        /** What the batched method gets. */
        Object batched();

        /** One value per element: boxes, or Java arrays of the given shape. */
        record Mapped(Type element, int[] shape, int axis, List<Object> values) implements Argument {
            @Override
            public Object of(int i) {
                return Layout.copy(values.get(i));
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

    /** An element's arguments as interpreters take them: records that are the same for all are none, others are in parts. */
    List<Object> inputs(List<Object> element) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < element.size(); i++) {
            if (!(arguments.get(i) instanceof Argument.Same(Tuple _))) {
                leaves(element.get(i), values);
            }
        }
        return values;
    }

    /** The values of several elements, for each component of a record by itself. */
    static List<List<Object>> columns(List<Object> values) {
        List<List<Object>> rows = values.stream().map(value -> {
            List<Object> parts = new ArrayList<>();
            leaves(value, parts);
            return parts;
        }).toList();
        return IntStream.range(0, rows.getFirst().size()).mapToObj(c -> rows.stream().map(row -> row.get(c)).toList())
                .toList();
    }

    private static void leaves(Object value, List<Object> into) {
        if (value instanceof Tuple(List<Object> components)) {
            components.forEach(component -> leaves(component, into));
        } else {
            into.add(value);
        }
    }

    /** What the mapped arrays among an element's arguments hold. */
    Object[] arrays(List<Object> element) {
        return IntStream.range(0, arguments.size()).filter(this::isArray).mapToObj(element::get).toArray();
    }

    /** The same, from the arguments of a batched call; element by element. */
    List<Object> arraysOfAll(List<Object> batched) {
        List<List<Object>> columns = new ArrayList<>();
        for (int a = 0; a < arguments.size(); a++) {
            columns.add(arguments.get(a) instanceof Argument.Mapped(Type element, int[] shape, int axis, var _)
                    && !(element instanceof Type.Record)
                            ? Layout.unpack(element, shape, axis, batched.get(a), size) : List.of());
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            elements.add(arrays(columns.stream().map(column -> column.isEmpty() ? 0 : column.get(number)).toList()));
        }
        return elements;
    }

    private boolean isArray(int argument) {
        return arguments.get(argument) instanceof Argument.Mapped mapped && mapped.shape().length > 0;
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
