package dev.jvmap.rt;

/**
 * Some values of some elements in a view: value {@code j} of element {@code i} is at
 * {@code at + j * valueStep + i * elementStep}.
 */
record Tile(long at, long valueStep, int values, long elementStep, int elements) {
    Tile movedTo(long newAt) {
        return new Tile(newAt, valueStep, values, elementStep, elements);
    }
}
