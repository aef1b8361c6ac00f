package cases;

import dev.jvmap.Vmap;

/** Ifs that only assign the same variables on both sides, and some that nearly do. */
final class In {
    private In() {}

    @Vmap
    static int ownValue(int crc) {
        for (int bit = 0; bit < 8; bit++) {
            if ((crc & 1) != 0) {
                crc = crc >>> 1 ^ 0xedb88320;
            } else {
                crc = crc >>> 1;
            }
        }
        return crc;
    }

    // with a in -5..5
    @Vmap
    static long twoInAnyOrder(int a, int b) {
        int low;
        long high;
        boolean swapped;
        if (a < 0) {
            low = a;
            high = b;
            swapped = true;
        } else {
            swapped = b > 7;
            high = a + 1L;
            low = b;
        }
        return swapped ? 3 * high - low : high + low;
    }

    // with a in -5..5
    @Vmap
    static int valueOfTheOther(int a, int b) {
        int x = 1;
        int y = 2;
        if (a > 0) {
            x = y + b;
            y = b;
        } else {
            y = 7;
            x = y - b;
        }
        return 31 * x + y;
    }

    // with a in -5..5
    @Vmap
    static int twiceOnOneSide(int a, int b) {
        int x = 0;
        if (a > 0) {
            x = b;
            x = x * a;
        } else {
            x = a;
        }
        return x;
    }

    // with a in -5..5, n in {0, 3, 9}
    @Vmap(inAxes = {0, -1})
    static int underAMask(int a, int n) {
        int x = a;
        int turns = 0;
        boolean odd = false;
        while (x < n) {
            if ((x & 1) != 0) {
                x = x + 2;
                odd = true;
            } else {
                x = x + n - 2;
                odd = n == 3;
            }
            if (++turns > 20) {
                break;
            }
        }
        return odd ? x : -x - turns;
    }

    // with a in -9..9
    @Vmap
    static double chain(int a, double x) {
        double y;
        if (a < -3) {
            y = x + 1;
        } else if (a < 0) {
            y = x;
        } else if (a == 0) {
            y = 0;
        } else {
            y = -x;
        }
        return y;
    }

    // with a in -9..9, n in -1..1
    @Vmap(inAxes = {0, -1})
    static int chainOfUniformTests(int a, int n) {
        int y;
        if (a < -3) {
            y = a;
        } else if (n < 0) {
            y = 2 * a;
        } else {
            y = 0;
        }
        return y;
    }

    // with a in -5..5, b in -1..1
    @Vmap
    static int mayFail(int a, int b) {
        int x;
        if (b != 0) {
            x = a / b;
        } else {
            x = a;
        }
        return x;
    }
}
