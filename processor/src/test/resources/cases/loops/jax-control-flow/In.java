package cases;

import dev.jvmap.Vmap;

/** The while and for loops of JAX's own control flow tests. */
final class In {
    private In() {}

    // with x in 0..3
    @Vmap
    static int whileBatched(int x) {
        while (x < 3) {
            x += 2;
        }
        return x;
    }

    // with x in 0..0, y in 2..3
    @Vmap(inAxes = {-1, 0})
    static int bodyUsesBatched(int x, int y) {
        while (x < 3) {
            x += y;
        }
        return x;
    }

    // with a in 0..4
    @Vmap
    static int nestedSums(int a) {
        int sum = 0;
        int i = 0;
        while (i <= a) {
            int j = 0;
            while (j <= a) {
                sum += i + j;
                j++;
            }
            i++;
        }
        return sum;
    }

    // with x in 0..2, n in 0..3
    @Vmap(inAxes = {0, 0})
    static int timesUp(int x, int n) {
        for (int i = 0; i < n; i++) {
            x += 1;
        }
        return x;
    }

    // with x in 3..5
    @Vmap
    static int shiftRegister(int x) {
        int a = x;
        int b = 0;
        int c = 0;
        for (int i = 0; i < 2; i++) {
            c = b;
            b = a;
            a = 2;
        }
        return 100 * a + 10 * b + c;
    }

    // with x in -2..2, y in 1..1
    @Vmap(inAxes = {0, -1})
    static int bothArmsSame(int x, int y) {
        int r = 0;
        for (int i = 0; i < 1; i++) {
            r = x < 0 ? y : y;
        }
        return r;
    }
}
