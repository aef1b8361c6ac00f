package cases;

import dev.jvmap.Vmap;

/** Small objects as locals: classes whose fields are set once are taken apart like records. */
final class In {
    private In() {}

    /** A sum with its rounding error, as libraries for extended precision have it. */
    static final class Pair {
        static final Pair ONE = new Pair(1, 0);
        private final double hi;
        private final double lo;

        private Pair(double hi, double lo) {
            this.hi = hi;
            this.lo = lo;
        }

        static Pair of(double x) {
            return new Pair(x, 0);
        }

        static Pair sum(double a, double b) {
            double s = a + b;
            double bb = s - a;
            return new Pair(s, (a - (s - bb)) + (b - bb));
        }

        double hi() {
            return hi;
        }

        Pair plus(double y) {
            Pair s = sum(hi, y);
            return sum(s.hi, s.lo + lo);
        }

        Pair larger(Pair other) {
            return other.hi > hi ? other : this;
        }

        double value() {
            return hi + lo;
        }
    }

    /** Checked, with a constructor that calls another one and a loop in it. */
    private static class Reduced {
        private static final double TURN = 2;
        private final int turns;
        private final double rest;

        Reduced(double x) {
            super();
            if (!(x < 100)) {
                throw new IllegalArgumentException("too large: " + x);
            }
            int n = 0;
            double y = x;
            while (y >= TURN) {
                y -= TURN;
                n++;
            }
            turns = n;
            rest = y;
        }

        int turns() {
            return turns;
        }

        double rest() {
            return this.rest;
        }
    }

    /** No tuple: its field changes. */
    static final class Counter {
        private int n;

        int next() {
            return ++n;
        }
    }

    // with x in -1e3..1e3, y in -1e3..1e3
    @Vmap
    static double sums(double x, double y) {
        Pair sum = Pair.of(x);
        for (int i = 0; i < 4; i++) {
            sum = sum.plus(y / 3);
        }
        return sum.value();
    }

    // with x in -3..3, y in -3..3
    @Vmap
    static double chosen(double x, double y) {
        Pair best = Pair.of(x).larger(Pair.of(y));
        if (x < 0) {
            best = best.plus(0.1);
        }
        return best.hi() + best.lo;
    }

    // with x in -3..3
    @Vmap
    static double constant(double x) {
        return Pair.ONE.plus(x).value();
    }

    // with x in -3..120
    @Vmap
    static double reduced(double x) {
        Reduced r = new Reduced(x);
        return (r.turns() & 1) == 0 ? r.rest() : -r.rest();
    }

    // with n in 0..3
    @Vmap
    static int counted(int n) {
        Counter counter = new Counter(); // warning: VMAP205
        for (int i = 0; i < n; i++) {
            counter.next();
        }
        return counter.next();
    }
}
