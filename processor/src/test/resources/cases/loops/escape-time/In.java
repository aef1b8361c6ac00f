package cases;

import dev.jvmap.Vmap;

/** Iterations that diverge at different times. */
final class In {
    private In() {}

    // with re in -2..1, im in -1..1
    @Vmap
    static int mandelbrot(double re, double im) {
        double x = 0;
        double y = 0;
        int n = 0;
        while (n < 60 && x * x + y * y <= 4) {
            double t = x * x - y * y + re;
            y = 2 * x * y + im;
            x = t;
            n++;
        }
        return n;
    }

    // with re in -2..1, im in -1..1, limit in 20..40
    @Vmap(inAxes = {0, 0, -1})
    static float smooth(float re, float im, int limit) {
        float x = re;
        float y = im;
        int n = 0;
        for (; n < limit; n++) {
            float xx = x * x;
            float yy = y * y;
            if (xx + yy > 4) {
                break;
            }
            y = 2 * x * y + im;
            x = xx - yy + re;
        }
        return n + (x * x + y * y);
    }
}
