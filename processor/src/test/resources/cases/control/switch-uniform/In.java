package cases;

import dev.jvmap.Vmap;

/** A switch on an unbatched value. */
final class In {
    private In() {}

    // with n in -1..4
    @Vmap(inAxes = {0, -1})
    static double defaultLast(double a, int n) {
        switch (n) {
            case 0:
                return a;
            case 1:
            case 2:
                return 2 * a;
            default:
                return -a;
        }
    }

    // with n in -1..4
    @Vmap(inAxes = {0, -1})
    static double defaultFirst(double a, int n) {
        double r = 0;
        switch (n) {
            default:
                r = 1;
            case 1:
                r += a;
                break;
            case 3:
                r = -a;
        }
        return r;
    }

    // with n in -1..4
    @Vmap(inAxes = {0, -1})
    static double arrows(double a, int n) {
        return switch (n) {
            case 0, 1 -> a;
            case 2 -> {
                double t = a * a;
                yield t + 1;
            }
            default -> 0;
        };
    }

    @Vmap(inAxes = {0, -1})
    static double varyingBreak(double a, int n) {
        double r = a;
        switch (n & 3) {
            case 0:
                if (a > 1) {
                    break;
                }
                r += 10;
            case 1:
                r *= 2;
                if (a < -1) {
                    break;
                }
            default:
                r -= 3;
        }
        return r;
    }

    @Vmap(inAxes = {0, -1})
    static double inACalledFunction(double a, int n) {
        return a > 0 ? chosen(a, n) : -chosen(-a, n + 1);
    }

    private static double chosen(double a, int n) {
        switch (n & 3) {
            case 1:
                return a;
            case 2:
                return a * 3;
            default:
                return 0;
        }
    }
}
