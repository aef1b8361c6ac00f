package dev.jvmap.rt;

import java.util.Optional;

/** How the values of a batched argument or result lie in memory, as far as the check of all arguments needs it. */
interface Layout {
    /** An extent that nothing in the argument tells: the length of the rows of an array that has none. */
    long UNKNOWN = -1;

    /** What is wrong with the argument by itself, in words that follow its name; absent for one that can be used. */
    Optional<String> fault();

    /** Whether {@link #faultWithin} has something to look at. */
    default boolean hasRowsToLookAt() {
        return false;
    }

    /** What is wrong with some of the elements, in words that follow the argument's name. */
    default Optional<String> faultWithin(long from, long to) {
        return Optional.empty();
    }

    /** The number of elements along the batch axis, or {@link #UNKNOWN}. Asked only of layouts without a fault. */
    long elements();

    /** The type with its extents, {@code double[64][999]}. */
    String shape();

    /** The number of objects that hold the values of a layout without a fault. */
    int memories();

    /** One of them. */
    Object memory(int number);

    /** Where the values lie in it. */
    Span span(int number);

    /** Whether each element is a Java array of its own, so that elements one after the other see what is written. */
    default boolean hasOwnRows() {
        return false;
    }

    /** Whether the types and lengths alone tell that no object holds values of both. */
    default boolean isApartFrom(Layout other) {
        return false;
    }

    /** Whether both are of the very same argument. */
    default boolean isSameAs(Layout other) {
        return false;
    }
}
