package cases;

import dev.jvmap.Vmap;

/** Constructors that the user has written: compact, canonical, others; they run, and may fail. */
final class In {
    private In() {}

    record Range(double low, double high) {
        Range {
            if (low > high) {
                double t = low;
                low = high;
                high = t;
            }
        }

        Range(double only) {
            this(only, only + 1);
        }

        double width() {
            return high - low;
        }
    }

    record Fraction(int num, int den) {
        @SuppressWarnings("unused")
        Fraction {
            if (den == 0) {
                throw new IllegalArgumentException("denominator of " + num);
            }
        }
    }

    record Polar(double r, double phi) {
        Polar(double r, double phi) {
            this.phi = r < 0 ? phi + 3 : phi;
            this.r = Math.abs(r);
        }

        Polar(int quarter) {
            this(1, quarter * 1.5);
        }

        /** An accessor that is no plain reading of the field. */
        @Override
        public double phi() {
            return phi > 3 ? phi - 3 : phi;
        }

        double raw() {
            return phi;
        }
    }

    record Index(int at, int quotient) {
        Index(int n) {
            this(n % 7, 10 / n);
        }
    }

    @Vmap
    static double sorted(double a, double b) {
        Range range = new Range(a, b);
        return range.low() * 2 + range.high() + range.width();
    }

    @Vmap
    static double other(double a) {
        return new Range(a).width() + new Polar((int) a).r();
    }

    // with n in -20..20, d in -3..3
    @Vmap
    static int fails(int n, int d) {
        Fraction f = new Fraction(n, d);
        return f.num() + f.den();
    }

    // with n in -20..20, d in -3..3
    @Vmap
    static int guarded(int n, int d) {
        return d == 0 ? -1 : new Fraction(n, d).num();
    }

    @Vmap
    static double canonical(double r, double phi) {
        Polar p = new Polar(r, phi);
        return p.r() + 10 * p.phi() + 100 * p.raw();
    }

    // with n in -3..20
    @Vmap
    static int failsBeforeItIsRead(int n) {
        return new Index(n).at();
    }
}
