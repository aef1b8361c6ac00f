package dev.jvmap.bench;

import dev.jvmap.bench.fresh.FreshJvms;
import java.time.Duration;

/** How much time the measurements take. */
enum Effort {
    /** As the results that are published. */
    FULL(new Times(2, 5, 3, Duration.ofSeconds(1)), new FreshJvms(20, 5, 1), 3),
    /** One JVM instead of several: what is hot takes a quarter of an hour. */
    BRIEF(new Times(1, 3, 3, Duration.ofSeconds(1)), new FreshJvms(3, 3, 1), 1),
    /** Only to see that everything runs. */
    QUICK(new Times(1, 1, 1, Duration.ofMillis(200)), new FreshJvms(1, 0.5, 0.1), 0.1);

    /** How hot code is timed: JVMs, and in each of them iterations of the given length. */
    record Times(int jvms, int warmups, int measurements, Duration iteration) {
    }

    private final Times hot;
    private final FreshJvms freshJvms;
    private final double peerSeconds;

    Effort(Times hot, FreshJvms freshJvms, double peerSeconds) {
        this.hot = hot;
        this.freshJvms = freshJvms;
        this.peerSeconds = peerSeconds;
    }

    Times hot() {
        return hot;
    }

    FreshJvms freshJvms() {
        return freshJvms;
    }

    double peerSeconds() {
        return peerSeconds;
    }
}
