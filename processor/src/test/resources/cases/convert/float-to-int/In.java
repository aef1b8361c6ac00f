package cases;

import dev.jvmap.Vmap;

/** As for doubles. */
final class In {
    private In() {}

    @Vmap
    static int toInt(float a) {
        return (int) a;
    }

    @Vmap
    static long toLong(float a) {
        return (long) a;
    }

    @Vmap
    static float truncated(float a) {
        return (int) a;
    }
}
