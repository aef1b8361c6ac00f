package dev.jvmap.rt;

import dev.jvmap.NdArray;
import dev.jvmap.Strided;
import dev.jvmap.Vmap;
import dev.jvmap.VmapShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One call of a batched method: takes the arguments, checks them against each other, and runs the elements. */
public final class Batch {
    /**
     * The elements that one call of a kernel computes before it is known to be fast, unless it computes more of them side by side. Longer loops are compiled
     * on-stack, with a profile that lies.
     */
    public static final int BLOCK = 64;

    private final Site site;
    private final Settings settings;
    private final Room room;
    private final Arguments arguments;
    private final OwnRows ownRows = new OwnRows();
    private final List<Once> once = new ArrayList<>();
    private boolean checked;

    Batch(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
        this.arguments = new Arguments(site.method());
        this.room = new Room(site.method(), settings.how().memoryBudget(), settings.threads());
    }

    /**
     * Takes an argument that holds components of records.
     *
     * @throws VmapShapeException if it is null
     */
    public void present(String name, Record components) {
        if (components == null) {
            throw new VmapShapeException("%s: %s is null".formatted(site.method(), name));
        }
    }

    /** A mapped argument with one value per element. */
    public <P, A> In<A> in(Kind<P, A> kind, String name, P array, int axis) {
        Nested<P> nested = read(name, new Nested<>(kind, array, axis), axis);
        return kind.direct() ? new DirectIn<>(kind, kind.asLanes(array))
                : packedIn(kind, new NestedRows<>(kind, nested));
    }

    /** A mapped argument with one value per element, in a view. */
    public <P, A> In<A> in(Kind<P, A> kind, String name, Strided array, int axis) {
        View<P, A> view = read(name, new View<>(kind, array, axis, 1), axis);
        Optional<A> lanes = view.lanesInPlace();
        return lanes.isPresent() ? new DirectIn<>(kind, lanes.get(), -view.firstInPlace()) : packedIn(kind, view);
    }

    private <A> In<A> packedIn(Kind<?, A> kind, Source<A> source) {
        room.need(kind.laneBytes(), kind.laneBytes());
        return new PackedIn<>(source, new Scratch<>(kind));
    }

    /** A mapped argument with an array per element; {@code E} is the type of that array. */
    public <E, P, A> ArrayIn<E, A> arrayIn(Kind<P, A> kind, String name, E[] array, int axis) {
        return arrayIn(kind, name, array, axis, false);
    }

    /** As above along the last axis, where the kernel asks for {@link ArrayIn#openRows rows}. */
    public <E, P, A> ArrayIn<E, A> columnsIn(Kind<P, A> kind, String name, E[] array, int axis) {
        return arrayIn(kind, name, array, axis, true);
    }

    private <E, P, A> ArrayIn<E, A> arrayIn(Kind<P, A> kind, String name, E[] array, int axis, boolean inPlace) {
        Nested<P> nested = read(name, new Nested<>(kind, array, axis), axis);
        NestedRows<P, A> rows = new NestedRows<>(kind, nested);
        boolean own = nested.hasOwnRows() || nested.fault().isPresent();
        Elements<E> elements = own ? new OwnArrays<>(array) : new Copies<>(kind, rows, nested.elementShape());
        if (ownRowsMatter(nested)) {
            ownRows.addRead(nested);
        }
        long lanes = laneBytes(kind, rows);
        if (inPlace) {
            room.needPiecesInScalarCode(elements.share() * lanes, lanes);
        } else {
            needLanes(lanes, elements.share(), nested.batchIsLast());
        }
        return new ArrayIn<>(rows, elements, new Scratch<>(kind), nested.elementShape(), arguments);
    }

