package dev.jvmap.rt;

/**
 * Copies of some elements of another source.
 *
 * @param copies lie as the elements do where these are rows, so that a rehearsal brings up what reads them, too
 * @param origin the number of the first element
 */
record Snapshot<A>(Source<A> copies, long origin) implements Source<A> {
    static <A> Snapshot<A> of(Source<A> source, Kind<?, A> kind, long from, int count) {
        return new Snapshot<>(source instanceof NestedRows<?, A> rows && rows.elementsAreRows()
                ? rows.copied((int) from, count)
                : Packed.of(source, kind, from, count), from);
    }

    @Override
    public int length() {
        return copies.length();
    }

    @Override
    public void read(long from, int count, A to, int at, int stride) {
        copies.read(from - origin, count, to, at, stride);
    }

    /** Lane-minor copies of {@code count} elements. */
    private record Packed<A>(A lanes, int length, int count) implements Source<A> {
        static <A> Packed<A> of(Source<A> source, Kind<?, A> kind, long from, int count) {
            A lanes = kind.newLanes(source.length() * count);
            source.read(from, count, lanes, 0, count);
            return new Packed<>(lanes, source.length(), count);
        }

        @Override
        public void read(long from, int readCount, A to, int at, int stride) {
            for (int j = 0; j < length; j++) {
                System.arraycopy(lanes, j * count + (int) from, to, at + j * stride, readCount);
            }
        }
    }
}
