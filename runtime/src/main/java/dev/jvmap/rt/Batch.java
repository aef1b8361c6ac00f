package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** One call of a batched method: takes the arguments, checks them against each other, and runs the elements. */
public final class Batch {
    /** The most elements that one call of a kernel computes. Longer loops are compiled on-stack, with a profile that lies. */
    public static final int BLOCK = 64;

    private final Site site;
    private final Settings settings;
    private final Room room;
    private final List<Argument> arguments = new ArrayList<>();

    Batch(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
        this.room = new Room(site.method(), settings.how().memoryBudget(), settings.threads());
    }

    /** A mapped argument with one value per element. */
    public <P, A> In<A> in(Kind<P, A> kind, String name, P array, int axis) {
        Nested<P> nested = nested(kind, name, array, axis);
        if (kind.direct()) {
            return new DirectIn<>(kind, kind.asLanes(array));
        }
        room.need(kind::laneBytes);
        return new PackedIn<>(new NestedRows<>(kind, nested), new Scratch<>(kind));
    }

    /** A mapped argument with an array per element; {@code E} is the type of that array. */
    public <E, P, A> ArrayIn<E, A> arrayIn(Kind<P, A> kind, String name, E[] array, int axis) {
        Nested<P> nested = nested(kind, name, array, axis);
        NestedRows<P, A> rows = new NestedRows<>(kind, nested);
        long bytes = (long) rows.length() * kind.laneBytes();
        boolean own = nested.batchIsFirst() || nested.fault().isPresent();
        Elements<E> elements = own ? new OwnArrays<>(array) : new Copies<>(kind, rows, nested.elementShape());
        LongSupplier scratch = () -> own ? bytes : Copies.SHARE * bytes;
        if (nested.batchIsLast()) {
            room.needPieces(scratch);
        } else {
            room.need(scratch);
        }
        return new ArrayIn<>(rows, elements, new Scratch<>(kind), nested.elementShape());
    }

    /** A result with one value per element. */
    public <P, A> Out<A> out(Kind<P, A> kind, String name, P array, int axis) {
        return out(kind, array, nested(kind, name, array, axis));
    }

    /** A result that is the same for all elements, in an array of length 1. */
    public <P, A> Out<A> single(Kind<P, A> kind, P array) {
        return out(kind, array, new Nested<>(kind, array, 0));
    }

    private <P, A> Out<A> out(Kind<P, A> kind, P array, Nested<P> nested) {
        if (kind.direct()) {
            return new DirectOut<>(kind, kind.asLanes(array));
        }
        room.need(kind::laneBytes);
        return new PackedOut<>(new NestedRows<>(kind, nested), new Scratch<>(kind));
    }

    /** A result with an array per element, in an array that the caller has given. */
    public <E, P, A> ArrayOut<E, A> arrayOut(Kind<P, A> kind, String name, Class<E> element, E[] array, int axis) {
        Nested<P> nested = nested(kind, name, array, axis);
        return arrayOut(kind, ArrayResult.given(kind, site.method(), element, axis, nested));
    }

    /** A result with an array per element, made when the first element has told its shape: {@link ArrayOut#result}. */
    public <E, P, A> ArrayOut<E, A> newArrayOut(Kind<P, A> kind, Class<E> element, int axis) {
        return arrayOut(kind, ArrayResult.fresh(kind, site.method(), element, axis, size()));
    }

    private <E, A> ArrayOut<E, A> arrayOut(Kind<?, A> kind, ArrayResult<E, ?, A> result) {
        room.need(result::scratchBytes);
        return new ArrayOut<>(result, new Scratch<>(kind));
    }

    private <P> Nested<P> nested(Kind<P, ?> kind, String name, Object array, int axis) {
        Nested<P> nested = new Nested<>(kind, array, axis);
        arguments.add(new Argument(name, nested, axis));
        return nested;
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

    /** Computes what is the same for all elements, in scalar code. Nothing is written before all arguments have been checked. */
    public void runOnce(Worker worker) {
        elements();
        try {
            worker.scalar(0, 1);
        } catch (Throwable failure) {
            throw Batch.<RuntimeException>asItIs(failure);
        }
    }

    /** Runs all elements. Nothing is written before all arguments have been checked. */
    public void run(Worker worker) {
        try {
            new Chunks(site, settings, room, elements()).run(worker);
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
