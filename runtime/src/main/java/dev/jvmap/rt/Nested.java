package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Optional;

/**
 * A batched argument or result in plain Java arrays: {@code double[]}, {@code double[][]}, ... with the elements along
 * one axis. Its one-dimensional arrays are called rows here. Where the batch axis is the last one, a row holds one
 * value of all elements; otherwise it holds values of a single element.
 *
 * @param <P> the type of a row
 */
final class Nested<P> implements Layout {
    private final Kind<P, ?> kind;
    private final Object array;
    private final int axis;
    private final int[] shape;
    private final Optional<String> fault;

    /**
     * @param array a Java array of any rank whose rows are {@code P}; or null, which is a fault
     * @param axis where the elements lie; {@link Vmap#NONE} for an array that is a single element
     */
    Nested(Kind<P, ?> kind, Object array, int axis) {
        this.kind = kind;
        this.array = array;
        this.shape = new int[array == null ? 0 : rank(array.getClass())];
        this.axis = axis == Vmap.LAST ? shape.length - 1 : axis;
        Arrays.fill(shape, (int) UNKNOWN);
        this.fault = array == null ? Optional.of(" is null") : measure(array, 0);
    }

    /** An array that is known to have this shape, or that gets its rows later. */
    Nested(Kind<P, ?> kind, Object array, int axis, int[] shape) {
        this.kind = kind;
        this.array = array;
        this.shape = shape;
        this.axis = axis;
        this.fault = Optional.empty();
    }

    /** The number of dimensions of an array type. */
    static int rank(Class<?> arrayType) {
        int rank = 0;
        for (Class<?> type = arrayType; type.isArray(); type = type.componentType()) {
            rank++;
        }
        return rank;
    }

    @Override
    public Optional<String> fault() {
        return fault;
    }

    @Override
    public boolean hasRowsToLookAt() {
        return elementsAreRows() || elementsAreTables();
    }

    /** Elements that are rows, or arrays of rows, are looked at here: there can be very many. */
    @Override
    public Optional<String> faultWithin(long from, long to) {
        return elementsAreRows() ? oddRow(elementArrays(), (int) from, (int) to)
                : elementsAreTables() ? oddTable((int) from, (int) to)
                : Optional.empty();
    }

    @Override
    public long elements() {
        return shape[axis];
    }

    @Override
    public String shape() {
        return array == null ? "null" : kind.keyword() + brackets(shape);
    }

    @Override
    public int memories() {
        int rows = 1;
        for (int d = 0; d < shape.length - 1; d++) {
            rows = Math.multiplyExact(rows, shape[d]);
        }
        return rows;
    }

    @Override
    public Object memory(int number) {
        if (shape.length == 2) { // the usual case, once per element
            return ((Object[]) array)[number];
        }
        Object at = array;
        for (int d = 0; d < shape.length - 1; d++) {
            at = ((Object[]) at)[index(number, d)];
        }
        return at;
    }

    /** The index along dimension {@code d} of a row, as numbered by {@link #memory}. */
    private int index(int number, int d) {
        int below = 1;
        for (int dimension = d + 1; dimension < shape.length - 1; dimension++) {
            below *= shape[dimension];
        }
        return number / below % shape[d];
    }

    @Override
    public Span span(int number) {
        int bytes = kind.bytes();
        long[] extent = {shape[shape.length - 1]};
        boolean ofAll = batchIsLast();
        long element = ofAll || axis == Vmap.NONE ? -1 : index(number, axis);
        return new Span(0, extent, new long[] {bytes}, ofAll ? 0 : -1, element, bytes);
    }

    /** Extents as in {@code [64][999]}; those that are not known stay empty. */
    static String brackets(int[] extents) {
        StringBuilder text = new StringBuilder();
        for (int extent : extents) {
            text.append('[').append(extent == UNKNOWN ? "" : extent).append(']');
        }
        return text.toString();
    }

    Object array() {
        return array;
    }

    /** The whole argument as an array of its first axis' entries; only of rank 2 and more. */
    Object[] elementArrays() {
        return (Object[]) array;
    }

    /** Whether each element is one row. */
    boolean elementsAreRows() {
        return shape.length == 2 && axis == 0;
    }

    /** Whether each element is an array of rows. */
    private boolean elementsAreTables() {
        return shape.length == 3 && axis == 0;
    }

    @Override
    public boolean hasOwnRows() {
        return axis == 0 && shape.length > 1;
    }

