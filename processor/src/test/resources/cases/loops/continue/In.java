package cases;

import dev.jvmap.Vmap;

/** The rest of a turn is left out for some elements. */
final class In {
    private In() {}

    // with a in 0..12, b in 5..5
    @Vmap(inAxes = {0, -1})
    static int sameForSome(int a, int b) {
        for (int i = 0; i < 4; i++) {
            if (a == b) {
                continue;
            }
            ++a;
        }
        return a;
    }

    // with a in 0..12
    @Vmap
    static int withBreak(int a) {
        for (int i = 0; i < 9; i++) {
            if (a == 5) {
                continue;
            }
            if (a > 10) {
                break;
            }
            ++a;
        }
        return a;
    }

    // with a in 0..20
    @Vmap
    static double aroundFloatWork(double a) {
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += 0.1;
            if ((int) a % 4 == i % 4) {
                continue;
            }
            sum *= 1.5;
            sum -= a;
        }
        return sum;
    }

    // with a in 0..20
    @Vmap
    static int inWhile(int a) {
        int n = 0;
        int i = 0;
        while (i++ < a) {
            if (i % 3 == 0) {
                continue;
            }
            n += i;
        }
        return n;
    }
}
