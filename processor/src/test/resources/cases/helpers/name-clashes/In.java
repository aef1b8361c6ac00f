package cases;

import dev.jvmap.Vmap;

/** Classes of the user that are called as those of the library. */
final class In {
    private In() {}

    static final class Arrays {
        private Arrays() {}

        static double first(double[] x) {
            return x[0];
        }
    }

    static final class Objects {
        static final double HASH = 7;

        private Objects() {}
    }

    static final class Kind {
        static int of(int a) {
            return a & 3;
        }

        private Kind() {}
    }

    static final class Batch {
        static double size(double a) {
            return a + Objects.HASH;
        }

        private Batch() {}
    }

    @Vmap
    static double used(double[] x, int a) {
        return Arrays.first(x) + Kind.of(a) + Batch.size(a);
    }

    @Vmap
    static double overloaded(double a) {
        return a + 1;
    }

    @Vmap
    static double overloaded(double[] a, int b) {
        return a[0] + b;
    }
}
