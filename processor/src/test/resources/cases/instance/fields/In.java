package cases;

import dev.jvmap.Vmap;

/** Fields of the object, private and not, final and not, primitives, arrays and records. */
public class In {
    record Vec(double x, double y) {}

    record Frame(Vec origin, double[] axis) {}

    enum Mode {
        PLAIN,
        DOUBLED
    }

    private final double gain = 2.5;
    double[] table = {3, 1, 4, 1, 5};
    protected boolean damped = true;
    private byte small = -3;
    private Vec offset = new Vec(1, -2);
    Frame frame = new Frame(new Vec(7, 8), new double[] {1, 2});
    private Mode mode = Mode.DOUBLED;
    private Vec missing;
    private static final Vec UP = new Vec(0, 1);
    private int x = 11;

    In() {}

    @Vmap
    double amplified(double x) {
        return damped ? gain * x : this.x;
    }

    /** The parameter hides the field of the same name. */
    @Vmap
    double hidden(double x) {
        return x + this.x * small;
    }

    // with i in 0..5
    @Vmap
    double looked(int i) {
        return table[i] + this.table.length; // note: VMAP801
    }

    @Vmap
    double moved(double a) {
        return a * offset.x() + offset.y + frame.origin().y() + frame.axis()[1] + UP.y();
    }

    // with a in 0..5
    @Vmap
    double perhapsMissing(double a) {
        if (a >= 5) {
            return missing.x();
        }
        return a;
    }

    @Vmap
    double switched(double a) {
        return switch (mode) {
            case PLAIN -> a;
            case DOUBLED -> a + a;
        };
    }

    @Vmap
    static double stillStatic(double gain) {
        return gain + 1;
    }

    @Vmap
    double refused(double a) {
        return a + hashCode() * 0; // warning: VMAP209
    }
}
