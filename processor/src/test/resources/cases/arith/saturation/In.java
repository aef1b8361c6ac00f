package cases;

import dev.jvmap.Vmap;

/** Saturating arithmetic and averages, written with clamps in a wider type. */
final class In {
    private In() {}

    @Vmap
    static byte addBytes(byte a, byte b) {
        int sum = a + b;
        return (byte) (sum > 127 ? 127 : sum < -128 ? -128 : sum);
    }

    @Vmap
    static short multiplyShorts(short a, short b) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, a * b));
    }

    @Vmap
    static int subtractInts(int a, int b) {
        long difference = (long) a - b;
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, difference));
    }

    @Vmap
    static long addLongs(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            return sum < 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        return sum;
    }

    @Vmap
    static int averageUp(char a, char b) {
        return a + b + 1 >> 1;
    }
}
