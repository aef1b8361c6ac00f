package dev.jvmap.rt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of a call whose elements are Java arrays of their own, if elements write to some of them. Arrays that
 * several elements share are legal: then an element sees what those before it have written. Only elements that are
 * computed together must have different ones.
 */
final class OwnRows {
    private final List<Nested<?>> written;
    private final List<Nested<?>> read;
    /** An open hash table of the arrays that are written to; empty between two questions. */
    private Object[] table = new Object[0];

    OwnRows() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    private OwnRows(List<Nested<?>> written, List<Nested<?>> read) {
        this.written = written;
        this.read = read;
    }

    /** The same arguments for another thread. */
    OwnRows fork() {
        return new OwnRows(written, read);
    }

    void addWritten(Nested<?> argument) {
        written.add(argument);
    }

    void addRead(Nested<?> argument) {
        read.add(argument);
    }

    /** Whether no array that one of the elements writes to belongs to another one, or to another argument. */
    boolean distinct(long from, int count) {
        if (written.isEmpty()) {
            return true;
        }
        reserve(written.stream().mapToInt(argument -> argument.rowsOfElement() * count).sum());
        boolean distinct = true;
        for (int a = 0; a < written.size() && distinct; a++) {
            distinct = walk(written.get(a), (int) from, count, true);
        }
        for (int a = 0; a < read.size() && distinct; a++) {
            distinct = walk(read.get(a), (int) from, count, false);
        }
        Arrays.fill(table, null);
        return distinct;
    }

    private void reserve(int rows) {
        if (table.length < 2 * rows) {
            table = new Object[Integer.highestOneBit(2 * rows) << 1];
        }
    }

    /** Looks for the arrays of an argument in the table; false as soon as one is there. */
    private boolean walk(Nested<?> argument, int from, int count, boolean add) {
        for (int i = from; i < from + count; i++) {
            for (int row = 0; row < argument.rowsOfElement(); row++) {
                if (isKnown(argument.row(i, row), add)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isKnown(Object row, boolean add) {
        int mask = table.length - 1;
        int at = System.identityHashCode(row) & mask;
        while (table[at] != null) {
            if (table[at] == row) {
                return true;
            }
            at = at + 1 & mask;
        }
        if (add) {
            table[at] = row;
        }
        return false;
    }
}
