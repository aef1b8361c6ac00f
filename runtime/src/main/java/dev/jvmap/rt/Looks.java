package dev.jvmap.rt;

/** How the elements of a call are looked at just before they are computed, as far as that has not been done before the first of them. */
final class Looks {
    /** So few that their rows are in the cache still when they are computed. */
    private static final int FEW = 512;

    private final Arguments arguments;
    private final OwnRows ownRows;
    private final boolean anyRows;

    /** @param ownRows the rows that a block of lanes must not share */
    Looks(Arguments arguments, OwnRows ownRows) {
        this.arguments = arguments;
        this.ownRows = ownRows;
        this.anyRows = arguments.lookedAtLater();
    }

    /** The most elements that are looked at together. */
    int atOnce() {
        return anyRows ? FEW : Integer.MAX_VALUE;
    }

    /** @throws dev.jvmap.VmapShapeException if one of these elements is not like the others */
    void before(long from, int count) {
        if (anyRows) {
            arguments.lookAt(from, from + count);
        }
    }

    /** Whether elements that are computed together see what they see one after the other. */
    boolean independent(long from, int count) {
        return ownRows.independent(from, count);
    }
}
