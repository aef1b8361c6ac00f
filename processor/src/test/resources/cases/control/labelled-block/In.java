package cases;

import dev.jvmap.Vmap;

/** A break out of a block that is no loop. */
final class In {
    private In() {}

    // with a in -5..20
    @Vmap
    static int leaves(int a) {
        int r = a;
        search: {
            if (a < 0) {
                break search;
            }
            r = 100;
            if (a > 10) {
                break search;
            }
            r += a;
        }
        return r + 1;
    }

    // with a in -5..20
    @Vmap
    static int nested(int a) {
        int r = 0;
        outer: {
            inner: {
                if (a % 3 == 0) {
                    break inner;
                }
                if (a % 3 == 1) {
                    break outer;
                }
                r += 1;
            }
            r += 10;
        }
        return r;
    }
}
