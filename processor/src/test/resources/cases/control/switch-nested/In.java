package cases;

import dev.jvmap.Vmap;

/** Switches in switches, branches and loops. */
final class In {
    private In() {}

    // with a in 0..3, b in 0..3
    @Vmap
    static int switchInCase(int a, int b) {
        int r = 0;
        switch (a) {
            case 1:
                switch (b) {
                    case 1:
                        r = 11;
                        break;
                    default:
                        r = 10;
                }
                r++;
                break;
            case 2:
                r = switch (b) {
                    case 0 -> 20;
                    case 3 -> 23;
                    default -> 29;
                };
                break;
            default:
                r = -1;
        }
        return r;
    }

    // with a in 0..6, b in 0..3
    @Vmap(inAxes = {0, -1})
    static int underVaryingIf(int a, int b) {
        int r = 0;
        if (a > 2) {
            switch (b) {
                case 1:
                    r = a;
                    if (a > 4) {
                        break;
                    }
                    r = 50;
                    break;
                case 2:
                    return -a;
                default:
                    r = b;
            }
            r++;
        }
        return r;
    }

    // with a in 1..6
    @Vmap
    static int loopInCase(int a) {
        int r = 0;
        switch (a) {
            case 1:
            case 4:
                for (int i = 0; i < 10; i++) {
                    if (i > a + 3) {
                        break;
                    }
                    r += i;
                }
                r++;
                break;
            default:
                r = a;
        }
        return r;
    }

    // with a in 1..12
    @Vmap
    static int inLoop(int a) {
        int state = 0;
        int n = 0;
        while (n < a) {
            switch (state) {
                case 0:
                    state = a % 2 == 0 ? 1 : 2;
                    break;
                default:
                    state = 0;
                    break;
                case 1:
                    state = 2;
                    n++;
                    continue;
            }
            n += 2;
        }
        return 10 * n + state;
    }
}
