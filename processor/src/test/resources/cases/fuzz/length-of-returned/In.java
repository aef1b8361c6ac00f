package cases;

import dev.jvmap.Vmap;

/** The length of an array that a helper, which calls itself, has made and returned in a record. */
final class In {
    private In() {}

    record Part(int count, double[] values) {}

    private static Part part(int fuel, double x) {
        if (fuel > 0) {
            return part(fuel - 1, x);
        }
        double[] values = {1.0, 1.0, x, 1.0};
        return new Part(1, values);
    }

    private static int size(Part part, int n) {
        return switch (n) {
            case 0 -> 1;
            case 1 -> part.values().length;
            default -> 2;
        };
    }

    // with n in -1..2
    @Vmap
    static int sizeOfPart(double x, int n) {
        return size(part(1, x), n);
    }
}
