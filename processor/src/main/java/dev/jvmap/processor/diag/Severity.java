package dev.jvmap.processor.diag;

/** How much a diagnostic matters to the user. */
public enum Severity {
    /** The method cannot be batched as written. */
    ERROR,
    /**
     * The method works, but something in it does not run in lanes; an error where the user asked for {@code strict}.
     */
    NOT_VECTORISED,
    /** Something worth knowing about speed. */
    NOTE
}
