package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.List;

/** One call of a batched method: takes the arguments, checks them against each other, and runs the elements. */
public final class Batch {
    /** The most elements that one call of a kernel computes. Longer loops are compiled on-stack, with a profile that lies. */
    public static final int BLOCK = 64;

    private final Site site;
    private final Settings settings;
    private final List<Argument> arguments = new ArrayList<>();

    Batch(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
    }

    /** A mapped argument with one value per element. */
    public <P, A> In<A> in(Kind<P, A> kind, String name, P array, int axis) {
        register(name, new Nested<>(kind, array, 1, axis), axis);
        if (kind.direct()) {
            return new DirectIn<>(kind, kind.asLanes(array));
        }
        return new PackedIn<>(new RowSource<>(kind, array), new Scratch<>(kind));
    }

    /** A mapped argument with a one-dimensional array per element. */
    public <P, A> ArrayIn<P, A> arrayIn(Kind<P, A> kind, String name, P[] array, int axis) {
        Nested<P> nested = new Nested<>(kind, array, 2, axis);
        register(name, nested, axis);
        Source<A> source = new NestedSource<>(kind, nested);
        Elements<P> elements = nested.batchIsFirst() ? new OwnArrays<>(array) : new Columns<>(kind, source);
        return new ArrayIn<>(source, elements, new Scratch<>(kind), nested.elementShape());
    }

    /** A result with one value per element. */
    public <P, A> Out<A> out(Kind<P, A> kind, String name, P array, int axis) {
        register(name, new Nested<>(kind, array, 1, axis), axis);
        if (kind.direct()) {
            return new DirectOut<>(kind, kind.asLanes(array));
        }
        return new PackedOut<>(new RowSink<>(kind, array), new Scratch<>(kind));
    }

    private void register(String name, Layout layout, int axis) {
        arguments.add(new Argument(name, layout, axis));
    }

    /**
     * The number of elements on which all arguments given so far agree.
     *
     * @throws dev.jvmap.VmapShapeException if they do not, or one of them is null or ragged
     */
    public int size() {
        return Math.toIntExact(elements());
    }

    private long elements() {
        return new ArgumentCheck(site.method(), arguments).elements();
    }

    /** Runs all elements. Nothing is written before all arguments have been checked. */
    public void run(Worker worker) {
        try {
            new Chunks(site, settings, elements()).run(worker);
        } catch (Throwable failure) {
            throw Batch.<RuntimeException>asItIs(failure);
        }
    }

    /** Throws what an element has thrown, as the loop would: also a checked exception that the user's method declares. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asItIs(Throwable failure) throws T {
        throw (T) failure;
    }
}
