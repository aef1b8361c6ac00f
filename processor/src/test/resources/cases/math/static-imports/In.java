package cases;

import dev.jvmap.Vmap;
import static java.lang.Math.PI;
import static java.lang.Math.exp;
import static java.lang.Math.max;

/** Functions and constants imported by name. */
final class In {
    private In() {}

    // with a in -20..20
    @Vmap
    static double imported(double a) {
        return max(exp(a), PI);
    }
}
