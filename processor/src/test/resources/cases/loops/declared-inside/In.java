package cases;

import dev.jvmap.Vmap;

/** Variables declared inside a loop are new in every turn. */
final class In {
    private In() {}

    // with a in 0..9
    @Vmap
    static int newEachTurn(int a) {
        int r = 0;
        for (int i = 0; i < 6; i++) {
            int t = i;
            if (i > a) {
                t = 100;
            }
            int u;
            if (t == 100) {
                u = 1;
            } else {
                u = t;
            }
            r += t + u;
        }
        return r;
    }

    // with a in 0..9
    @Vmap
    static int uniformInsideVaryingLoop(int a) {
        int r = 0;
        while (a-- > 0) {
            int step = 3;
            step *= 2;
            r += step;
        }
        return r;
    }
}
