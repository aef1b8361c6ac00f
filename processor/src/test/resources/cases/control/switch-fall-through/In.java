package cases;

import dev.jvmap.Vmap;

/** Falling from label to label, and breaking under a condition. */
final class In {
    private In() {}

    // with a in 0..9
    @Vmap
    static int groups(int a) {
        switch (a) {
            case 7:
            case 6:
            case 4:
            case 5:
                if ((a & 1) != 0) {
                    break;
                }
                return 2;
            case 3:
                return 1;
        }
        return a > 3 ? 3 : 0;
    }

    // with a in 0..6
    @Vmap
    static int accumulates(int a) {
        int r = 0;
        switch (a) {
            case 4:
                r += 4;
            case 3:
                r += 3;
            case 2:
                r += 2;
                break;
            case 1:
                r = 100;
            default:
                r += 1000;
        }
        return r;
    }

    // with a in 0..6, b in 0..1
    @Vmap(inAxes = {0, -1})
    static int breaksUnderUniform(int a, int b) {
        int r = a;
        switch (a) {
            case 2:
                if (b == 1) {
                    break;
                }
            case 3:
                r = 30;
            default:
                r++;
        }
        return r;
    }
}
