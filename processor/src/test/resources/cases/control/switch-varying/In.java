package cases;

import dev.jvmap.Vmap;

/** A switch on the element's own value. */
final class In {
    private In() {}

    // with a in -2..6
    @Vmap
    static int assigns(int a) {
        int r = 0;
        switch (a) {
            case 3:
                r = 1;
                break;
            case 5:
                r = a;
                break;
            default:
                r = -1;
        }
        return r;
    }

    // with a in -2..6
    @Vmap
    static int returns(int a) {
        switch (a) {
            case 1:
                return 10;
            case 2:
                return 20;
        }
        return a;
    }

    // with c in 90..110
    @Vmap
    static int onChars(char c) {
        return switch (c) {
            case 'a' -> 1;
            case 'b', 'c' -> 2;
            case 100 -> 3;
            default -> c;
        };
    }

    // with a in -2..6
    @Vmap
    static double negativeAndConstantLabels(int a) {
        final int three = 3;
        switch (a) {
            case -1 -> {
                return 0.5;
            }
            case three -> a = 33;
            case Integer.MAX_VALUE -> a = 1;
            default -> {
            }
        }
        return a;
    }
}
