package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.List;

/** Memory of one worker's kernel: its local arrays, one element of all lanes after the other. */
public final class LaneScratch {
    private final List<Scratch<?>> slots = new ArrayList<>();

    /**
     * An array whose first {@code length * lanes} entries are zero; the same array again when the slot is asked again.
     *
     * @param slot the number of the array in the kernel
     * @throws NegativeArraySizeException if {@code length} is negative
     * @throws ArithmeticException if the array would be too long
     */
    public <A> A array(Kind<?, A> kind, int slot, int length, int lanes) {
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        while (slots.size() <= slot) {
            slots.add(new Scratch<>(kind));
        }
        int needed = Math.multiplyExact(length, lanes);
        A array = scratch(kind, slot).atLeast(needed);
        kind.clear(array, needed);
        return array;
    }

    @SuppressWarnings("unchecked")
    private <A> Scratch<A> scratch(Kind<?, A> kind, int slot) {
        Scratch<?> scratch = slots.get(slot);
        if (!scratch.kind().sameLanes(kind)) {
            scratch = new Scratch<>(kind);
            slots.set(slot, scratch);
        }
        return (Scratch<A>) scratch;
    }
}
