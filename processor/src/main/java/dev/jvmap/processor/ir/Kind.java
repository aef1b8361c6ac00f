package dev.jvmap.processor.ir;

/**
 * Java's primitive types, as the kind of a scalar value.
 *
 * <p>The narrow kinds exist only in variables, casts and array elements: Java promotes them before it computes, and so
 * does the reader, with an explicit {@link Expr.Convert}. In lanes a narrow value lives in an {@code int} lane.
 */
public enum Kind {
    BOOLEAN("boolean", "Boolean", 32),
    BYTE("byte", "Byte", 32),
    SHORT("short", "Short", 32),
    CHAR("char", "Character", 32),
    INT("int", "Integer", 32),
    LONG("long", "Long", 64),
    FLOAT("float", "Float", 32),
    DOUBLE("double", "Double", 64);

    private final String keyword;
    private final String box;
    private final int laneBits;

    Kind(String keyword, String box, int laneBits) {
        this.keyword = keyword;
        this.box = box;
        this.laneBits = laneBits;
    }

    /** The Java keyword, such as {@code double}. */
    public String keyword() {
        return keyword;
    }

    /** The simple name of the box class in {@code java.lang}. */
    public String box() {
        return box;
    }

    /** The size in bits of the lane that holds a value of this kind; a boolean lives in a mask, or stored in an int. */
    public int laneBits() {
        return laneBits;
    }

    /** The kind whose vectors hold values of this kind: itself, or INT for the narrow kinds and for stored booleans. */
    public Kind lane() {
        return switch (this) {
            case BOOLEAN, BYTE, SHORT, CHAR, INT -> INT;
            case LONG, FLOAT, DOUBLE -> this;
        };
    }

    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** Whether this is an integer kind (not boolean). */
    public boolean isIntegral() {
        return switch (this) {
            case BYTE, SHORT, CHAR, INT, LONG -> true;
            case BOOLEAN, FLOAT, DOUBLE -> false;
        };
    }

    /** Whether values of this kind are promoted to int before Java computes with them (JLS 5.6). */
    public boolean isNarrow() {
        return this == BYTE || this == SHORT || this == CHAR;
    }
}
