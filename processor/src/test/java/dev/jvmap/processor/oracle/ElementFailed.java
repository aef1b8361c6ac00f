package dev.jvmap.processor.oracle;

/** The user's {@code throw} or failed {@code assert}, of which the IR knows no more than the text. */
public final class ElementFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean leftOut;

    /** @param leftOut whether the IR leaves the element to the user's own method, which need not fail */
    ElementFailed(String source, boolean leftOut) {
        super(source);
        this.leftOut = leftOut;
    }

    public boolean isLeftOut() {
        return leftOut;
    }
}
