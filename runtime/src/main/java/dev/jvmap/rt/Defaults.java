package dev.jvmap.rt;

import dev.jvmap.Batching.Mode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the system properties {@code jvmap.*} say. They are read once, at the first batched call.
 *
 * @param batchSize {@code jvmap.batchSize}: elements per chunk
 * @param threads {@code jvmap.threads}: threads per call
 * @param mode {@code jvmap.mode}: auto, scalar or vector
 * @param vectorBits {@code jvmap.vectorBits}: the width of vectors, 128, 256 or 512, instead of the machine's own
 */
record Defaults(OptionalInt batchSize, OptionalInt threads, Optional<Mode> mode, OptionalInt vectorBits) {
    private static volatile Defaults process;

    static Defaults process() {
        Defaults known = process;
        if (known == null) {
            known = of(System.getProperties());
            process = known;
        }
        return known;
    }

    /** Whether a call is free to choose between scalar code and lanes, in the caller's thread. */
    boolean leaveItToUs() {
        return (mode.isEmpty() || mode.get() == Mode.AUTO) && (threads.isEmpty() || threads.getAsInt() == 1);
    }

    /** @throws IllegalArgumentException naming the property whose value is not allowed */
    static Defaults of(Properties properties) {
        return new Defaults(positive(properties, "jvmap.batchSize"), positive(properties, "jvmap.threads"),
                mode(properties), vectorBits(properties));
    }

    private static OptionalInt positive(Properties properties, String name) {
        OptionalInt value = number(properties, name, "a positive int");
        if (value.isPresent() && value.getAsInt() <= 0) {
            throw bad(name, properties.getProperty(name), "a positive int");
        }
        return value;
    }

    private static OptionalInt vectorBits(Properties properties) {
        String name = "jvmap.vectorBits";
        String allowed = "128, 256 or 512";
        OptionalInt value = number(properties, name, allowed);
        if (value.isPresent() && Arrays.binarySearch(new int[] {128, 256, 512}, value.getAsInt()) < 0) {
            throw bad(name, properties.getProperty(name), allowed);
        }
        return value;
    }

    private static OptionalInt number(Properties properties, String name, String allowed) {
        String text = properties.getProperty(name);
        if (text == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException notANumber) {
            throw bad(name, text, allowed);
        }
    }

    private static Optional<Mode> mode(Properties properties) {
        String name = "jvmap.mode";
        String text = properties.getProperty(name);
        if (text == null) {
            return Optional.empty();
        }
        for (Mode mode : Mode.values()) {
            if (mode.name().equalsIgnoreCase(text.strip())) {
                return Optional.of(mode);
            }
        }
        throw bad(name, text, Arrays.stream(Mode.values()).map(mode -> mode.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    }

    private static IllegalArgumentException bad(String name, String value, String allowed) {
        return new IllegalArgumentException(
                "system property %s is '%s', it must be %s".formatted(name, value, allowed));
    }
}
