package cases;

import dev.jvmap.Vmap;

/** A small state machine on bits: switch, loop and early exit together. */
final class In {
    private In() {}

    // with bits in 0..4095
    @Vmap
    static int run(int bits) {
        int state = 0;
        int seen = 0;
        for (int i = 0; i < 12; i++) {
            int bit = bits >> i & 1;
            state = switch (state) {
                case 0 -> bit == 1 ? 1 : 0;
                case 1 -> bit == 1 ? 2 : 0;
                case 2 -> {
                    seen++;
                    yield bit;
                }
                default -> 0;
            };
            if (seen == 3) {
                return 100 + i;
            }
        }
        return seen;
    }
}
