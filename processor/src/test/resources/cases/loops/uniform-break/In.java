package cases;

import dev.jvmap.Vmap;

/** break and continue under uniform conditions. */
final class In {
    private In() {}

    // with b in 0..6
    @Vmap(inAxes = {0, -1})
    static double breaks(double a, int b) {
        for (int i = 0; i < 5; i++) {
            if (i == b) {
                break;
            }
            ++a;
        }
        return a;
    }

    // with b in 0..6
    @Vmap(inAxes = {0, -1})
    static double continues(double a, int b) {
        for (int i = 0; i < 5; i++) {
            if (i == b) {
                continue;
            }
            ++a;
        }
        return a;
    }

    @Vmap
    static double counterLooksLikeData(double a) {
        int i = 0;
        while (i < 10) {
            if (i == 2) {
                break;
            }
            ++a;
            ++i;
        }
        return a;
    }
}
