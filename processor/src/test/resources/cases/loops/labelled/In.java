package cases;

import dev.jvmap.Vmap;

/** Labelled break and continue from the middle of nested loops. */
final class In {
    private In() {}

    // with a in 0..30
    @Vmap
    static int leavesBoth(int a) {
        int r = 0;
        search:
        for (int i = 1; i < 10; i++) {
            for (int j = 1; j < 10; j++) {
                if (i * j > a) {
                    break search;
                }
                r += i;
            }
        }
        return r;
    }

    // with a in 0..10
    @Vmap
    static int nextOuterTurn(int a) {
        int r = 0;
        rows:
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                if (i + j == a) {
                    continue rows;
                }
                r += j;
            }
            r += 1000;
        }
        return r;
    }

    // with a in 2..200
    @Vmap
    static int primesBelow(int a) {
        int count = 0;
        candidates:
        for (int n = 2; n < a; n++) {
            for (int d = 2; d * d <= n; d++) {
                if (n % d == 0) {
                    continue candidates;
                }
            }
            count++;
        }
        return count;
    }

    // with a in 0..5
    @Vmap
    static int threeLevels(int a) {
        int r = 0;
        first:
        for (int i = 0; i < 4; i++) {
            second:
            while (true) {
                r++;
                do {
                    r += 2;
                    if (r % 7 == a) {
                        continue first;
                    }
                    if (r % 5 == a) {
                        break second;
                    }
                    if (r > 60) {
                        break first;
                    }
                } while (r % 3 != 0);
            }
            r += 4;
        }
        return r;
    }
}
