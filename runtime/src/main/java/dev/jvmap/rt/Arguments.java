package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mapped arguments and results of a call. */
final class Arguments {
    private final String method;
    private final List<Argument> all = new ArrayList<>();
    private final boolean inOrder;
    private boolean anyWritten;

    /** @param inOrder whether one thread computes all elements one after the other */
    Arguments(String method, boolean inOrder) {
        this.method = method;
        this.inOrder = inOrder;
    }

    /** Adds an argument that is only read. */
    void read(String name, Layout layout, int axis) {
        Optional<String> fault = layout.fault();
        for (Argument other : all) {
            if (other.written() && fault.isEmpty() && other.fault().isEmpty()) {
                fault = overlap(layout, other);
            }
        }
        all.add(new Argument(name, layout, axis, false, fault));
    }

    /**
     * Adds an argument that elements write to.
     *
     * @param trouble what is wrong with it as a place for results
     */
    void update(String name, Layout layout, int axis, Optional<String> trouble) {
        Optional<String> fault = layout.fault().or(() -> trouble).or(() -> twice(layout));
        for (Argument other : all) {
            if (fault.isEmpty() && other.fault().isEmpty()) {
                fault = overlap(layout, other);
            }
        }
        all.add(new Argument(name, layout, axis, true, fault));
        anyWritten = true;
    }

    /** Adds an array that all elements read. What is wrong with it the element finds out. */
    void same(String name, Layout layout) {
        if (layout.fault().isEmpty()) {
            read(name, layout, Vmap.NONE);
        }
    }

    /**
     * What is wrong where an element would see what others write. Elements that are Java arrays of their own may share
     * them when they are computed in order: they see what they see in the loop.
     */
    private Optional<String> overlap(Layout layout, Argument other) {
        boolean likeTheLoop = inOrder && layout.hasOwnRows() && other.layout().hasOwnRows()
                && !layout.isSameAs(other.layout());
        return likeTheLoop || share(layout, other.layout()) == Sharing.NONE ? Optional.empty()
                : Optional.of(" shares memory with " + other.name());
    }

    /** What two layouts share, found out with a table of the one that has fewer arrays. */
    private static Sharing share(Layout a, Layout b) {
        return a.hasOwnRows() ? Sharing.of(b, new MemoryIndex(b), a) : Sharing.of(a, new MemoryIndex(a), b);
    }

    private Optional<String> twice(Layout layout) {
        return inOrder && layout.hasOwnRows() || !new MemoryIndex(layout).repeated() ? Optional.empty()
                : Optional.of(" has the same array in several places");
    }

    /**
     * Adds a result that the caller has given.
     *
     * @param trouble what is wrong with it as a result
     * @return whether its elements are those of an argument: they must not be written before the element is finished
     */
    boolean write(String name, Layout layout, int axis, Optional<String> trouble) {
        Optional<String> fault = layout.fault().isPresent() ? layout.fault() : trouble;
        boolean inPlace = false;
        if (fault.isEmpty()) {
            MemoryIndex memory = new MemoryIndex(layout);
            fault = memory.repeated() ? Optional.of(" has one row in several places") : Optional.empty();
            for (Argument other : all) {
                if (fault.isEmpty() && other.fault().isEmpty()) {
                    Sharing sharing = Sharing.of(layout, memory, other.layout());
                    fault = conflict(sharing, other);
                    inPlace |= sharing == Sharing.IN_PLACE;
                }
            }
        }
        all.add(new Argument(name, layout, axis, true, fault));
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
     * Looks at some elements before they are computed. Where the caller has given a result, {@link #elements} has
     * looked at all: nothing is written before. New results nobody has seen yet, and the elements are in the cache
     * then.
     */
    void check(long from, long to) {
        if (!anyWritten) {
            lookAt(from, to);
        }
    }

    private void lookAt(long from, long to) {
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
