package cases;

import dev.jvmap.Vmap;

/** A failing assert is the element's. */
final class In {
    private In() {}

    // with a in 0..40
    @Vmap
    static int simple(int a) {
        assert a != 33 : "unlucky " + a;
        return a * 2;
    }
}
