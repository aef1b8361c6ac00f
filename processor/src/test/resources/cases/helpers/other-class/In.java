package cases;

import dev.jvmap.Vmap;

/** Helpers of other classes of the same compilation. */
final class In {
    private In() {}

    @Vmap
    static double nestedClass(double a) {
        return Shapes.area(a) + Shapes.UNIT;
    }

    @Vmap
    static double siblingClass(double a) {
        return Sibling.scaled(a);
    }

    static final class Shapes {
        static final double UNIT = area(1);

        static double area(double r) {
            return 3 * r * r;
        }
    }
}

final class Sibling {
    private static final double SCALE = 0.5;

    private Sibling() {}

    static double scaled(double x) {
        return offset(x * SCALE);
    }

    private static double offset(double x) {
        return x - 1;
    }
}
