package cases;

import dev.jvmap.Vmap;

/** A table computed once, walked by every element's bytes. */
final class In {
    private In() {}

    private static final int[] TABLE = new int[256];

    static {
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int k = 0; k < 8; k++) {
                c = (c & 1) != 0 ? 0xEDB88320 ^ c >>> 1 : c >>> 1;
            }
            TABLE[n] = c;
        }
    }

    @Vmap
    static int ofLong(long value) {
        int crc = -1;
        for (int i = 0; i < 8; i++) {
            crc = TABLE[(crc ^ (int) value) & 0xff] ^ crc >>> 8; // note: VMAP801
            value >>>= 8;
        }
        return ~crc;
    }

    // with text[9]
    @Vmap
    static int ofBytes(byte[] text) {
        int crc = -1;
        for (byte b : text) {
            crc = TABLE[(crc ^ b) & 0xff] ^ crc >>> 8; // note: VMAP801
        }
        return ~crc;
    }
}
