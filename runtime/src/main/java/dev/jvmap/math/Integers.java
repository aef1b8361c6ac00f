package dev.jvmap.math;

/** Functions of whole numbers in {@link Math}, {@link Integer} and {@link Long} that are more than one vector operation. */
public final class Integers {
    private Integers() {}

    public static int floorDiv(int a, int b) {
        int quotient = a / b;
        return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
    }

    public static int floorMod(int a, int b) {
        int remainder = a % b;
        return (remainder ^ b) < 0 && remainder != 0 ? remainder + b : remainder;
    }

    public static long floorDiv(long a, long b) {
        long quotient = a / b;
        return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
    }

    public static long floorMod(long a, long b) {
        long remainder = a % b;
        return (remainder ^ b) < 0 && remainder != 0 ? remainder + b : remainder;
    }

    public static long floorDiv(long a, int b) {
        return floorDiv(a, (long) b);
    }

    public static int floorMod(long a, int b) {
        return (int) floorMod(a, (long) b);
    }

    public static int ceilDiv(int a, int b) {
        int quotient = a / b;
        return (a ^ b) >= 0 && quotient * b != a ? quotient + 1 : quotient;
    }

    public static int ceilMod(int a, int b) {
        int remainder = a % b;
        return (remainder ^ b) >= 0 && remainder != 0 ? remainder - b : remainder;
    }

    public static long ceilDiv(long a, long b) {
        long quotient = a / b;
        return (a ^ b) >= 0 && quotient * b != a ? quotient + 1 : quotient;
    }

    public static long ceilMod(long a, long b) {
        long remainder = a % b;
        return (remainder ^ b) >= 0 && remainder != 0 ? remainder - b : remainder;
    }

    public static long ceilDiv(long a, int b) {
        return ceilDiv(a, (long) b);
    }

    public static int ceilMod(long a, int b) {
        return (int) ceilMod(a, (long) b);
    }

