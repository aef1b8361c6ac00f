package cases;

import dev.jvmap.Vmap;

/** Returns from inside loops. */
final class In {
    private In() {}

    // with a in 0..60
    @Vmap
    static int fromOne(int a) {
        for (int i = 0; i < 50; i++) {
            if (i * i > a) {
                return i;
            }
        }
        return -1;
    }

    // with a in 0..60
    @Vmap
    static int fromTwo(int a) {
        int r = 0;
        for (int i = 1; i < 8; i++) {
            for (int j = i; j < 8; j++) {
                r += j;
                if (i * j == a) {
                    return r;
                }
            }
            if (r > 3 * a) {
                return -r;
            }
        }
        return 0;
    }

    // with a in 0..9, n in 0..4
    @Vmap(inAxes = {0, -1})
    static int uniformReturn(int a, int n) {
        for (int i = 0; i < 10; i++) {
            if (i == n) {
                return a;
            }
            a += i;
        }
        return -a;
    }
}
