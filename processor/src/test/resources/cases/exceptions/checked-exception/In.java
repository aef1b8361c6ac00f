package cases;

import dev.jvmap.Vmap;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Checked exceptions: batched methods declare what the method declares. */
final class In {
    private In() {}

    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1;

        Rejected(int a) {
            super("rejected " + a);
        }
    }

    private static final class Hidden extends IOException {
        private static final long serialVersionUID = 1;
    }

    // with a in 0..60
    @Vmap
    static int declared(int a) throws Rejected {
        if (a > 55) {
            throw new Rejected(a);
        }
        return a;
    }

    // with a in 0..60, v[3]
    @Vmap
    static void several(int a, int[] v) throws Rejected, TimeoutException {
        v[1] = a;
        if (a > 57) {
            throw new TimeoutException("at " + a);
        }
        if (a == 0) {
            throw new Rejected(a);
        }
        v[2] = a;
    }

    // with a in 0..60
    @Vmap
    static int hidden(int a) throws Hidden {
        if (a > 55) {
            throw new Hidden();
        }
        return a;
    }

    // with a in 0..60
    @Vmap
    static int unread(int a) throws Rejected {
        Object any = a; // warning: VMAP302
        if (a > 55) {
            throw new Rejected(any.hashCode());
        }
        return a;
    }

    /** Compiles only where each of these is declared. */
    static String caught(int[] a, int[][] v) {
        try {
            InBatched.declared(a);
            InBatched.unreadInto(a, a);
            return "none";
        } catch (Rejected e) {
            return e.getMessage();
        }
    }

    static String othersCaught(int[] a, int[][] v) throws Rejected {
        try {
            InBatched.several(a, v);
            InBatched.hidden(a);
            return "none";
        } catch (IOException | TimeoutException e) {
            return e.getMessage();
        }
    }
}
