package cases;

import dev.jvmap.Vmap;

/** A switch over an enum that is null throws, also where only some elements get to it. */
final class In {
    private In() {}

    enum Mode {
        FIRST,
        SECOND
    }

    private static Mode none = null;
    private static Mode some = Mode.SECOND;

    // with x in -3..3
    @Vmap
    static double always(double x) {
        switch (none) {
            case FIRST:
                return x;
            default:
                return -x;
        }
    }

    // with x in -3..3
    @Vmap
    static double sometimes(double x) {
        if (x > 2) {
            return switch (none) {
                case FIRST -> x;
                case SECOND -> -x;
            };
        }
        return x * x;
    }

    // with x in -3..3
    @Vmap
    static double never(double x) {
        if (x > 4) {
            switch (none) {
                case FIRST:
                    x++;
                    break;
                case SECOND:
                    x--;
                    break;
            }
        }
        return switch (some) {
            case FIRST -> x;
            case SECOND -> 2 * x;
        };
    }
}
