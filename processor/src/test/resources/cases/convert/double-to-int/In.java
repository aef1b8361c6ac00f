package cases;

import dev.jvmap.Vmap;

/** Casts to whole numbers: NaN gives 0, and what is out of range the nearest value. */
final class In {
    private In() {}

    @Vmap
    static int toInt(double a) {
        return (int) a;
    }

    @Vmap
    static long toLong(double a) {
        return (long) a;
    }

    @Vmap
    static int literal(double a) {
        int x = 10;
        x = (int) 2.9;
        return x + (int) (a * 0.5);
    }

    @Vmap
    static double fraction(double a) {
        return a - (int) a;
    }
}
