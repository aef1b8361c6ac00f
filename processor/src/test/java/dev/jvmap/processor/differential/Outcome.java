package dev.jvmap.processor.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What has come of a batch.
 *
 * @param results of the elements in order; those before the failure, if there is one
 * @param arrays what the arrays of each element's arguments hold afterwards
 */
public record Outcome(List<Object> results, List<Object> arrays, Optional<Throwable> failure) {
    /** Whether two values that ought to be equal are. */
    @FunctionalInterface
    public interface Equality {
        boolean test(Object a, Object b);
    }

    public Outcome {
        results = Collections.unmodifiableList(new ArrayList<>(results)); // null for each element of a void method
        arrays = List.copyOf(arrays);
    }

    /** Says in words where the results of both, or what is in their arguments' arrays, differ; empty if nowhere. */
    Optional<String> differenceFrom(Outcome expected, Equality equality) {
        return difference(results, expected.results, equality)
                .or(() -> difference(arrays, expected.arrays, equality).map(text -> "arrays: " + text));
    }

    /** Says in words where results are not what was expected; empty if they are. */
    static Optional<String> difference(List<Object> results, List<Object> expected, Equality equality) {
        if (results.size() != expected.size()) {
            return Optional.of(results.size() + " results, not " + expected.size());
        }
        for (int i = 0; i < results.size(); i++) {
            if (!equality.test(results.get(i), expected.get(i))) {
                return Optional.of(
                        "element " + i + " gives " + Bits.show(results.get(i)) + ", not " + Bits.show(expected.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Says in words how the failure is not the expected one: another class, message or line. */
    Optional<String> differentFailure(Outcome expected) {
        boolean inFull = isInFull(failure) && isInFull(expected.failure);
        String mine = describe(failure, inFull);
        String theirs = describe(expected.failure, inFull);
        return mine.equals(theirs) ? Optional.empty() : Optional.of("ends with " + mine + ", not " + theirs);
    }

    /** Hot code throws exceptions that have neither message nor stack trace. */
    private static boolean isInFull(Optional<Throwable> failure) {
        return failure.stream().allMatch(thrown -> thrown.getStackTrace().length > 0);
    }

    /** Without the message of a NullPointerException, which speaks of bytecode. */
    private static String describe(Optional<Throwable> failure, boolean inFull) {
        return failure.map(thrown -> {
            String message = thrown instanceof NullPointerException ? "" : ": " + thrown.getMessage();
            return thrown.getClass().getName() + (inFull ? message + " at " + thrown.getStackTrace()[0] : "");
        }).orElse("no exception");
    }
}
