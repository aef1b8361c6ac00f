package dev.jvmap.processor.ir;

/** The unary operators that remain after reading (plus is dropped, {@code ++} and {@code --} become assignments). */
public enum UnOp {
    /** {@code -a} on int, long, float, double. Flips the sign bit of a float, also of zero and NaN. */
    NEG("-", "NEG"),
    /** {@code ~a} on int and long. */
    COMPLEMENT("~", "NOT"),
    /** {@code !a} on boolean. */
    NOT("!", "");

    private final String token;
    private final String vectorOperator;

    UnOp(String token, String vectorOperator) {
        this.token = token;
        this.vectorOperator = vectorOperator;
    }

    public String token() {
        return token;
    }

    /** The name of the constant in {@code VectorOperators}; empty where the operator works on masks. */
    public String vectorOperator() {
        return vectorOperator;
    }
}
