package cases;

import dev.jvmap.Vmap;

/** Records as parameters and results of helpers, private ones, and of other classes. */
final class In {
    private In() {}

    private record Pair(long quotient, int rest) {}

    record Sample(float weight, boolean valid, char tag, byte[] raw) {}

    private static Pair divide(long a, int b) {
        if (b == 0) {
            return new Pair(a, 0);
        }
        return new Pair(a / b, (int) (a % b)); // warning: VMAP803
    }

    private static long sum(Pair p, Pair q) {
        return p.quotient + q.quotient() * 31 + p.rest - q.rest;
    }

    @Vmap
    static long divided(long a, int b) {
        Pair p = divide(a, b);
        return sum(p, divide(p.quotient(), 10));
    }

    static Sample better(Sample a, Sample b) {
        if (!a.valid) {
            return b;
        }
        return a.weight() >= b.weight() ? a : b;
    }

    // with raw[4]
    @Vmap
    static int mixed(float w, boolean ok, byte[] raw, short n) {
        byte[] own = new byte[4];
        own[1] = (byte) n;
        Sample s = better(new Sample(w, ok, 'a', raw), new Sample(n, true, 'b', own));
        return s.tag() + s.raw()[1] + s.raw().length + (s.valid() ? 1000 : 0);
    }

    // with n in 0..12
    @Vmap
    static double recursive(int n, double a) {
        return Complex.power(new Complex(a, 1), n & 1).re();
    }
}

record Complex(double re, double im) {
    static final int SCALE = 3;

    Complex times(Complex o) {
        return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
    }

    static Complex power(Complex z, int n) {
        return n == 0 ? new Complex(SCALE, 0) : z.times(power(z, n - 1));
    }
}
