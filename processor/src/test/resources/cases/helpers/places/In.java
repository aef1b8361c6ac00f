package cases;

import dev.jvmap.Vmap;

/** Methods of nested classes and interfaces. */
final class In {
    private In() {}

    static double top(double a) {
        return Nested.inner(a) + Shape.area(a);
    }

    static final class Nested {
        private static final double SCALE = 3;

        private Nested() {}

        @Vmap
        static double inner(double a) {
            return SCALE * a + offset();
        }

        private static double offset() {
            return 0.5;
        }
    }

    interface Shape {
        double HALF = 0.5;

        static double area(double r) {
            return HALF * r * r;
        }

        @Vmap
        static double doubled(double a) {
            return 2 * area(a);
        }
    }
}
