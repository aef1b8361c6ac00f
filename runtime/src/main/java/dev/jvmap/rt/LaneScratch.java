package dev.jvmap.rt;

import java.util.HashMap;
import java.util.Map;

/** Memory of one worker's kernel: its local arrays, lane-minor. */
public final class LaneScratch {
    private final Map<Integer, Scratch<?>> slots = new HashMap<>();

    /**
     * An array whose first {@code length * lanes} entries are zero; the same one when the slot is asked for again.
     *
     * @param slot the number of the array in the kernel; always asked for with the same kind
     * @throws NegativeArraySizeException if {@code length} is negative
     * @throws ArithmeticException if the array would be too long
     */
    public <A> A array(Kind<?, A> kind, int slot, int length, int lanes) {
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        if (!slots.containsKey(slot)) {
            slots.put(slot, new Scratch<>(kind));
        }
        @SuppressWarnings("unchecked")
        Scratch<A> scratch = (Scratch<A>) slots.get(slot);
        int needed = Math.multiplyExact(length, lanes);
        A array = scratch.atLeast(needed);
        kind.clear(array, needed);
        return array;
    }
}
