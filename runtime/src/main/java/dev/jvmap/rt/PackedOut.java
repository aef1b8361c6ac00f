package dev.jvmap.rt;

import dev.jvmap.rt.Role.Understudy;

/** A result that is collected in scratch and stored block by block. */
final class PackedOut<A> extends Out<A> {
    private final Sink<A> sink;
    private final Scratch<A> scratch;
    private long first;

    PackedOut(Sink<A> sink, Scratch<A> scratch) {
        super(scratch.array());
        this.sink = sink;
        this.scratch = scratch;
    }

    @Override
    public void open(long from, int count) {
        first = from;
        place(scratch.atLeast(count), 0);
    }

    @Override
    public void flush(int done) {
        sink.write(array(), 0, done, first, done);
    }

    @Override
    public Out<A> fork(Role role) {
        return new PackedOut<>(role instanceof Understudy ? Sink.nowhere() : sink.fork(), scratch.fork());
    }
}
