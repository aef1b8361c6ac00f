package dev.jvmap.processor.ir;

/**
 * The binary operators. Both operands have the same kind, made so by the reader, except for shifts, whose right operand is
 * an int or long on its own (in Lane IR: of the left operand's kind).
 */
public enum BinOp {
    ADD("+", "ADD", Group.ARITHMETIC, 12),
    SUB("-", "SUB", Group.ARITHMETIC, 12),
    MUL("*", "MUL", Group.ARITHMETIC, 13),
    /** Throws ArithmeticException on an int or long zero divisor. */
    DIV("/", "DIV", Group.ARITHMETIC, 13),
    /** As DIV; on float and double Java's {@code fmod}. Has no vector operator on any kind. */
    REM("%", "", Group.ARITHMETIC, 13),
    AND("&", "AND", Group.BITWISE, 8),
    OR("|", "OR", Group.BITWISE, 6),
    XOR("^", "XOR", Group.BITWISE, 7),
    SHL("<<", "LSHL", Group.SHIFT, 11),
    SHR(">>", "ASHR", Group.SHIFT, 11),
    USHR(">>>", "LSHR", Group.SHIFT, 11),
    LT("<", "LT", Group.COMPARISON, 10),
    LE("<=", "LE", Group.COMPARISON, 10),
    GT(">", "GT", Group.COMPARISON, 10),
    GE(">=", "GE", Group.COMPARISON, 10),
    EQ("==", "EQ", Group.COMPARISON, 9),
    NE("!=", "NE", Group.COMPARISON, 9);

    /** What an operator takes and gives. */
    public enum Group {
        /** numbers to a number of the same kind */
        ARITHMETIC,
        /** int, long or boolean to the same kind */
        BITWISE,
        /** int or long, and a count */
        SHIFT,
        /** numbers (EQ and NE: also booleans) to boolean */
        COMPARISON
    }

    private final String token;
    private final String vectorOperator;
    private final Group group;
    private final int precedence;

    BinOp(String token, String vectorOperator, Group group, int precedence) {
        this.token = token;
        this.vectorOperator = vectorOperator;
        this.group = group;
        this.precedence = precedence;
    }

    public String token() {
        return token;
    }

    /** The name of the constant in {@code VectorOperators}; empty where there is none. */
    public String vectorOperator() {
        return vectorOperator;
    }

    public Group group() {
        return group;
    }

    /** Binding strength in Java source; higher binds tighter. */
    public int precedence() {
        return precedence;
    }

    /** Whether the operator can throw on operands of this kind. */
    public boolean mayThrow(Kind operands) {
        return (this == DIV || this == REM) && operands.isIntegral();
    }

    /** Whether the operator can throw on operands of this type; comparing objects cannot. */
    public boolean mayThrow(Type operands) {
        return operands instanceof Type.Prim(Kind kind) && mayThrow(kind);
    }
}