    @Override
    public boolean isApartFrom(Layout other) {
        return other instanceof Nested<?> nested
                && (nested.kind != kind || nested.shape[nested.shape.length - 1] != shape[shape.length - 1]);
    }

    @Override
    public boolean isSameAs(Layout other) {
        return other instanceof Nested<?> nested && nested.array == array;
    }

    boolean batchIsLast() {
        return axis == shape.length - 1;
    }

    /** The extents of one element; those that are not known are 0. */
    int[] elementShape() {
        boolean single = axis == Vmap.NONE;
        int[] extents = new int[single ? shape.length : Math.max(0, shape.length - 1)];
        for (int d = 0; d < extents.length; d++) {
            extents[d] = Math.max(0, shape[single || d < axis ? d : d + 1]);
        }
        return extents;
    }

    /**
     * One row. The rows of an element are numbered in the order of its dimensions.
     *
     * @param element the element; no matter where the batch axis is the last one
     */
    @SuppressWarnings("unchecked")
    P row(int element, int number) {
        if (shape.length == 2) { // the usual case, once per element
            return (P) ((Object[]) array)[axis == 0 ? element : number];
        }
        Object at = array;
        int rest = number;
        for (int d = 0; d < shape.length - 1; d++) {
            int index = element;
            if (d != axis) {
                int below = rowsBelow(d);
                index = rest / below;
                rest %= below;
            }
            at = ((Object[]) at)[index];
        }
        return (P) at;
    }

    /** The rows of all elements, where the batch axis is the last one: the user's own array of them, if there is one. */
    Object[] allRows() {
        if (shape.length == 2) {
            return elementArrays();
        }
        Object[] all = (Object[]) Array.newInstance(kind.rowType(), memories());
        Arrays.setAll(all, this::memory);
        return all;
    }

    /** The number of rows of one element; only where the batch axis is not the last one. */
    int rowsOfElement() {
        int rows = 1;
        for (int d = 0; d < shape.length - 1; d++) {
            rows *= d == axis ? 1 : Math.max(0, shape[d]);
        }
        return rows;
    }

    /** The number of an element's rows in one entry of dimension {@code d}. */
    private int rowsBelow(int d) {
        int rows = 1;
        for (int below = d + 1; below < shape.length - 1; below++) {
            rows *= below == axis ? 1 : shape[below];
        }
        return rows;
    }

    /**
     * Fills in the extents from {@code part}, an array of dimension {@code d}, and compares those that are known
     * already.
     */
    private Optional<String> measure(Object part, int d) {
        if (part == null) {
            return Optional.of(" is null");
        }
        int length = Array.getLength(part);
        if (shape[d] == UNKNOWN) {
            shape[d] = length;
        } else if (shape[d] != length) {
            return Optional.of(" has length %d, those before it %d".formatted(length, shape[d]));
        }
        return d == shape.length - 1 ? Optional.empty() : measureBelow((Object[]) part, d + 1);
    }

    private Optional<String> measureBelow(Object[] parts, int d) {
        boolean rows = d == shape.length - 1;
        int measured = rows ? Math.min(1, parts.length) : parts.length;
        for (int i = 0; i < measured; i = next(parts, i + 1, d)) {
            Optional<String> trouble = measure(parts[i], d);
            if (trouble.isPresent()) {
                return Optional.of("[" + i + "]" + trouble.get());
            }
        }
        return rows && !elementsAreRows() ? oddRow(parts, 0, parts.length) : Optional.empty();
    }

    /** The next part, from {@code i} on, that is not known to be like those before it: there may be one part for each element. */
    private int next(Object[] parts, int i, int d) {
        return d != shape.length - 2 ? i
                : elementsAreTables() ? parts.length
                : kind.firstOddTable(parts, i, parts.length, shape[d], shape[d + 1]);
    }

    private Optional<String> oddTable(int from, int to) {
        Object[] tables = elementArrays();
        int odd = kind.firstOddTable(tables, from, to, shape[1], shape[2]);
        return odd == to ? Optional.empty() : Optional.of("[" + odd + "]" + measure(tables[odd], 1).orElseThrow());
    }

    private Optional<String> oddRow(Object[] rows, int from, int to) {
        int odd = from == to ? to : kind.firstOddRow(rows, from, to, shape[shape.length - 1]);
        return odd == to ? Optional.empty()
                : Optional.of("[" + odd + "]" + measure(rows[odd], shape.length - 1).orElseThrow());
    }
}
