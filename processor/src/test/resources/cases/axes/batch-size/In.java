package cases;

import dev.jvmap.Vmap;

/** The annotation's batch size changes no result. */
final class In {
    private In() {}

    @Vmap(batchSize = 1)
    static double one(double a) {
        return a * 3 - 1;
    }

    @Vmap(batchSize = 7)
    static double seven(double a) {
        return a * 3 - 1;
    }

    @Vmap(batchSize = 1000000)
    static double million(double a) {
        return a * 3 - 1;
    }
}
