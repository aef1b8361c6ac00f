package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mapped arguments and results of a call. */
final class Arguments {
    private final String method;
    private final List<Argument> all = new ArrayList<>();
    private boolean anyWritten;

    Arguments(String method) {
        this.method = method;
    }

    /** Adds an argument that is only read. */
    void read(String name, Layout layout, int axis) {
        Argument argument = new Argument(name, layout, axis, false);
        Optional<String> fault = argument.fault();
        for (int i = 0; i < all.size() && anyWritten && fault.isEmpty(); i++) {
            fault = all.get(i).written() ? overlap(argument, all.get(i)) : Optional.empty();
        }
        all.add(argument.withFault(fault));
    }

    /**
     * Adds an argument that elements write to.
     *
     * @param trouble what is wrong with it as a place for results
     */
    void update(String name, Layout layout, int axis, Optional<String> trouble) {
        Argument argument = new Argument(name, layout, axis, true);
        Optional<String> fault = argument.fault().or(() -> trouble)
                .or(() -> repeated(argument, " has the same array in several places"));
        for (int i = 0; i < all.size() && fault.isEmpty(); i++) {
            fault = overlap(argument, all.get(i));
        }
        all.add(argument.withFault(fault));
        anyWritten = true;
    }

    /** Adds an array that all elements read. What is wrong with it the element finds out. */
    void same(String name, Layout layout) {
        if (layout.fault().isEmpty()) {
            read(name, layout, Vmap.NONE);
        }
    }

    /** What is wrong where an element would see what others write. */
    private Optional<String> overlap(Argument argument, Argument other) {
        // The index is that of the argument with fewer arrays.
        Sharing sharing = argument.layout().hasOwnRows() ? sharing(other, argument) : sharing(argument, other);
        return sharing == Sharing.NONE ? Optional.empty() : Optional.of(" shares memory with " + other.name());
    }

    private Optional<String> repeated(Argument argument, String words) {
        return argument.layout().hasOwnRows() || isOdd(argument) || !argument.memory().repeated()
                ? Optional.empty()
                : Optional.of(words);
    }

    /**
     * What two arguments share, found out with the index of the first. Elements that are Java arrays of their own in both
     * may share them in any way: {@link OwnRows} sees to it that they see what they see in the loop.
     */
    private Sharing sharing(Argument indexed, Argument other) {
        Layout layout = indexed.layout();
        if (indexed.fault().isPresent() || other.fault().isPresent() || layout.isApartFrom(other.layout())) {
            return Sharing.NONE;
        }
        if (layout.hasOwnRows() && other.layout().hasOwnRows()) {
            return layout.isSameAs(other.layout()) ? Sharing.IN_PLACE : Sharing.NONE;
        }
        return isOdd(indexed) || isOdd(other) ? Sharing.NONE : Sharing.of(indexed.memory(), other.layout());
    }

    /** Whether elements are not like each other: their memory cannot be listed then, and {@link #elements} says why. */
    private static boolean isOdd(Argument argument) {
        Layout layout = argument.layout();
        return layout.hasRowsToLookAt() && layout.faultWithin(0, layout.elements()).isPresent();
    }

    /**
     * Adds a result that the caller has given.
     *
     * @param trouble what is wrong with it as a result
     * @return whether its elements are those of an argument: they must not be written before the element is finished
     */
    boolean write(String name, Layout layout, int axis, Optional<String> trouble) {
        Argument result = new Argument(name, layout, axis, true);
        Optional<String> fault = result.fault().or(() -> trouble)
                .or(() -> repeated(result, " has one row in several places"));
        boolean inPlace = false;
        for (int i = 0; i < all.size() && fault.isEmpty(); i++) {
            Sharing sharing = sharing(result, all.get(i));
            fault = conflict(sharing, all.get(i));
            inPlace |= sharing == Sharing.IN_PLACE;
        }
        all.add(result.withFault(fault));
        anyWritten = true;
        return inPlace;
    }

    private static Optional<String> conflict(Sharing sharing, Argument other) {
        return switch (sharing) {
            case NONE -> Optional.empty();
            case IN_PLACE ->
                other.written() ? Optional.of(" shares memory with " + other.name() + ", which is written too")
                        : Optional.empty();
            case CROSSWISE -> Optional.of(" shares memory with " + other.name() + ", and not element for element");
        };
    }

    /** The number of elements on which all agree. */
    long elements() {
        long elements = new ArgumentCheck(method, all).elements();
        if (anyWritten) {
            lookAt(0, elements);
        }
        return elements;
    }

    /**
     * Whether elements are looked at before they are computed, and not all of them before the first. Where the caller has given a result, {@link #elements} has
     * looked at all: nothing is written before. New results nobody has seen yet.
     */
    boolean lookedAtLater() {
        return !anyWritten && all.stream().anyMatch(argument -> argument.layout().hasRowsToLookAt());
    }

    /** @throws dev.jvmap.VmapShapeException if one of these elements is not like the others */
    void lookAt(long from, long to) {
        for (int i = 0; i < all.size(); i++) {
            Optional<String> fault = all.get(i).layout().faultWithin(from, to);
            if (fault.isPresent()) {
                List<Argument> marked = new ArrayList<>(all);
                marked.set(i, all.get(i).withFault(fault));
                throw new ArgumentCheck(method, marked).faulty();
            }
        }
    }
}
