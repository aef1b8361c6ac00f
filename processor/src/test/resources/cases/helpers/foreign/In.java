package cases;

import dev.jvmap.Vmap;

/** Methods without source here run element by element. */
final class In {
    private In() {}

    @Vmap
    static double library(double a) {
        return Math.nextUp(a) + 1;
    }

    // with a in -4..4
    @Vmap
    static int guarded(int a) {
        if (a > 0) {
            return Integer.highestOneBit(a);
        }
        return Integer.lowestOneBit(-a);
    }

    // with a in 0..5
    @Vmap
    static boolean ofChars(char a) {
        return Character.isLetter(a); // warning: VMAP802
    }
}