    /** A mapped argument with an array per element that elements write to; {@code E} is the type of that array. */
    public <E, P, A> ArrayInOut<E, A> arrayInOut(Kind<P, A> kind, String name, E[] array, int axis) {
        Nested<P> nested = new Nested<>(kind, array, axis);
        arguments.update(name, nested, axis, Optional.empty());
        NestedRows<P, A> rows = new NestedRows<>(kind, nested);
        if (ownRowsMatter(nested)) {
            ownRows.addUpdated(nested);
        }
        boolean own = nested.hasOwnRows() || nested.fault().isPresent();
        Updates<E> elements = own ? new InPlace<>(new OwnArrays<>(array), rows, rows, new Scratch<>(kind))
                : new CopiedBack<>(new Copies<>(kind, rows, nested.elementShape()), rows);
        return arrayInOut(kind, rows, rows, elements, nested.elementShape(), nested.batchIsLast());
    }

    /** As above, with a Java array per element, in a view. */
    public <E, P, A> ArrayInOut<E, A> arrayInOut(Kind<P, A> kind, String name, Class<E> element, Strided array,
            int axis) {
        int rank = Nested.rank(element);
        View<P, A> view = updated(kind, name, array, axis, rank + 1);
        int[] shape = view.fault().isPresent() ? new int[rank] : view.elementShape();
        return arrayInOut(kind, view, view, new CopiedBack<>(new Copies<>(kind, view, shape), view), shape, false);
    }

    /** As above, with a view per element, in a view. */
    public <V extends NdArray<V>, P, A> ArrayInOut<V, A> viewInOut(Kind<P, A> kind, String name, V array, int axis) {
        View<P, A> view = updated(kind, name, array, axis, array == null ? axis + 1 : array.rank());
        Updates<V> elements = new InPlace<>(new Slices<>(array, view.axis()), view, view, new Scratch<>(kind));
        return arrayInOut(kind, view, view, elements, view.elementShape(), false);
    }

    private <P, A> View<P, A> updated(Kind<P, A> kind, String name, Strided array, int axis, int rank) {
        View<P, A> view = new View<>(kind, array, axis, rank);
        arguments.update(name, view, axis, view.faultAsResult());
        return view;
    }

    private <E, A> ArrayInOut<E, A> arrayInOut(Kind<?, A> kind, Source<A> source, Sink<A> sink, Updates<E> elements,
            int[] shape, boolean pieces) {
        needLanes(laneBytes(kind, source), elements.share(), pieces);
        return new ArrayInOut<>(source, sink, elements, new Scratch<>(kind), shape);
    }

    /** An array that all elements read, where others are written to. */
    public <P> void same(Kind<P, ?> kind, String name, Object array) {
        arguments.same(name, new Nested<>(kind, array, Vmap.NONE));
    }

    /** A mapped argument with a Java array per element, in a view; {@code E} is the type of that array. */
    public <E, P, A> ArrayIn<E, A> arrayIn(Kind<P, A> kind, String name, Class<E> element, Strided array, int axis) {
        int rank = Nested.rank(element);
        View<P, A> view = read(name, new View<>(kind, array, axis, rank + 1), axis);
        int[] shape = view.fault().isPresent() ? new int[rank] : view.elementShape();
        return arrayIn(kind, view, new Copies<>(kind, view, shape), shape, view.batchIsLast());
    }

    /** A mapped argument with a view per element, in a view. */
    public <V extends NdArray<V>, P, A> ArrayIn<V, A> viewIn(Kind<P, A> kind, String name, V array, int axis) {
        View<P, A> view = read(name, new View<>(kind, array, axis, array == null ? axis + 1 : array.rank()), axis);
        return arrayIn(kind, view, new Slices<>(array, view.axis()), view.elementShape(), view.batchIsLast());
    }

    /** @param pieces whether each row has values of all elements, and a block takes a piece of each */
    private <E, A> ArrayIn<E, A> arrayIn(Kind<?, A> kind, Source<A> source, Elements<E> elements, int[] shape,
            boolean pieces) {
        needLanes(laneBytes(kind, source), elements.share(), pieces);
        return new ArrayIn<>(source, elements, new Scratch<>(kind), shape, arguments);
    }

