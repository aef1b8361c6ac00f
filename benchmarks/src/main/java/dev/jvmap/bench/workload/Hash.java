package dev.jvmap.bench.workload;

import dev.jvmap.Vmap;

/** Hash of a cell in space: multiplications of longs. */
final class Hash {
    private Hash() {
    }

    /** A hash of three coordinates, mixed one after another. */
    @Vmap(strict = true)
    static long ofCell(long x, long y, long z) {
        return mix(mix(mix(x) + y) + z);
    }

    /** The finalizer of MurmurHash3 (A. Appleby). */
    private static long mix(long value) {
        value ^= value >>> 33;
        value *= 0xff51afd7ed558ccdL;
        value ^= value >>> 33;
        value *= 0xc4ceb9fe1a85ec53L;
        value ^= value >>> 33;
        return value;
    }

    static Workload workload(int n) {
        long[] x = Data.bits(1, n);
        long[] y = Data.bits(2, n);
        long[] z = Data.bits(3, n);
        long[] hashes = new long[n];
        return new Workload(hashes, () -> {
            for (int i = 0; i < n; i++) {
                hashes[i] = ofCell(x[i], y[i], z[i]);
            }
        }, how -> HashBatched.ofCellInto(hashes, x, y, z, how));
    }
}
