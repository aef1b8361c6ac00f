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

    /** The value that fails is varying and overwritten; the one that is read is not. */
    @Vmap
    static int overwritten(double x) {
        int sum = 0;
        for (int i = 3; i >= 0; i--) {
            int n = (x > 0 ? 7 : 3) / i;
            n = i;
            sum += n;
        }
        return sum;
    }
}
