package dev.jvmap.rt;

import dev.jvmap.Vmap;
import java.util.Optional;

/**
 * A mapped argument or a result of a call, as the user knows it.
 *
 * @param written whether elements are stored in it
 * @param fault what is wrong with it, in words that follow its name
 * @param memory finds the objects that hold its values
 */
record Argument(String name, Layout layout, int axis, boolean written, Optional<String> fault, MemoryIndex memory) {
    Argument(String name, Layout layout, int axis, boolean written) {
        this(name, layout, axis, written, layout.fault(), new MemoryIndex(layout));
    }

    Argument withFault(Optional<String> newFault) {
        return newFault.equals(fault) ? this : new Argument(name, layout, axis, written, newFault, memory);
    }

    /**
     * The number of elements it has or has room for; {@link Layout#UNKNOWN} where it is null, ragged, unbatched or does
     * not tell.
     */
    long elements() {
        return layout.fault().isPresent() || axis == Vmap.NONE ? Layout.UNKNOWN : layout.elements();
    }
}
