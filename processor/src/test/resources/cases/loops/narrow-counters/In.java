package cases;

import dev.jvmap.Vmap;

/** Counters of narrow kinds wrap; comparisons see the promoted value. */
final class In {
    private In() {}

    // with a in 100..127
    @Vmap
    static int byteWraps(int a) {
        int turns = 0;
        for (byte i = (byte) a; i > 0; i++) {
            turns++;
        }
        return turns;
    }

    // with a in 65530..65535
    @Vmap
    static int charWraps(int a) {
        int turns = 0;
        for (char c = (char) a; c != 3; c++) {
            turns++;
        }
        return turns;
    }

    @Vmap
    static int shortUniform(int a) {
        for (short i = 32760; i > 0; i++) {
            a += i;
        }
        return a;
    }

    // with a in 2147483640..2147483647
    @Vmap
    static int intWraps(int a) {
        int turns = 0;
        while (a > 0) {
            a++;
            turns++;
        }
        return turns;
    }

    // with a in 0..4
    @Vmap
    static double floatCounter(float a) {
        double r = 0;
        for (float x = 0; x < a; x += 0.3f) {
            r += x;
        }
        return r;
    }
}
