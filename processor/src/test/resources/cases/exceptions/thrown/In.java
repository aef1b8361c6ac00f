package cases;

import dev.jvmap.Vmap;

/** The user's throw. */
final class In {
    private In() {}

    // with a in -1..50
    @Vmap
    static double guard(double a) {
        if (a < 0) {
            throw new IllegalArgumentException("negative: " + a);
        }
        return Math.sqrt(a);
    }

    // with a in 0..70
    @Vmap
    static int inHelper(int a) {
        return 2 * checked(a) + 1;
    }

    // with a in 0..70
    @Vmap
    static int inSwitch(int a) {
        return switch (a / 10) {
            case 0, 1, 2 -> a;
            case 3 -> -a;
            default -> throw new IllegalStateException("no case for " + a);
        };
    }

    // with a in 0..9
    @Vmap
    static int afterLoop(int a) {
        for (int i = 0; i < 9; i++) {
            if (i == a) {
                return i;
            }
        }
        throw new ArithmeticException("not found");
    }

    private static int checked(int a) {
        if (a > 66) {
            throw new IndexOutOfBoundsException("too large: " + a);
        }
        return a;
    }
}
