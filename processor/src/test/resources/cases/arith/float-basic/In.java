package cases;

import dev.jvmap.Vmap;

/** Float arithmetic rounds after every operation, also where a double would not. */
final class In {
    private In() {}

    @Vmap
    static float product(float a, float b) {
        return a * b + a;
    }

    @Vmap
    static float quotient(float a, float b) {
        return a / b - b;
    }

    @Vmap(inAxes = {0, -1})
    static float polynomial(float x, float c) {
        return ((c * x + 0.5f) * x - 1.25f) * x + 0.1f;
    }
}
