package cases;

import dev.jvmap.Vmap;

/** Arrays that elements fill, wholly or in part; the rest keeps its values. */
final class In {
    private In() {}

    // with xyz[3]
    @Vmap
    static void spherical(double r, double theta, double phi, double[] xyz) {
        double c = Math.sqrt(Math.abs(theta));
        xyz[0] = r * c;
        xyz[1] = r * phi;
        xyz[2] = c;
    }

    // with a in -3..3, b in -9..9, roots[2]
    @Vmap
    static int solve(double a, double b, double c, double[] roots) {
        double d = b * b - 4 * a * c;
        if (d < 0) {
            return 0;
        }
        roots[0] = (-b - Math.sqrt(d)) / (2 * a);
        if (d == 0) {
            return 1;
        }
        roots[1] = (-b + Math.sqrt(d)) / (2 * a);
        return 2;
    }

    // with out[4]
    @Vmap(inAxes = {0, 1})
    static void second(double x, double[] out) {
        out[1] = x;
    }
}
