package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The arguments and results of a call whose elements are Java arrays of their own, if some of them are written to.
 * Arrays that several elements share are legal: then an element sees what those before it have written. Only elements
 * that are computed together, in lanes or by several threads, must not see it. Where that is asked for each block, the
 * lists are walked by index: an iterator would be an object.
 */
final class OwnRows {
    /** For a row that is written while its element is computed, so that nobody else may have it at the same time. */
    private static final int NOBODY = -1;

    /** Nanoseconds that it takes to list a row, and to find it, where rows are not in the cache. */
    private static final double LISTED = 100;

    private final List<Nested<?>> updated;
    private final List<Nested<?>> results;
    private final List<Nested<?>> read;
    /** An open hash table of the rows that are written to: the hash above, and below the last harmless reader + 2. */
    private long[] table = new long[0];

    OwnRows() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private OwnRows(List<Nested<?>> updated, List<Nested<?>> results, List<Nested<?>> read) {
        this.updated = updated;
        this.results = results;
        this.read = read;
    }

    /** An argument that elements write to. */
    void addUpdated(Nested<?> argument) {
        updated.add(argument);
    }

    /** A result that the caller has given. */
    void addResult(Nested<?> result) {
        results.add(result);
    }

    void addRead(Nested<?> argument) {
        read.add(argument);
    }

    /**
     * Whether no row is written to for one element and used by another one, so that threads may compute them in any order.
     * For that all rows are listed, unless it takes longer than threads would save; then nobody knows.
     *
     * @param nanosSaved what threads would save
     */
    boolean apart(double nanosSaved) {
        if (nothingIsWritten()) {
            return true;
        }
        return LISTED * listed() < nanosSaved && updated.stream().allMatch(rows -> apart(rows, Sharing.NONE))
                && results.stream().allMatch(rows -> apart(rows, Sharing.IN_PLACE));
    }

    private boolean nothingIsWritten() {
        return updated.isEmpty() && results.isEmpty();
    }

    /** The number of rows that have to be listed. */
    private long listed() {
        return all().filter(rows -> alike(rows, updated) || alike(rows, results)).mapToLong(Nested::memories).sum();
    }

    private boolean apart(Nested<?> written, Sharing allowed) {
        MemoryIndex index = new MemoryIndex(written);
        return !index.repeated() && all().filter(other -> other != written && !other.isApartFrom(written))
                .allMatch(other -> sharing(index, other).compareTo(allowed) <= 0);
    }

    private static Sharing sharing(MemoryIndex written, Nested<?> other) {
        return other.isSameAs(written.layout()) ? Sharing.IN_PLACE : Sharing.of(written, other);
    }

    private Stream<Nested<?>> all() {
        return Stream.of(updated, results, read).flatMap(List::stream);
    }

    /** The same arguments without those that no other shares a row with, whatever the rows are. */
    OwnRows thatMayMeet() {
        if (nothingIsWritten()) {
            return this;
        }
        List<Nested<?>> met = results.stream().filter(this::mayMeet).toList();
        return new OwnRows(updated, met,
                read.stream().filter(argument -> alike(argument, updated) || alike(argument, met)).toList());
    }

    /**
     * One result with a row for each element may have a row twice: the rows are stored in order, and the last one
     * stays.
     */
    private boolean mayMeet(Nested<?> result) {
        return result.rowsOfElement() > 1 || alike(result, updated) || alike(result, read)
                || results.stream().anyMatch(other -> other != result && !other.isApartFrom(result));
    }

    private static boolean alike(Nested<?> rows, List<Nested<?>> others) {
        return others.stream().anyMatch(other -> !other.isApartFrom(rows));
    }

    /**
     * Whether elements that are computed together see what they see one after the other. False also where two different
     * rows have the same identity hash.
     */
    boolean independent(long from, int count) {
        if (nothingIsWritten()) {
            return true;
        }
        clear(count);
        return add(updated, (int) from, count, true) && add(results, (int) from, count, false)
                && read(read, (int) from, count);
    }

    private void clear(int count) {
        int rows = count * (rowsOfElement(updated) + rowsOfElement(results));
        int needed = Integer.highestOneBit(Math.max(1, rows)) << 2;
        if (table.length < needed) {
            table = new long[needed];
        } else {
            Arrays.fill(table, 0);
        }
    }

    private static int rowsOfElement(List<Nested<?>> written) {
        int rows = 0;
        for (int a = 0; a < written.size(); a++) {
            rows += written.get(a).rowsOfElement();
        }
        return rows;
    }

    /** Puts rows into the table; false as soon as one is there. */
    private boolean add(List<Nested<?>> written, int from, int count, boolean whileComputed) {
        for (int a = 0; a < written.size(); a++) {
            Nested<?> argument = written.get(a);
            int rows = argument.rowsOfElement();
            for (int i = 0; i < count; i++) {
                int lastReader = whileComputed ? NOBODY : i;
                for (int row = 0; row < rows; row++) {
                    long hash = hash(argument.row(from + i, row));
                    int place = place(hash);
                    if (table[place] != 0) {
                        return false;
                    }
                    table[place] = hash | lastReader + 2;
                }
            }
        }
        return true;
    }

    /** Whether no element reads a row that one before it has written, or that it writes while it is computed. */
    private boolean read(List<Nested<?>> arguments, int from, int count) {
        for (int a = 0; a < arguments.size(); a++) {
            Nested<?> argument = arguments.get(a);
            int rows = argument.rowsOfElement();
            for (int i = 0; i < count; i++) {
                for (int row = 0; row < rows; row++) {
                    long entry = table[place(hash(argument.row(from + i, row)))];
                    if (entry != 0 && i > (int) entry - 2) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long hash(Object row) {
        return (long) System.identityHashCode(row) << Integer.SIZE;
    }

    /** Where the hash is, or would be. */
    private int place(long hash) {
        int last = table.length - 1;
        int place = (int) (hash >>> Integer.SIZE) & last;
        while (table[place] != 0 && (table[place] ^ hash) >>> Integer.SIZE != 0) {
            place = place + 1 & last;
        }
        return place;
    }
}
