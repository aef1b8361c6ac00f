package cases;

import dev.jvmap.Vmap;
import java.math.BigInteger;

/** What has no form in lanes is left to the method itself where only some elements get to it. */
final class In {
    private In() {}

    /** A statement in a branch. */
    // with a in -3000000000..3000000000, b in 1..9
    @Vmap
    static long product(long a, long b) {
        if (a > Integer.MAX_VALUE || a < Integer.MIN_VALUE) {
            BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)); // VMAP209 // warning: VMAP209
            return exact.mod(BigInteger.TEN).longValue();
        }
        return a * b;
    }

    /** A call of a method that cannot run in lanes. */
    // with x in -10..10
    @Vmap
    static double rounded(double x) {
        return x < 9 ? x * x : text(x); // VMAP804
    }

    static double text(double x) {
        return Double.parseDouble(String.valueOf(x)); // VMAP206 // warning: VMAP804
    }

    /** In the default of a switch, and in a loop that lanes leave. */
    // with n in 0..6
    @Vmap
    static int kinds(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            switch (i) {
                case 0, 1, 2, 3, 4 -> sum += i;
                default -> sum += Integer.toString(i).length(); // VMAP209 // warning: VMAP209
            }
        }
        return sum;
    }
}
