package cases;

import dev.jvmap.Vmap;

/** Stores at an index of the element's own. */
final class In {
    private In() {}

    // with bin in 0..7, counts[8]
    @Vmap
    static void count(int bin, int[] counts) {
        counts[bin]++; // note: VMAP801
    }

    // with at in 0..5, v[6]
    @Vmap(inAxes = {0, 1})
    static double swap(int at, double[] v) {
        double kept = v[at]; // note: VMAP801
        v[at] = v[0]; // note: VMAP801
        v[0] = kept;
        return kept;
    }

    // with n in 0..9, stack[10]
    @Vmap
    static int digits(int n, long number, byte[] stack) {
        int top = 0;
        long rest = number;
        while (top < n && rest != 0) {
            stack[top++] = (byte) (rest & 15);
            rest >>>= 4;
        }
        return top;
    }
}