    /** Bytes of an element's lanes. */
    private static long laneBytes(Kind<?, ?> kind, Source<?> source) {
        return (long) source.length() * kind.laneBytes();
    }

    private void needLanes(long lanes, int share, boolean pieces) {
        if (pieces) {
            room.needPieces(share * lanes, lanes);
        } else if (share == 1) {
            room.needInLanes(lanes, lanes);
        } else {
            room.need(share * lanes, lanes);
        }
    }

    /** A result with one value per element. */
    public <P, A> Out<A> out(Kind<P, A> kind, String name, P array, int axis) {
        Nested<P> nested = new Nested<>(kind, array, axis);
        boolean collect = written(name, nested, axis, Optional.empty());
        return out(kind, array, nested, collect);
    }

    /** A result that is the same for all elements, in an array of length 1. Without elements it stays as it is. */
    public <P, A> Out<A> once(Kind<P, A> kind, P array) {
        return packedOut(kind, newOnce().value(kind, array));
    }

    /**
     * A result with an array that is the same for all elements, the first of {@link ArrayOut#result()}. Without elements
     * it has no values.
     */
    public <E, P, A> ArrayOut<E, A> onceArray(Kind<P, A> kind, Class<E> element) {
        return new ArrayOut<>(
                new ArrayResult<>(kind, site.method(), Nested.rank(element), newOnce().array(kind, element), 1,
                        Optional.empty()),
                new Scratch<>(kind));
    }

    private <P, A> Out<A> out(Kind<P, A> kind, P array, Nested<P> nested, boolean collect) {
        return kind.direct() && !collect
                ? new DirectOut<>(kind, kind.asLanes(array))
                : packedOut(kind, new NestedRows<>(kind, nested));
    }

    /** A result with one value per element, in a view. */
    public <P, A> Out<A> out(Kind<P, A> kind, String name, Strided array, int axis) {
        View<P, A> view = new View<>(kind, array, axis, 1);
        boolean collect = written(name, view, axis, view.faultAsResult());
        Optional<A> lanes = collect ? Optional.empty() : view.lanesInPlace();
        return lanes.isPresent() ? new DirectOut<>(kind, lanes.get(), -view.firstInPlace()) : packedOut(kind, view);
    }

    private <A> Out<A> packedOut(Kind<?, A> kind, Sink<A> sink) {
        room.need(kind.laneBytes(), kind.laneBytes());
        return new PackedOut<>(sink, new Scratch<>(kind));
    }

    /** A result with an array per element, in an array that the caller has given. */
    public <E, P, A> ArrayOut<E, A> arrayOut(Kind<P, A> kind, String name, Class<E> element, E[] array, int axis) {
        Nested<P> nested = new Nested<>(kind, array, axis);
        written(name, nested, axis, Optional.empty());
        if (ownRowsMatter(nested)) {
            ownRows.addResult(nested);
        }
        return arrayOut(kind, element, ResultArrays.arrays(kind, element, axis),
                Optional.of(ResultArrays.in(kind, nested)));
    }

    /** A result with an array per element, in a view that the caller has given. */
    public <E, P, A> ArrayOut<E, A> arrayOut(Kind<P, A> kind, String name, Class<E> element, Strided array,
            int axis) {
        View<P, A> view = new View<>(kind, array, axis, Nested.rank(element) + 1);
        written(name, view, axis, view.faultAsResult());
        return arrayOut(kind, element, ResultArrays.arrays(kind, element, 0), Optional.of(ResultArrays.in(kind, view)));
    }

    /**
     * A result with an array per element, made when the first element has told its shape: {@link ArrayOut#result()}.
     */
    public <E, P, A> ArrayOut<E, A> newArrayOut(Kind<P, A> kind, Class<E> element, int axis) {
        return axis == 0 ? newArrayOut(kind, element, null, 0)
                : arrayOut(kind, element, ResultArrays.arrays(kind, element, axis), Optional.empty());
    }

