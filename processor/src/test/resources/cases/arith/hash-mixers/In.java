package cases;

import dev.jvmap.Vmap;

/** Finalisers of hash functions: multiplications, shifts and exclusive or in chains. */
final class In {
    private In() {}

    @Vmap
    static int mix32(int h) {
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    @Vmap
    static long mix64(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    @Vmap
    static double uniformFrom(long seed) {
        seed ^= seed << 13;
        seed ^= seed >>> 7;
        seed ^= seed << 17;
        return (seed >>> 11) * 0x1.0p-53;
    }

    @Vmap
    static int ofDouble(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return (int) (bits ^ bits >>> 32);
    }
}
