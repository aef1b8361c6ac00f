package dev.jvmap.bench.report;

import dev.jvmap.bench.workload.Kind;

/** One workload with some number of elements. */
record Call(Kind kind, int elements) {

    static Call of(Timing timing) {
        return new Call(timing.kind(), timing.elements());
    }

    /** Whether there are fewer elements than usual. */
    boolean isSmall() {
        return elements < kind.hotElements();
    }

    /** Whether there are as many elements as usual: their data fit into the cache of a core. */
    boolean isUsual() {
        return elements == kind.hotElements();
    }
}
