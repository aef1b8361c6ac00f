package cases;

import dev.jvmap.Vmap;

/** Float code that goes through the double functions. */
final class In {
    private In() {}

    // with a in -100..100
    @Vmap
    static float sine(float a) {
        return (float) Math.sin(a);
    }

    @Vmap
    static float root(float a) {
        return (float) Math.sqrt(a);
    }

    // with a in 0..10
    @Vmap
    static float gaussian(float a) {
        return (float) Math.exp(-0.5f * a * a);
    }
}
