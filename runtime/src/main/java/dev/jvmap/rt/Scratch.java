package dev.jvmap.rt;

/** An array of lanes that grows to what is asked for and is then used again; belongs to one thread. */
final class Scratch<A> {
    private final Kind<?, A> kind;
    private A array;
    private int length;

    Scratch(Kind<?, A> kind) {
        this.kind = kind;
        this.array = kind.newLanes(0);
    }

    Kind<?, A> kind() {
        return kind;
    }

    /** The array, whatever its length. */
    A array() {
        return array;
    }

    /** The array with a length of at least {@code needed}; what it held may be gone. */
    A atLeast(int needed) {
        if (length < needed) {
            array = kind.newLanes(needed);
            length = needed;
        }
        return array;
    }

    Scratch<A> fork() {
        return new Scratch<>(kind);
    }
}
