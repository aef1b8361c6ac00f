package cases;

import dev.jvmap.Vmap;

/** Switches over enum constants; null fails, and what differs from element to element does not run in lanes. */
final class In {
    private In() {}

    enum Mode {
        PLAIN,
        DOUBLED,
        NEGATED
    }

    static Mode mode = Mode.DOUBLED;
    private static final Mode FIXED = Mode.NEGATED;
    static Mode missing;

    @Vmap
    static double fields(double x) {
        double y = switch (mode) {
            case PLAIN -> x;
            case DOUBLED, NEGATED -> 2 * x;
        };
        switch (FIXED) {
            case PLAIN:
                y++;
            case NEGATED:
                y = -y;
            default:
                y += 3;
        }
        return y;
    }

    @Vmap
    static double compared(double x) {
        return mode == Mode.DOUBLED ? 2 * x : mode != FIXED ? x : -x;
    }

    @Vmap
    static double local(double x, int n) {
        Mode here = FIXED;
        if (mode == Mode.DOUBLED) {
            here = Mode.PLAIN;
        }
        return here == Mode.PLAIN ? x : n;
    }

    // with x in -3..3
    @Vmap
    static double none(double x) {
        if (x > 2) {
            switch (missing) {
                case PLAIN -> {
                    return 1;
                }
                default -> {
                    return 2;
                }
            }
        }
        return x;
    }

    // with x in -3..3
    @Vmap
    static double nullLabel(double x) {
        return switch (missing) {
            case PLAIN -> x;
            case null -> -x;
            default -> 0;
        };
    }

    @Vmap
    static double varying(double x) {
        Mode here = x > 0 ? Mode.PLAIN : Mode.NEGATED; // warning: VMAP805
        return switch (here) {
            case PLAIN -> x;
            case DOUBLED -> 2 * x;
            case NEGATED -> -x;
        };
    }

    @Vmap
    static double assigned(double x) {
        Mode here = Mode.PLAIN;
        if (x > 0) {
            here = Mode.DOUBLED; // warning: VMAP805
        }
        return here == Mode.PLAIN ? x : 2 * x;
    }
}
