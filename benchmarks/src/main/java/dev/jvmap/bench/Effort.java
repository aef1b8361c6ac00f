package dev.jvmap.bench;

import dev.jvmap.bench.fresh.FreshJvms;

/** How much time the measurements take. */
enum Effort {
    /** As the results that are published. */
    FULL(new FreshJvms(20, 5, 1), 3),
    /** Only to see that everything runs. */
    QUICK(new FreshJvms(1, 0.5, 0.1), 0.1);

    private final FreshJvms freshJvms;
    private final double peerSeconds;

    Effort(FreshJvms freshJvms, double peerSeconds) {
        this.freshJvms = freshJvms;
        this.peerSeconds = peerSeconds;
    }

    FreshJvms freshJvms() {
        return freshJvms;
    }

    double peerSeconds() {
        return peerSeconds;
    }
}
