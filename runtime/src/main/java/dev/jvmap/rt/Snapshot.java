package dev.jvmap.rt;

/** Copies of some elements of another source. */
record Snapshot<A>(A lanes, int length, long origin, int count) implements Source<A> {
    static <A> Snapshot<A> of(Source<A> source, Kind<?, A> kind, long from, int count) {
        A lanes = kind.newLanes(source.length() * count);
        source.read(from, count, lanes, 0, count);
        return new Snapshot<>(lanes, source.length(), from, count);
    }

    @Override
    public void read(long from, int readCount, A to, int at, int stride) {
        for (int j = 0; j < length; j++) {
            System.arraycopy(lanes, j * count + (int) (from - origin), to, at + j * stride, readCount);
        }
    }
}
