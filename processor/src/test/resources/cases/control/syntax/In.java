package cases;

import dev.jvmap.Vmap;

/** Less common ways to write things. */
final class In {
    private In() {}

    // with a in -9..9, i in 1..6
    @Vmap
    static int emptyDoWithEffect(int a, int i) {
        int n = a;
        do {
        } while (n < 20 && (n += i) != 0 && --i != 0);
        return 100 * n + i;
    }

    // with n in 0..5
    @Vmap
    static double downToZero(int n) {
        double c[] = {1, 2, 3, 4, 5, 6}, y = 0;
        int k = 6;
        while (n-- != 0) {
            y = y * 0.5 + c[--k];
        }
        return y;
    }

    @Vmap
    static int semicolons(int a) {
        ;
        {
        }
        if (a > 0);
        if (a > 1) ; else a--;
        for (int i = 0; i < 3; a += i, i++);
        return (((a)));
    }

    @Vmap
    static int noBraces(int a) {
        if (a > 0)
            if (a > 5)
                return 1;
            else
                return 2;
        return 3;
    }

    @Vmap
    static int shadowing(int a) {
        int length = a;
        int out = length + 1;
        for (int lane = 0; lane < 2; lane++) {
            int mask = lane;
            out += mask;
        }
        return out;
    }
}
