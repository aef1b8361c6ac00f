package dev.jvmap.rt;

import dev.jvmap.Vmap;
import dev.jvmap.VmapShapeException;
import java.util.Optional;

/**
 * A result with one array per element. All elements must have the same shape; the array that holds them is made when the
 * first one tells it, unless the caller has given it. Shared by all threads of a call.
 *
 * @param <E> the type of one element's result
 * @param <P> the type of its rows
 */
final class ArrayResult<E, P, A> {
    private final Kind<P, A> kind;
    private final String method;
    private final Class<E> elementType;
    private final int axis;
    private final long origin;
    private final int elements;
    private volatile Optional<ResultArray<E, P, A>> array;

    private ArrayResult(Kind<P, A> kind, String method, Class<E> elementType, int axis, long origin, int elements,
            Optional<ResultArray<E, P, A>> array) {
        this.kind = kind;
        this.method = method;
        this.elementType = elementType;
        this.axis = axis;
        this.origin = origin;
        this.elements = elements;
        this.array = array;
    }

    /** A result that is made as soon as the shape of its elements is known. */
    static <E, P, A> ArrayResult<E, P, A> fresh(Kind<P, A> kind, String method, Class<E> elementType, int axis,
            int elements) {
        return new ArrayResult<>(kind, method, elementType, axis, 0, elements, Optional.empty());
    }

    /** A result that the caller has given, with the elements along {@code axis}. */
    static <E, P, A> ArrayResult<E, P, A> given(Kind<P, A> kind, String method, Class<E> elementType, int axis,
            Nested<P> nested) {
        return new ArrayResult<>(kind, method, elementType, axis, 0, 0, Optional.of(ResultArray.given(kind, nested)));
    }

    /** Room for {@code count} elements from {@code from} that nobody wants. */
    ArrayResult<E, P, A> forUnderstudy(long from, int count) {
        return new ArrayResult<>(kind, method, elementType, axis, from, count, Optional.empty());
    }

    /** Bytes of scratch for an element; {@link Room#UNKNOWN} as long as nobody has told its shape. */
    long scratchBytes() {
        return array.map(known -> (long) known.length() * kind.laneBytes()).orElse(Room.UNKNOWN);
    }

    /** The array; where no element has told its shape, one without values. */
    ResultArray<E, P, A> array() {
        return ofShape(new int[Nested.rank(elementType)]);
    }

    /** The array, if {@code element} fits in as the result of element {@code number}. */
    ResultArray<E, P, A> shapedLike(E element, long number) {
        if (element == null) {
            throw new VmapShapeException("%s: element %d has null for its result".formatted(method, number));
        }
        ResultArray<E, P, A> all = array.isPresent() ? array.get() : ofShape(single(element).elementShape());
        if (!all.fits(element)) {
            throw disagreement(number, single(element).shape(), all);
        }
        return all;
    }

    /** The array, if one-dimensional results of {@code length} fit in from element {@code number} on. */
    ResultArray<E, P, A> ofLength(int length, long number) {
        int[] shape = {length};
        ResultArray<E, P, A> all = ofShape(shape);
        if (all.length() != length) {
            throw disagreement(number, kind.keyword() + Nested.brackets(shape), all);
        }
        return all;
    }

    private Nested<P> single(E element) {
        return new Nested<>(kind, element, Vmap.NONE);
    }

    private VmapShapeException disagreement(long number, String shape, ResultArray<E, P, A> all) {
        return new VmapShapeException("%s: results differ in shape: element %d has %s, others have %s%s"
                .formatted(method, number, shape, kind.keyword(), Nested.brackets(all.elementShape())));
    }

    /** The array, made for elements of {@code shape} if nothing is known yet. */
    private synchronized ResultArray<E, P, A> ofShape(int[] shape) {
        if (array.isEmpty()) {
            array = Optional.of(ResultArray.fresh(kind, elementType, axis, origin, elements, shape));
        }
        return array.get();
    }
}
