package cases;

import dev.jvmap.Vmap;

/** 16-bit floating-point values, there and back. */
final class In {
    private In() {}

    @Vmap
    static short roundTrip(short bits) {
        return Float.floatToFloat16(Float.float16ToFloat(bits)); // warning: VMAP802
    }
}
