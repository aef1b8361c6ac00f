package dev.jvmap.bench.workload;

import dev.jvmap.Vmap;

/** A checksum bit by bit: int shifts, and a branch that half of the elements take. */
final class Crc32 {
    private Crc32() {
    }

    /** CRC-32 of the eight bytes of a number, lowest first (ISO 3309; polynomial 0x04c11db7, reflected). */
    @Vmap(strict = true)
    static int of(long bytes) {
        int crc = -1;
        for (int i = 0; i < 8; i++) {
            crc ^= (int) (bytes >>> 8 * i) & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                if ((crc & 1) != 0) {
                    crc = crc >>> 1 ^ 0xedb88320;
                } else {
                    crc = crc >>> 1;
                }
            }
        }
        return ~crc;
    }

    static Workload workload(int n) {
        long[] numbers = Data.bits(1, n);
        int[] crc = new int[n];
        return new Workload(crc, () -> {
            for (int i = 0; i < n; i++) {
                crc[i] = of(numbers[i]);
            }
        }, how -> Crc32Batched.ofInto(crc, numbers, how));
    }
}
