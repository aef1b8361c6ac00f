package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mapped arguments and results of a call. */
final class Arguments {
    private final List<Argument> all = new ArrayList<>();

    /** Adds an argument that is only read. */
    void read(String name, Layout layout, int axis) {
        all.add(new Argument(name, layout, axis, false, layout.fault()));
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
        for (Argument other : all) {
            if (fault.isEmpty() && other.fault().isEmpty()) {
                Sharing sharing = Sharing.of(layout, other.layout());
                fault = conflict(sharing, other);
                inPlace |= sharing == Sharing.IN_PLACE;
            }
        }
        all.add(new Argument(name, layout, axis, true, fault));
        return inPlace;
    }

    /** The number of elements on which all agree. */
    long elements(String method) {
        return new ArgumentCheck(method, all).elements();
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
}
