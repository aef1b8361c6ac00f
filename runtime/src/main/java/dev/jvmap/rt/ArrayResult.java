package dev.jvmap.rt;

import dev.jvmap.Vmap;
import dev.jvmap.VmapShapeException;
import java.lang.reflect.Array;
import java.util.Optional;

/**
 * A result with one array per element. All elements must have the same shape; what holds them is made when the first
 * one tells it, unless the caller has given it. Shared by all threads of a call.
 *
 * @param <E> the type of one element's result
 */
final class ArrayResult<E, A> implements Room.LaterNeed {
    private final Kind<?, A> kind;
    private final String method;
    private final int rank;
    private final Maker<E, A> maker;
    private final long elements;
    private volatile Optional<ResultArray<E, A>> made;
    private final Optional<E[]> kept;

    /** Makes what holds the results. */
    @FunctionalInterface
    interface Maker<E, A> {
        ResultArray<E, A> make(int[] elementShape, long elements);
    }

    /**
     * @param rank the rank of one element's result
     * @param given what the caller has given for the results
     */
    ArrayResult(Kind<?, A> kind, String method, int rank, Maker<E, A> maker, long elements,
            Optional<ResultArray<E, A>> given) {
        this(kind, method, rank, maker, elements, given, Optional.empty());
    }

    private ArrayResult(Kind<?, A> kind, String method, int rank, Maker<E, A> maker, long elements,
            Optional<ResultArray<E, A>> given, Optional<E[]> kept) {
        this.kind = kind;
        this.method = method;
        this.rank = rank;
        this.maker = maker;
        this.elements = elements;
        this.made = given;
        this.kept = kept;
    }

    /**
     * For a Java array of the elements' own arrays.
     *
     * @param done the number of arrays that are there already
     */
    static <E, P, A> ArrayResult<E, A> keeping(Kind<P, A> kind, String method, E[] kept, int done) {
        ArrayResult<E, A> result = new ArrayResult<>(kind, method, Nested.rank(elementClass(kept)),
                ResultArrays.rows(kind, kept), kept.length, Optional.empty(), Optional.of(kept));
        if (done > 0) {
            result.shapedLike(kept[0], 0);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    static <E> E[] newArray(Class<E> element, long elements) {
        return (E[]) Array.newInstance(element, Math.toIntExact(elements));
    }

    Kind<?, A> kind() {
        return kind;
    }

    /** Room for {@code count} elements that nobody wants. */
    ArrayResult<E, A> forUnderstudy(int count) {
        return kept.isPresent() ? keeping(kind, method, newArray(elementClass(kept.get()), count), 0)
                : new ArrayResult<>(kind, method, rank, maker, count, Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private static <E> Class<E> elementClass(E[] array) {
        return (Class<E>) array.getClass().componentType();
    }

    /** The array whose entries become what elements give, without a copy, if there is one. */
    Optional<E[]> kept() {
        return kept;
    }

    @Override
    public long bytesPerElement() {
        return made.isPresent() ? (long) made.get().length() * kind.laneBytes() : UNKNOWN;
    }

    @Override
    public boolean onlyInLanes() {
        return kept.isPresent() || made.isPresent() && made.get() instanceof RowResult;
    }

    /** The arrays that results are copied to, one for each, if the caller has given them. */
    Optional<Object[]> rows() {
        Optional<ResultArray<E, A>> now = made;
        return now.isPresent() ? now.get().rows() : Optional.empty();
    }

    /** What holds the results; without values where no element has told its shape. */
    ResultArray<E, A> array() {
        return made.isPresent() ? made.get() : ofShape(new int[rank]);
    }

    /** What holds the results, if {@code element} fits in as the result of element {@code number}. */
    ResultArray<E, A> shapedLike(E element, long number) {
        if (element == null) {
            throw isNull(method, number);
        }
        Optional<ResultArray<E, A>> now = made;
        ResultArray<E, A> array = now.isPresent() ? now.get() : ofShape(shapeOf(element));
        if (!array.fits(element)) {
            throw disagreement(number, shapeOf(element), array);
        }
        return array;
    }

    /** What holds the results, if one-dimensional results of {@code length} fit in from element {@code number} on. */
    ResultArray<E, A> ofLength(int length, long number) {
        ResultArray<E, A> array = made.isPresent() ? made.get() : ofShape(new int[] {length});
        if (array.length() != length) {
            throw disagreement(number, new int[] {length}, array);
        }
        return array;
    }

    /** A {@link VmapShapeException}. Nothing is said of that in the type, since what throws one has to load its class. */
    static RuntimeException isNull(String method, long element) {
        return new VmapShapeException("%s: element %d has null for its result".formatted(method, element));
    }

    private int[] shapeOf(E element) {
        return new Nested<>(kind, element, Vmap.NONE).elementShape();
    }

    private VmapShapeException disagreement(long number, int[] shape, ResultArray<E, A> array) {
        return new VmapShapeException("%s: results differ in shape: element %d has %s%s, others have %s%s".formatted(
                method,
                number, kind.keyword(), Nested.brackets(shape), kind.keyword(), Nested.brackets(array.elementShape())));
    }

    /** What holds the results, made for elements of {@code shape} if none has told its shape. */
    private synchronized ResultArray<E, A> ofShape(int[] shape) {
        if (made.isEmpty()) {
            made = Optional.of(maker.make(shape, elements));
        }
        return made.get();
    }
}
