package cases;

import dev.jvmap.Vmap;

/** Records as results: each component goes to its own place. */
final class In {
    private In() {}

    record Polar(double r, double phi) {}

    record Every(boolean a, byte b, short c, char d, int e, long f, float g, double h) {}

    record Vec(double x, float y) {
        Vec plus(Vec o) {
            return new Vec(x + o.x, y + o.y);
        }
    }

    record Pose(Vec at, int turns, Vec speed) {
        Pose {
            turns = turns & 3;
        }
    }

    /** An accessor that is no plain reading: a batch holds what the record holds. */
    record Hidden(int low, int high) {
        @Override
        public int high() {
            return high - low;
        }
    }

    record Fit(double[] coefficients, double error, int[] counts) {}

    @Vmap
    static Polar polar(double x, double y) {
        return new Polar(Math.sqrt(x * x + y * y), x < 0 ? -y : y);
    }

    @Vmap
    static Every every(boolean a, byte b, short c, char d, int e, long f, float g, double h) {
        return new Every(!a, (byte) (b + 1), (short) (c * 2), (char) (d + e), e - b, f + e, g / 2, h - g);
    }

    @Vmap
    static Pose nested(Pose p, double dt) {
        if (dt < 0) {
            return p;
        }
        Vec at = p.at().plus(p.speed());
        return new Pose(at, p.turns() + 1, dt > 3 ? at : p.speed());
    }

    @Vmap
    static Hidden hidden(int a) {
        return new Hidden(a, a * 3);
    }

    /** Run by the user's own method: its fields are read, not its accessors. */
    @Vmap
    static Hidden hiddenOwn(int a) {
        Object o = a; // warning: VMAP302
        return new Hidden(a, o.hashCode());
    }

    @Vmap
    static Pose nestedOwn(double a) {
        Object o = a; // warning: VMAP302
        return new Pose(new Vec(a, 1), o.hashCode(), new Vec(2, (float) a));
    }

    // with n in 0..5
    @Vmap(inAxes = {0, -1})
    static Fit fit(double x, int n) {
        double[] c = new double[4];
        int[] counts = new int[n];
        for (int i = 0; i < 4; i++) {
            c[i] = x * i;
        }
        for (int i = 0; i < n; i++) {
            counts[i] = x > i ? i : -i;
        }
        return new Fit(c, c[3] - x, counts);
    }

    /** The same array twice, and arrays that are passed on. */
    // with w[3], n[3]
    @Vmap(inAxes = {1, 0})
    static Fit passedOn(double[] w, int[] n) {
        return new Fit(w, w[0] - n[2], n);
    }

    record Two(float[] a, float[] b) {}

    @Vmap
    static Two twice(float x) {
        float[] a = {x, 1, 2};
        return new Two(a, a);
    }

    /** Which record it is differs from element to element. */
    @Vmap
    static Polar chosen(double a, double b) {
        Polar p = new Polar(a, b);
        Polar q = new Polar(b, 1);
        return a > b ? p : q;
    }

    record Swept(double[] carry, double[] outputs) {}

    /** A recurrence over the steps: the last carry, and an output of each. */
    // with a[5]
    @Vmap(inAxes = {0, 1}, outAxes = {0, 1})
    static Swept swept(double start, double[] a) {
        double[] carry = {start, 1};
        double[] outputs = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double b = carry[0] * a[i] + carry[1];
            carry[1] = carry[0] - b;
            carry[0] = b / (1 + b * b);
            outputs[i] = b;
        }
        return new Swept(carry, outputs);
    }
}
