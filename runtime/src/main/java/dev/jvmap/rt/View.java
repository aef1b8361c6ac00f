package dev.jvmap.rt;

import dev.jvmap.Strided;
import dev.jvmap.Vmap;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.stream.IntStream;

/** A batched argument or result in a {@link dev.jvmap.NdArray}: reads and stores it tile by tile. */
final class View<P, A> implements Layout, Source<A>, Sink<A> {
    /** Stands for all memory that is not on the Java heap: addresses are comparable there. */
    private static final Object NATIVE_MEMORY = new Object();

    private final Kind<P, A> kind;
    private final Strided array;
    private final int axis;
    private final int[] elementAxes;
    private final int length;
    private final Optional<String> fault;
    /** The Java array of this type that the view is of, if it is of one. */
    private final Optional<P> row;

    /**
     * @param array the view; or null, which is a fault
     * @param rank the rank that it must have
     */
    View(Kind<P, A> kind, Strided array, int axis, int rank) {
        this.kind = kind;
        this.array = array;
        this.axis = axis == Vmap.LAST ? rank - 1 : axis;
        this.fault = fault(array, this.axis, rank);
        this.elementAxes =
                IntStream.range(0, fault.isPresent() ? 0 : rank).filter(d -> d != this.axis).toArray();
        this.length = valuesBelow(-1);
        boolean aligned = fault.isEmpty() && array.segment().address() % kind.bytes() == 0;
        this.row = aligned ? kind.asRow(array.segment().heapBase()) : Optional.empty();
    }

    private static Optional<String> fault(Strided array, int axis, int rank) {
        if (array == null) {
            return Optional.of(" is null");
        }
        if (array.rank() != rank) {
            return Optional.of(" has rank %d, not %d".formatted(array.rank(), rank));
        }
        boolean tooLong = array.extent(axis) > 0 && array.size() / array.extent(axis) > Integer.MAX_VALUE;
        return tooLong ? Optional.of(" has more values per element than a Java array") : Optional.empty();
    }

    @Override
    public Optional<String> fault() {
        return fault;
    }

    @Override
    public long elements() {
        return array.extent(axis);
    }

    @Override
    public String shape() {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder(array.getClass().getSimpleName());
        for (long extent : array.shape()) {
            text.append('[').append(extent).append(']');
        }
        return text.toString();
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public Object memory(int number) {
        return array.segment().heapBase().orElse(NATIVE_MEMORY);
    }

    @Override
    public Span span(int number) {
        int bytes = kind.bytes();
        long[] strides = IntStream.range(0, array.rank()).mapToLong(d -> array.stride(d) * bytes).toArray();
        return new Span(array.segment().address() + array.offset() * bytes, array.shape(), strides, axis, -1, bytes);
    }

    Strided array() {
        return array;
    }

    int axis() {
        return axis;
    }

    /** Whether the elements lie along the last axis. */
    boolean batchIsLast() {
        return axis == elementAxes.length;
    }

    /** What is wrong with the view as a place for results. */
    Optional<String> faultAsResult() {
        if (array != null && array.segment().isReadOnly()) {
            return Optional.of(" is read-only");
        }
        boolean crowded = array != null
                && IntStream.range(0, array.rank()).anyMatch(d -> array.extent(d) > 1 && array.stride(d) == 0);
        return crowded ? Optional.of(" has several values in one place") : Optional.empty();
    }

    /** The extents of one element. */
    int[] elementShape() {
        return IntStream.of(elementAxes).map(d -> Math.toIntExact(array.extent(d))).toArray();
    }

    /** The Java array that lanes can be loaded from and stored to directly, if there is one. */
    Optional<A> lanesInPlace() {
        boolean contiguous = row.isPresent() && array.rank() == 1 && array.stride(axis) == 1 && kind.direct();
        return contiguous ? Optional.of(kind.asLanes(row.get())) : Optional.empty();
    }

    /** The position in {@link #lanesInPlace} of the first element. */
    int firstInPlace() {
        return Math.toIntExact(positionInRow(array.offset()));
    }

    private long positionInRow(long position) {
        return array.segment().address() / kind.bytes() + position;
    }

    @Override
    public int length() {
        return length;
    }

    /** It has no state. */
    @Override
    public View<P, A> fork() {
        return this;
    }

    @Override
    public void read(long from, int count, A to, int at, int stride) {
        read(0, array.offset() + from * array.stride(axis), count, to, at, stride);
    }

    private void read(int depth, long position, int count, A to, int at, int stride) {
        if (depth >= elementAxes.length - 1) {
            load(tile(position, count), to, at, stride);
            return;
        }
        int d = elementAxes[depth];
        int below = valuesBelow(depth);
        for (int i = 0; i < array.extent(d); i++) {
            read(depth + 1, position + i * array.stride(d), count, to, at + i * below * stride, stride);
        }
    }

    private void load(Tile tile, A to, int at, int stride) {
        if (tile.elementStep() == 1 && kind.direct()) {
            for (int j = 0; j < tile.values(); j++) {
                long from = (tile.at() + j * tile.valueStep()) * kind.bytes();
                MemorySegment.copy(array.segment(), kind.layout(), from, to, at + j * stride, tile.elements());
            }
        } else if (row.isPresent()) {
            kind.loadTile(row.get(), tile.movedTo(positionInRow(tile.at())), to, at, stride);
        } else {
            kind.loadTile(array.segment(), tile, to, at, stride);
        }
    }

    @Override
    public void write(A from, int at, int stride, long first, int count) {
        write(0, array.offset() + first * array.stride(axis), count, from, at, stride);
    }

    private void write(int depth, long position, int count, A from, int at, int stride) {
        if (depth >= elementAxes.length - 1) {
            store(from, at, stride, tile(position, count));
            return;
        }
        int d = elementAxes[depth];
        int below = valuesBelow(depth);
        for (int i = 0; i < array.extent(d); i++) {
            write(depth + 1, position + i * array.stride(d), count, from, at + i * below * stride, stride);
        }
    }

    private void store(A from, int at, int stride, Tile tile) {
        if (tile.elementStep() == 1 && kind.direct()) {
            for (int j = 0; j < tile.values(); j++) {
                long to = (tile.at() + j * tile.valueStep()) * kind.bytes();
                MemorySegment.copy(from, at + j * stride, array.segment(), kind.layout(), to, tile.elements());
            }
        } else {
            kind.storeTile(from, at, stride, array.segment(), tile);
        }
    }

    /** The values of {@code count} elements along the last axis of an element. */
    private Tile tile(long position, int count) {
        if (elementAxes.length == 0) {
            return new Tile(position, 0, 1, array.stride(axis), count);
        }
        int last = elementAxes[elementAxes.length - 1];
        return new Tile(position, array.stride(last), (int) array.extent(last), array.stride(axis), count);
    }

    /** The number of an element's values in one entry of its dimension {@code depth}; -1 for all of them. */
    private int valuesBelow(int depth) {
        int values = 1;
        for (int below = depth + 1; below < elementAxes.length; below++) {
            values = Math.multiplyExact(values, Math.toIntExact(array.extent(elementAxes[below])));
        }
        return values;
    }
}
