package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Moves elements into and out of batched Java arrays, one value at a time, straight from the definition of an axis. */
final class Layout {
    private Layout() {}

    /**
     * The batched array of which element i is {@code elements.get(i)} at position i of {@code axis}.
     *
     * @param element the type of one element: primitive, or an array
     * @param shape the lengths of an element's array; empty for a primitive
     */
    static Object pack(Type element, int[] shape, int axis, List<Object> elements) {
        int[] batched = insert(shape, axis, elements.size());
        Object array = Array.newInstance(type(element.scalarKind()), batched);
        for (int i = 0; i < elements.size(); i++) {
            Object one = elements.get(i);
            int number = i;
            each(shape, at -> set(array, insert(at, axis, number), get(one, at)));
        }
        return array;
    }

    /** The elements of a batched array of {@code size} elements; the inverse of {@link #pack}. */
    static List<Object> unpack(Type element, int[] shape, int axis, Object array, int size) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (shape.length == 0) {
                elements.add(Array.get(array, i));
                continue;
            }
            Object one = Array.newInstance(type(element.scalarKind()), shape);
            int number = i;
            each(shape, at -> set(one, at, get(array, insert(at, axis, number))));
            elements.add(one);
        }
        return elements;
    }

    /** An array of the given shape, whose values are supplied row by row. */
    static Object fill(Kind kind, int[] shape, Supplier<Object> values) {
        Object array = Array.newInstance(type(kind), shape);
        each(shape, at -> set(array, at, values.get()));
        return array;
    }

    /** An array of the same extents, without its values. */
    static Object cleared(Object array) {
        Object room = Array.newInstance(array.getClass().componentType(), Array.getLength(array));
        for (int i = 0; array instanceof Object[] rows && i < rows.length; i++) {
            Array.set(room, i, cleared(rows[i]));
        }
        return room;
    }

    /** The value, with arrays of its own. */
    static Object copy(Object value) {
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().componentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    /** The lengths of an array along each of its dimensions; empty for a value that is no array. */
    static int[] shape(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return new int[0];
        }
        int length = Array.getLength(value);
        int[] inner = length == 0 ? new int[0] : shape(Array.get(value, 0));
        return insert(inner, 0, length);
    }

    static Class<?> type(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
        };
    }

    private static int[] insert(int[] numbers, int position, int number) {
        int[] result = new int[numbers.length + 1];
        System.arraycopy(numbers, 0, result, 0, position);
        result[position] = number;
        System.arraycopy(numbers, position, result, position + 1, numbers.length - position);
        return result;
    }

    @FunctionalInterface
    private interface AtIndex {
        void accept(int[] index);
    }

    /** Visits all indexes of a shape; the single empty index of a scalar. */
    private static void each(int[] shape, AtIndex visit) {
        each(shape, new int[shape.length], 0, visit);
    }

    private static void each(int[] shape, int[] index, int dimension, AtIndex visit) {
        if (dimension == shape.length) {
            visit.accept(index);
            return;
        }
        for (int i = 0; i < shape[dimension]; i++) {
            index[dimension] = i;
            each(shape, index, dimension + 1, visit);
        }
    }

    private static Object get(Object value, int[] index) {
        Object inner = value;
        for (int i : index) {
            inner = Array.get(inner, i);
        }
        return inner;
    }

    private static void set(Object array, int[] index, Object value) {
        Object inner = array;
        for (int d = 0; d < index.length - 1; d++) {
            inner = Array.get(inner, index[d]);
        }
        Array.set(inner, index[index.length - 1], value);
    }
}
