package dev.jvmap.rt;

import dev.jvmap.rt.Role.Understudy;

/** Values that are copied into scratch, block by block. */
final class PackedIn<A> extends In<A> {
    private final Source<A> source;
    private final Scratch<A> scratch;

    PackedIn(Source<A> source, Scratch<A> scratch) {
        super(scratch.array());
        this.source = source;
        this.scratch = scratch;
    }

    @Override
    public void open(long from, int count) {
        A lanes = scratch.atLeast(count);
        source.read(from, count, lanes, 0, count);
        place(lanes, 0);
    }

    @Override
    public In<A> fork(Role role) {
        Source<A> forked = role instanceof Understudy(long from, int count)
                ? Snapshot.of(source, scratch.kind(), from, count)
                : source.fork();
        return new PackedIn<>(forked, scratch.fork());
    }
}