    /**
     * As above along the first axis, where some elements have been computed.
     *
     * @param begun the array for the results; null for a new one
     * @param done the number of elements in it
     */
    public <E, P, A> ArrayOut<E, A> newArrayOut(Kind<P, A> kind, Class<E> element, E[] begun, int done) {
        long elements = elements();
        E[] kept = begun == null ? ArrayResult.newArray(element, elements) : begun;
        return arrayOut(ArrayResult.keeping(kind, site.method(), kept, done));
    }

    /**
     * A result with an array per element, in a view that is made when the first element has told its shape:
     * {@link ArrayOut#result(Class)}.
     */
    public <E, P, A> ArrayOut<E, A> newArrayOut(Kind<P, A> kind, Class<E> element, int axis,
            Function<long[], ? extends NdArray<?>> zeros) {
        return arrayOut(kind, element, ResultArrays.view(kind, axis, zeros), Optional.empty());
    }

    private <E, A> ArrayOut<E, A> arrayOut(Kind<?, A> kind, Class<E> element, ArrayResult.Maker<E, A> maker,
            Optional<ResultArray<E, A>> given) {
        long elements = given.isPresent() ? 0 : elements();
        return arrayOut(
                new ArrayResult<>(kind, site.method(), Nested.rank(element), maker, elements, given));
    }

    private <E, A> ArrayOut<E, A> arrayOut(ArrayResult<E, A> result) {
        room.needLater(result);
        return new ArrayOut<>(result, new Scratch<>(result.kind()));
    }

    private static boolean ownRowsMatter(Nested<?> nested) {
        return nested.fault().isEmpty() && nested.hasOwnRows();
    }

    private Once newOnce() {
        Once result = new Once();
        once.add(result);
        return result;
    }

    private <L extends Layout> L read(String name, L layout, int axis) {
        arguments.read(name, layout, axis);
        return layout;
    }

    /**
     * Whether a result has to be collected before it is stored. Results that come after the check are new arrays, which
     * share no memory.
     */
    private boolean written(String name, Layout layout, int axis, Optional<String> trouble) {
        return !checked && arguments.write(name, layout, axis, trouble);
    }

    /**
     * The number of elements on which all arguments given so far agree.
     *
     * @throws dev.jvmap.VmapShapeException if they do not, or one of them is null or ragged
     */
    public int size() {
        return Math.toIntExact(elements());
    }

    /** As {@link #size}, also for more elements than a Java array can hold. */
    public long elements() {
        checked = true;
        return arguments.elements();
    }

    /**
     * Computes what is the same for all elements, in scalar code and from the first one. Nothing is written before all
     * arguments have been checked.
     */
    public void runOnce(Worker worker) {
        try {
            if (elements() > 0) {
                worker.scalar(0, 1);
            }
        } catch (Throwable failure) {
            throw Batch.<RuntimeException>asItIs(failure);
        }
    }

    /** Runs all elements. Nothing is written before all arguments have been checked. */
    public void run(Worker worker) {
        run(0, worker);
    }

    /** As above, without the first {@code done} elements, which have been computed. */
    public void run(int done, Worker worker) {
        try {
            long elements = elements();
            new Chunks(site, settings, arguments, room, ownRows, done, elements).run(worker);
            if (elements > 0 && once.stream().anyMatch(Once::missing)) { // all elements have been computed in lanes
                worker.scalar(0, 1);
            }
        } catch (Throwable failure) {
            throw Batch.<RuntimeException>asItIs(failure);
        }
    }

    /**
     * Throws what an element has thrown, as the loop would: also a checked exception that the user's method declares.
     */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asItIs(Throwable failure) throws T {
        throw (T) failure;
    }
}
