package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that a parameter may take in a test, as a comment above the method says it:
 * {@code // with x in -3..3, t[8] in 0..5, u[2][3], n in {1, 2, 5}}. Without a word about it, a parameter takes any value.
 *
 * @param shape the lengths of an array parameter
 */
public record Domain(int[] shape, Values values) {
    private static final int[] UNSAID = {5, 3};
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ENTRY =
            Pattern.compile("(\\w+)((?:\\[\\d+\\])*)(?: in (?:\\{([^}]*)\\}|([-\\d.e]+?)\\.\\.([-\\d.e]+)))?",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** What single values, or the elements of an array, may be. */
    public sealed interface Values {
        record Any() implements Values {}

        record Between(double low, double high) implements Values {}

        record Of(List<String> choices) implements Values {}
    }

    static Domain any(int rank) {
        return new Domain(Arrays.copyOf(UNSAID, rank), new Values.Any());
    }

    /** The entries of a comment by parameter name. */
    public static Map<String, Domain> parse(String comment) {
        Map<String, Domain> domains = new HashMap<>();
        for (String rest = comment; !rest.isEmpty();) {
            Matcher entry = ENTRY.matcher(rest);
            if (!entry.lookingAt() || entry.end() < rest.length() && !rest.startsWith(", ", entry.end())) {
                throw new IllegalArgumentException("cannot read the inputs: " + comment);
            }
            int[] shape = NUMBER.matcher(entry.group(2)).results().mapToInt(r -> Integer.parseInt(r.group())).toArray();
            domains.put(entry.group(1), new Domain(shape, values(entry)));
            rest = rest.substring(Math.min(rest.length(), entry.end() + 2));
        }
        return domains;
    }

    private static Values values(Matcher entry) {
        if (entry.group(3) != null) {
            return new Values.Of(List.of(entry.group(3).split(", ")));
        }
        if (entry.group(4) != null) {
            return new Values.Between(Double.parseDouble(entry.group(4)), Double.parseDouble(entry.group(5)));
        }
        return new Values.Any();
    }

    /** The lengths of an array parameter of this rank. */
    int[] shape(int rank) {
        return shape.length == rank ? shape : Arrays.copyOf(UNSAID, rank);
    }

    Object draw(Kind kind, Draw draw, Draw.Distribution distribution) {
        return switch (values) {
            case Values.Any() -> draw.value(kind, distribution);
            case Values.Between(double low, double high) -> draw.between(kind, low, high);
            case Values.Of(List<String> choices) -> number(kind, draw.oneOf(choices));
        };
    }

    private static Object number(Kind kind, String text) {
        return switch (kind) {
            case BOOLEAN -> Boolean.parseBoolean(text);
            case FLOAT -> Float.parseFloat(text);
            case DOUBLE -> Double.parseDouble(text);
            case BYTE, SHORT, CHAR, INT, LONG -> Draw.ofLong(kind, Long.parseLong(text));
        };
    }
}
