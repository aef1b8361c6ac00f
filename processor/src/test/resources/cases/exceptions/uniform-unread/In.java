package cases;

import dev.jvmap.Vmap;

/** A value that nobody reads still fails, also where what fails is the same for all elements. */
final class In {
    private In() {}

    @Vmap
    static double unread(double x) {
        for (int i = 0; i < 4; i++) {
            long never = Double.doubleToLongBits(x) + 1L % (long) i;
        }
        return x;
    }
}