    /** A sum has overflowed when its sign differs from that of both operands. */
    public static int addExact(int a, int b) {
        int sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw new ArithmeticException("integer overflow");
        }
        return sum;
    }

    public static long addExact(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw new ArithmeticException("long overflow");
        }
        return sum;
    }

    /** A difference has overflowed when the operands' signs differ, and its own differs from the first's. */
    public static int subtractExact(int a, int b) {
        int difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw new ArithmeticException("integer overflow");
        }
        return difference;
    }

    public static long subtractExact(long a, long b) {
        long difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw new ArithmeticException("long overflow");
        }
        return difference;
    }

    public static int multiplyExact(int a, int b) {
        long product = (long) a * b;
        if ((int) product != product) {
            throw new ArithmeticException("integer overflow");
        }
        return (int) product;
    }

    public static long multiplyExact(long a, long b) {
        long product = a * b;
        if (multiplyHigh(a, b) != product >> 63) {
            throw new ArithmeticException("long overflow");
        }
        return product;
    }

    public static long multiplyExact(long a, int b) {
        return multiplyExact(a, (long) b);
    }

    public static long multiplyFull(int a, int b) {
        return (long) a * b;
    }

    /** The upper half of the product, from products of halves. */
    public static long multiplyHigh(long a, long b) {
        long aLow = a & 0xffffffffL;
        long aHigh = a >> 32;
        long bLow = b & 0xffffffffL;
        long bHigh = b >> 32;
        long middle = aHigh * bLow + (aLow * bLow >>> 32);
        long otherMiddle = aLow * bHigh + (middle & 0xffffffffL);
        return aHigh * bHigh + (middle >> 32) + (otherMiddle >> 32);
    }

    /** A negative factor stands for one that is larger by 2^64. */
    public static long unsignedMultiplyHigh(long a, long b) {
        return multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    public static int absExact(int a) {
        if (a == Integer.MIN_VALUE) {
            throw new ArithmeticException("Overflow to represent absolute value of Integer.MIN_VALUE");
        }
        return Math.abs(a);
    }

    public static long absExact(long a) {
        if (a == Long.MIN_VALUE) {
            throw new ArithmeticException("Overflow to represent absolute value of Long.MIN_VALUE");
        }
        return Math.abs(a);
    }

    public static int clamp(long value, int min, int max) {
        return (int) clamp(value, (long) min, (long) max);
    }

    public static long clamp(long value, long min, long max) {
        if (min > max) {
            throw new IllegalArgumentException("min > max");
        }
        return Math.min(max, Math.max(value, min));
    }

    public static int negateExact(int a) {
        if (a == Integer.MIN_VALUE) {
            throw new ArithmeticException("integer overflow");
        }
        return -a;
    }

    public static long negateExact(long a) {
        if (a == Long.MIN_VALUE) {
            throw new ArithmeticException("long overflow");
        }
        return -a;
    }

    public static int incrementExact(int a) {
        return addExact(a, 1);
    }

    public static int decrementExact(int a) {
        return subtractExact(a, 1);
    }

    public static long incrementExact(long a) {
        return addExact(a, 1L);
    }

    public static long decrementExact(long a) {
        return subtractExact(a, 1L);
    }

    public static int toIntExact(long a) {
        if ((int) a != a) {
            throw new ArithmeticException("integer overflow");
        }
        return (int) a;
    }

    public static int compare(int a, int b) {
        return a < b ? -1 : a == b ? 0 : 1;
    }

    public static int compare(long a, long b) {
        return a < b ? -1 : a == b ? 0 : 1;
    }

    public static int compareUnsigned(int a, int b) {
        return compare(a + Integer.MIN_VALUE, b + Integer.MIN_VALUE);
    }

    public static int compareUnsigned(long a, long b) {
        return compare(a + Long.MIN_VALUE, b + Long.MIN_VALUE);
    }

    public static int signum(int a) {
        return a >> 31 | -a >>> 31;
    }

    public static int signum(long a) {
        return a > 0 ? 1 : a == 0 ? 0 : -1;
    }

    public static long toUnsignedLong(int a) {
        return a & 0xffffffffL;
    }

    public static int highestOneBit(int a) {
        int below = a | a >>> 1;
        below |= below >>> 2;
        below |= below >>> 4;
        below |= below >>> 8;
        below |= below >>> 16;
        return below ^ below >>> 1;
    }

    public static long highestOneBit(long a) {
        long below = a | a >>> 1;
        below |= below >>> 2;
        below |= below >>> 4;
        below |= below >>> 8;
        below |= below >>> 16;
        below |= below >>> 32;
        return below ^ below >>> 1;
    }

    public static int lowestOneBit(int a) {
        return a & -a;
    }

    public static long lowestOneBit(long a) {
        return a & -a;
    }

    /** Sums of neighbouring bits, then of pairs, and so on. */
    public static int bitCount(long a) {
        long pairs = a - (a >>> 1 & 0x5555555555555555L);
        long fours = (pairs & 0x3333333333333333L) + (pairs >>> 2 & 0x3333333333333333L);
        long bytes = fours + (fours >>> 4) & 0x0f0f0f0f0f0f0f0fL;
        long shorts = bytes + (bytes >>> 8);
        long ints = shorts + (shorts >>> 16);
        return (int) (ints + (ints >>> 32)) & 0x7f;
    }

    public static int numberOfTrailingZeros(long a) {
        return bitCount(~a & a - 1);
    }

    public static int numberOfLeadingZeros(long a) {
        long below = a | a >>> 1;
        below |= below >>> 2;
        below |= below >>> 4;
        below |= below >>> 8;
        below |= below >>> 16;
        below |= below >>> 32;
        return 64 - bitCount(below);
    }

    public static long rotateLeft(long a, int distance) {
        return a << distance | a >>> -distance;
    }

    public static long rotateRight(long a, int distance) {
        return a >>> distance | a << -distance;
    }

    public static int sum(int a, int b) {
        return a + b;
    }

    public static long sum(long a, long b) {
        return a + b;
    }

}
