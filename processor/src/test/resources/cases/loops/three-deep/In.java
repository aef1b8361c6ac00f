package cases;

import dev.jvmap.Vmap;

/** Divergent loops three deep with exits at every level. */
final class In {
    private In() {}

    // with a in 0..7, b in 0..7
    @Vmap
    static int run(int a, int b) {
        int r = 0;
        for (int i = 0; i < a; i++) {
            int j = b;
            while (j > 0) {
                if ((i + j) % 5 == 4) {
                    break;
                }
                for (int k = j; k < a + 2; k++) {
                    r += k;
                    if (r % 11 == 0) {
                        r += 1000;
                        continue;
                    }
                    if (k > i + 3) {
                        break;
                    }
                    r ^= i;
                }
                j--;
                if (r > 20000) {
                    return -r;
                }
            }
            r += b;
        }
        return r;
    }
}
