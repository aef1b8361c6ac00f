package cases;

import dev.jvmap.Vmap;

/** Names of the user that generated code must not trip over. */
final class In {
    private In() {}

    static final class Math {
        static double twice(double a) {
            return a + a;
        }
    }

    static final class DoubleVector {
        static final double SCALE = 3;
    }

    @Vmap
    static double ownMath(double a) {
        return Math.twice(a) * DoubleVector.SCALE + java.lang.Math.sqrt(4);
    }

    @Vmap
    static double localNames(double out, double count, double lane0, double i) {
        double batch = out * count;
        double result = lane0 - i;
        double m0 = batch > result ? 1 : 0;
        double LANES = m0;
        return batch + result + LANES;
    }

    @Vmap
    static double nonAscii(double größe) {
        double π = 3;
        return größe * π;
    }

    @Vmap
    static int cStyleArrays(int a) {
        int c[] = {a, 2, 3}, d = 4;
        return c[0] + d;
    }
}
