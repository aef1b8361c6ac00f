package cases;

import dev.jvmap.Element;
import dev.jvmap.Vmap;

/** An array that a helper makes under a condition and returns in a record. */
final class In {
    private In() {}

    record Flags(boolean[] all, float weight) {}

    private static Flags flags(int p0) {
        if (p0 > 5) {
            return new Flags(new boolean[] {true, true, p0 > 7, true}, 1f);
        }
        return new Flags(new boolean[] {true, Element.index() < 3, true, true}, 2f);
    }

    // with p0 in 0..9
    @Vmap
    static float seen(int p0, long p1) {
        Flags flags = flags(p0);
        if (flags.all()[1]) {
            return flags.weight();
        }
        return flags.all()[2] ? p1 : flags.all().length;
    }
}
