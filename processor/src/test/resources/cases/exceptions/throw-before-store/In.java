package cases;

import dev.jvmap.Vmap;

/** What happens first in the element decides which exception it is. */
final class In {
    private In() {}

    // with a in 0..40, b in 0..40, t[38]
    @Vmap(inAxes = {0, 0, -1})
    static int divisionThenBounds(int a, int b, int[] t) {
        int q = 100 / a;
        return q + t[b]; // note: VMAP801
    }

    // with a in 0..40, b in 0..40, t[38]
    @Vmap(inAxes = {0, 0, -1})
    static int boundsThenDivision(int a, int b, int[] t) {
        return t[b] + 100 / a; // note: VMAP801
    }

    // with a in 0..40
    @Vmap
    static int throwThenDivision(int a) {
        if (a == 17) {
            throw new UnsupportedOperationException("seventeen");
        }
        return 5 / (a - 23);
    }
}
