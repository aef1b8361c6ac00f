package dev.jvmap.processor.differential;

/** How the computation of one element ends. */
sealed interface Ending {
    record Value(Object value) implements Ending {}

    record Failure(Throwable thrown) implements Ending {}

    /** In words, for messages. */
    default String show() {
        return switch (this) {
            case Value(Object value) -> Bits.show(value);
            case Failure(Throwable thrown) -> thrown.toString();
        };
    }
}
