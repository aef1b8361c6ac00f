package cases;

import dev.jvmap.Vmap;
import java.util.function.DoubleUnaryOperator;

/** What the compiler cannot read still runs, through the user's own method, and says so. */
final class In {
    private In() {}

    @Vmap
    static int caught(int a, int b) {
        try { // warning: VMAP202
            return a / b;
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    // with x in 0..5
    @Vmap
    static double lambda(double x) {
        DoubleUnaryOperator square = v -> v * v; // warning: VMAP204
        return square.applyAsDouble(x);
    }

    @Vmap
    static double objects(double a, double b) {
        Pair pair = new Pair(a, b); // warning: VMAP205
        return pair.high() - pair.low();
    }

    @Vmap
    static double ownObject(double a, double b) {
        Pair pair = new Pair(a, b); // warning: VMAP205
        pair.low += 1;
        pair.high = a - pair.low;
        return pair.high + pair.low;
    }

    // with a in 0..40
    @Vmap
    static int throwsThere(int a) {
        Object boxed = a; // warning: VMAP302
        if (boxed.equals(37)) {
            throw new IllegalStateException("unlucky " + boxed);
        }
        return a;
    }

    private static final class Pair {
        private double high;
        private double low;

        Pair(double high, double low) {
            this.high = high;
            this.low = low;
        }

        double high() {
            return high;
        }

        double low() {
            return low;
        }
    }
}
