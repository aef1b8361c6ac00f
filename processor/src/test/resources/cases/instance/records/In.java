package cases;

import dev.jvmap.Vmap;

/** A record whose methods are batched, and records that are the same for every element. */
record In(double a, double b, Shift shift) {
    record Shift(double by, int[] table) {
        /** No plain accessor. */
        public double by() {
            return by * 2;
        }

        double apply(double x) {
            return x + by + by();
        }
    }

    In() {
        this(1.5, -2, new Shift(3, new int[] {4, 5}));
    }

    @Vmap
    double line(double x) {
        return a * x + b();
    }

    @Vmap
    double shifted(double x) {
        return shift.apply(x) + shift().table()[1];
    }

    @Vmap(inAxes = {0, -1})
    static double same(double x, Shift s) {
        return s.apply(x) * s.by() + s.table().length;
    }

    @Vmap(inAxes = {-1, 0, -1})
    double nested(In other, double x, int n) {
        In in = n > 0 ? other : this;
        return in.line(x) + other.shift().apply(x);
    }
}
