package dev.jvmap.math;

/** What {@link Math}, {@link Double} and {@link Float} say about the bits of a number, bit for bit the same. */
public final class FloatingBits {
    private static final long SIGN = 0x8000000000000000L;
    private static final int SIGN_FLOAT = 0x80000000;
    private static final long NAN = 0x7ff8000000000000L;
    private static final int NAN_FLOAT = 0x7fc00000;
    private static final double RADIANS_PER_DEGREE = 0.017453292519943295;
    private static final double DEGREES_PER_RADIAN = 57.29577951308232;

    private FloatingBits() {}

    public static boolean isNaN(double x) {
        return x != x;
    }

    public static boolean isNaN(float x) {
        return x != x;
    }

    public static boolean isInfinite(double x) {
        return Math.abs(x) == Double.POSITIVE_INFINITY;
    }

    public static boolean isInfinite(float x) {
        return Math.abs(x) == Float.POSITIVE_INFINITY;
    }

    public static boolean isFinite(double x) {
        return Math.abs(x) < Double.POSITIVE_INFINITY;
    }

    public static boolean isFinite(float x) {
        return Math.abs(x) < Float.POSITIVE_INFINITY;
    }

    public static double copySign(double magnitude, double sign) {
        long bits = Double.doubleToRawLongBits(magnitude) & ~SIGN | Double.doubleToRawLongBits(sign) & SIGN;
        return Double.longBitsToDouble(bits);
    }

    public static float copySign(float magnitude, float sign) {
        int bits = Float.floatToRawIntBits(magnitude) & ~SIGN_FLOAT | Float.floatToRawIntBits(sign) & SIGN_FLOAT;
        return Float.intBitsToFloat(bits);
    }

    /** Zeros and NaN are their own sign. */
    public static double signum(double x) {
        return x == 0 || x != x ? x : copySign(1.0, x);
    }

    /** Zeros and NaN are their own sign. */
    public static float signum(float x) {
        return x == 0 || x != x ? x : copySign(1.0f, x);
    }

    public static double toRadians(double degrees) {
        return degrees * RADIANS_PER_DEGREE;
    }

    public static double toDegrees(double radians) {
        return radians * DEGREES_PER_RADIAN;
    }

    /** The next number towards positive infinity: the bits of positive numbers count up, those of negative ones down. */
    public static double nextUp(double x) {
        long bits = Double.doubleToRawLongBits(x);
        double next = Double.longBitsToDouble(bits < 0 ? bits - 1 : bits + 1);
        double beyond = x == 0 ? Double.MIN_VALUE : next;
        return x < Double.POSITIVE_INFINITY ? beyond : x;
    }

    public static double nextDown(double x) {
        return -nextUp(-x);
    }

    /** The next number towards positive infinity. */
    public static float nextUp(float x) {
        int bits = Float.floatToRawIntBits(x);
        float next = Float.intBitsToFloat(bits < 0 ? bits - 1 : bits + 1);
        float beyond = x == 0 ? Float.MIN_VALUE : next;
        return x < Float.POSITIVE_INFINITY ? beyond : x;
    }

    public static float nextDown(float x) {
        return -nextUp(-x);
    }

    /** Of equal numbers it is the second, which may be the other zero. */
    public static double nextAfter(double x, double direction) {
        double moved = x < direction ? nextUp(x) : nextDown(x);
        double equal = x == direction ? direction : x + direction;
        return x < direction || x > direction ? moved : equal;
    }

    public static float nextAfter(float x, double direction) {
        float moved = x < direction ? nextUp(x) : nextDown(x);
        float equal = x == direction ? (float) direction : x + (float) direction;
        return x < direction || x > direction ? moved : equal;
    }

    /** The distance to the next larger magnitude; for the largest finite number, to the next smaller one. */
    public static double ulp(double x) {
        double magnitude = Math.abs(x);
        double distance = nextUp(magnitude) - magnitude;
        double finite = magnitude == Double.MAX_VALUE ? 0x1p971 : distance;
        return magnitude < Double.POSITIVE_INFINITY ? finite : magnitude;
    }

    /** The distance to the next larger magnitude; for the largest finite number, to the next smaller one. */
    public static float ulp(float x) {
        float magnitude = Math.abs(x);
        float distance = nextUp(magnitude) - magnitude;
        float finite = magnitude == Float.MAX_VALUE ? 0x1p104f : distance;
        return magnitude < Float.POSITIVE_INFINITY ? finite : magnitude;
    }

    public static int getExponent(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 52 & 0x7ff) - Double.MAX_EXPONENT;
    }

    public static int getExponent(float x) {
        return (Float.floatToRawIntBits(x) >>> 23 & 0xff) - Float.MAX_EXPONENT;
    }

    public static long doubleToLongBits(double x) {
        return x != x ? NAN : Double.doubleToRawLongBits(x);
    }

    public static int floatToIntBits(float x) {
        return x != x ? NAN_FLOAT : Float.floatToRawIntBits(x);
    }

    /** -0 comes before 0, and NaN is the largest. */
    public static int compare(double a, double b) {
        long x = doubleToLongBits(a);
        long y = doubleToLongBits(b);
        int byBits = x < y ? -1 : x == y ? 0 : 1;
        return a < b ? -1 : a > b ? 1 : byBits;
    }

    /** -0 comes before 0, and NaN is the largest. */
    public static int compare(float a, float b) {
        int x = floatToIntBits(a);
        int y = floatToIntBits(b);
        int byBits = x < y ? -1 : x == y ? 0 : 1;
        return a < b ? -1 : a > b ? 1 : byBits;
    }

    public static double sum(double a, double b) {
        return a + b;
    }

    public static float sum(float a, float b) {
        return a + b;
    }

    public static double clamp(double value, double min, double max) {
        if (isNaN(min) || isNaN(max) || compare(min, max) > 0) {
            throw new IllegalArgumentException("min > max");
        }
        return Math.min(max, Math.max(value, min));
    }

    public static float clamp(float value, float min, float max) {
        if (isNaN(min) || isNaN(max) || compare(min, max) > 0) {
            throw new IllegalArgumentException("min > max");
        }
        return Math.min(max, Math.max(value, min));
    }
}
