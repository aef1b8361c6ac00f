package dev.jvmap.processor.ir;

/**
 * A place in the user's source.
 *
 * @param line 1-based line, 0 where there is none
 * @param column 1-based column
 * @param handle what the reporter needs to point at the place (a javac tree); opaque here, and no part of equality
 */
public record Pos(int line, int column, Object handle) {
    public static final Pos NONE = new Pos(0, 0, null);

    @Override
    public boolean equals(Object other) {
        return other instanceof Pos(int otherLine, int otherColumn, Object _)
                && line == otherLine
                && column == otherColumn;
    }

    @Override
    public int hashCode() {
        return 31 * line + column;
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
