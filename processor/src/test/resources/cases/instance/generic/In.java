package cases;

import dev.jvmap.Vmap;
import java.util.List;

/** A class with type parameters: its object is what it is, and its numbers are read as ever. */
final class In<T extends Comparable<T>> {
    private final List<T> unread = List.of();
    private final double scale = Math.sqrt(2);
    private double offset = 0.25;

    // with x in -3..3
    @Vmap
    double scaled(double x) {
        return x > 1 ? scale * x + offset : twice(x);
    }

    private <S> double twice(double x) {
        return 2 * x;
    }
}
