package cases;

import dev.jvmap.Vmap;
import java.util.Objects;

/** Records used as objects: the method runs element by element, and is right. */
final class In {
    private In() {}

    record Vec(double x, double y) {}

    record Box<T>(T value) {}

    record Node(double value, Node next) {}

    @Vmap
    static boolean equal(double a, double b) {
        return new Vec(a, b).equals(new Vec(b, a)); // warning: VMAP230
    }

    @Vmap
    static boolean same(double a) {
        Vec v = new Vec(a, a);
        Vec w = a > 0 ? v : new Vec(a, a);
        return v == w; // warning: VMAP230
    }

    @Vmap
    static int hashed(double a) {
        return new Vec(a, 1).hashCode(); // warning: VMAP230
    }

    @Vmap
    static int passedOn(double a) {
        return Objects.hashCode(new Vec(a, 1)); // warning: VMAP230
    }

    @Vmap
    static double inArray(double a) {
        Vec[] vs = {new Vec(a, 1)}; // warning: VMAP303
        return vs[0].x();
    }

    @Vmap
    static double nothing(double a) {
        Vec v = a > 0 ? new Vec(a, 1) : null; // warning: VMAP301
        return v == null ? -1 : v.x();
    }

    @Vmap
    static double generic(double a) {
        return new Box<>(a).value(); // warning: VMAP205
    }

    @Vmap
    static double list(double a) {
        return new Node(a, new Node(2, null)).next().value(); // warning: VMAP205
    }
}
