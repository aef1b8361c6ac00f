package dev.jvmap.processor.oracle;

/** The user's {@code throw} or failed {@code assert}, of which the IR knows no more than the text. */
public final class ElementFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ElementFailed(String source) {
        super(source);
    }
}
