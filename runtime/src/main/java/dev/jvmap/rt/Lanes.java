package dev.jvmap.rt;

import dev.jvmap.Batching.Mode;

/** The kernel of one batched method as the block loop knows it: how many lanes it has here, and whether they pay. */
final class Lanes {
    /** Fewer lanes lose against scalar code: masks of two lanes are not compiled to instructions. */
    private static final int FEWEST = 4;

    private static final int NOT_LOADED = 0;

    private final int widestLaneBits;
    private final int groups;
    private final Chooser chooser = new Chooser(this);
    private volatile int count = NOT_LOADED;

    /**
     * @param widestLaneBits 0 where there is no kernel
     * @param groups of lanes that the kernel computes side by side
     */
    Lanes(int widestLaneBits, int groups) {
        this.widestLaneBits = widestLaneBits;
        this.groups = groups;
    }

    /** Whether a call in {@code mode} may use lanes at all. */
    boolean allowed(Mode mode) {
        return switch (mode) {
            case SCALAR -> false;
            case VECTOR -> widestLaneBits > 0 && VectorModule.present();
            case AUTO -> widestLaneBits > 0 && VectorModule.present() && (!loaded() || enough());
        };
    }

    /** Whether there is nothing to wait for: lanes lead, or are of no use here, or nobody has asked for elements. */
    boolean settled() {
        return chooser.settled() || !allowed(Mode.AUTO);
    }

    /** Whether the Vector API is loaded, and has enough lanes here to be worth a trial. */
    boolean usable() {
        return loaded() && enough();
    }

    private boolean loaded() {
        return count != NOT_LOADED;
    }

    /** Elements per group of lanes. Loads the Vector API. */
    int count() {
        if (!loaded()) {
            load();
        }
        return count;
    }

    /** Elements per group of lanes, or the most there can be while that is not known. Loads nothing. */
    int group() {
        return loaded() ? count : Worker.MAX_LANES;
    }

    /**
     * The elements of a block, which one call of the kernel computes: no fewer than it computes side by side. Loads
     * nothing.
     */
    int block() {
        return Math.max(Batch.BLOCK, groups * count);
    }

    /** Whether there are enough lanes to be worth a try. */
    boolean enough() {
        return count() >= FEWEST || Defaults.process().vectorBits().isPresent();
    }

    /** Loads the Vector API and what most kernels use of it. Takes 80 ms and more, the first time in a process. */
    void load() {
        int lanes = Species.lanes(widestLaneBits);
        VectorClasses.load(widestLaneBits);
        Squares.loaded(lanes * widestLaneBits);
        count = lanes;
    }

    Chooser chooser() {
        return chooser;
    }
}
