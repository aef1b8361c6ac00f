package cases;

import dev.jvmap.Vmap;

/** The remainder takes the sign of the dividend. */
final class In {
    private In() {}

    // with b in {1, -1, 2, -3, 10, 255, -2147483648}
    @Vmap
    static int remainder(int a, int b) {
        return a % b;
    }

    @Vmap
    static int byConstant(int a) {
        return (a % 10 + 10) % 10;
    }

    @Vmap
    static boolean leapYear(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
