package cases;

import dev.jvmap.Vmap;

/** A checked exception of the user's own. */
final class In {
    private In() {}

    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1;

        Rejected(int a) {
            super("rejected " + a);
        }
    }

    // with a in 0..60
    @Vmap
    static int declared(int a) throws Rejected {
        if (a > 55) {
            throw new Rejected(a);
        }
        return a;
    }
}
