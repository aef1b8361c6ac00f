package cases;

import dev.jvmap.Vmap;

/** A helper's parameters are its own variables. */
final class In {
    private In() {}

    // with x in 0..6
    @Vmap
    static int argumentUnchanged(int x) {
        int y = bump(x);
        return 10 * y + x;
    }

    // with x in 0..6
    @Vmap
    static int sameNames(int x) {
        int i = 3;
        int r = x;
        int t = bump(r) + loop(i);
        return t + i * 100 + r;
    }

    private static int bump(int x) {
        if (x <= 2) {
            ++x;
            x += 1;
        }
        return x;
    }

    private static int loop(int x) {
        int r = 0;
        for (int i = 0; i < x; i++) {
            int t = i * x;
            r += t;
        }
        return r;
    }
}
