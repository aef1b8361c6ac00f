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

    /** All of the value is the same for all elements, but only some get there. */
    // with x in -3..3, t[2] in 0..5, n in {1, 2}
    @Vmap(inAxes = {0, -1, -1})
    static double underACondition(double x, double[] t, int n) {
        double never;
        boolean nor;
        if (x <= 1) {
            never = 1;
            nor = true;
        } else {
            never = t[n];
            nor = t[n] > 2;
        }
        return x;
    }

    // with x in -3..3, n in {0, 1}
    @Vmap(inAxes = {0, -1})
    static double declaredUnderACondition(double x, int n) {
        if (x > 1) {
            int never = 1 / n;
        }
        return x;
    }
}
