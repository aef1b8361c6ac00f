package cases;

import dev.jvmap.Vmap;

/** Elements leave a loop one by one. */
final class In {
    private In() {}

    // with a in 0..30
    @Vmap
    static int fromUniformLoop(int a) {
        int aa = a;
        for (int x = 0; x < 99999; x++) {
            if (x == a) {
                break;
            }
            ++aa;
        }
        return aa;
    }

    // with a in 0..3
    @Vmap
    static double outerAndInner(double a) {
        double r = a;
        for (int i = 0; i < 4; i++) {
            if (a == 1) {
                break;
            }
            for (int j = 0; j < 3; j++) {
                if (a == 3) {
                    break;
                }
                r += j;
            }
            r += 5;
        }
        return r;
    }

    // with a in 0..8
    @Vmap
    static int workAfterBreak(int a) {
        int r = 0;
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                if (j > a) {
                    break;
                }
                r += 1;
            }
            r += 3;
            if (r > 40) {
                break;
            }
        }
        return r;
    }

    // with a in 1..50
    @Vmap
    static int valueAfterTheLoop(int a) {
        int i;
        int product = 1;
        for (i = 1; i < 20; i++) {
            product *= i;
            if (product > a) {
                break;
            }
        }
        return 1000 * i + product % 1000;
    }
}
