package cases;

import dev.jvmap.Vmap;

/** The batched method has the name that the annotation gives it. */
final class In {
    private In() {}

    @Vmap(name = "squares")
    static double square(double a) {
        return a * a;
    }
}
