package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.differential.Draw;
import dev.jvmap.processor.ir.Kind;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random choices of the generators; the same in every run with the same seed. */
final class Chance {
    /** A way to go on, and how often it is taken relative to the others. */
    record Weighted<T>(int weight, Supplier<T> choice) {}

    private final SplittableRandom random;
    private final Draw draw;

    Chance(long seed) {
        random = new SplittableRandom(seed);
        draw = new Draw(random);
    }

    /** True once in {@code n} times. */
    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T of(List<T> choices) {
        return draw.oneOf(choices);
    }

    Kind kind() {
        return of(List.of(Kind.values()));
    }

    /** A kind that operators compute with. */
    Kind numeric() {
        return of(List.of(Kind.INT, Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE, Kind.DOUBLE));
    }

    Object value(Kind kind) {
        return draw.value(kind, oneIn(3) ? Draw.Distribution.SPECIAL : Draw.Distribution.SMALL);
    }

    <T> T weighted(List<Weighted<T>> choices) {
        int at = random.nextInt(choices.stream().mapToInt(Weighted::weight).sum());
        for (Weighted<T> choice : choices) {
            at -= choice.weight();
            if (at < 0) {
                return choice.choice().get();
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
