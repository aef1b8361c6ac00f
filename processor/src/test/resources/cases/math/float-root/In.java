package cases;

import dev.jvmap.Vmap;

/** The root of a float needs no doubles in lanes. */
final class In {
    private In() {}

    @Vmap
    static float distance(float a, float b) {
        return (float) Math.sqrt(a * a + b * b);
    }
}
