package dev.jvmap.math;

import dev.jvmap.rt.LaneByLane;

/**
 * Body of {@code expm1} for {@code double}.
 *
 * <p>Method: {@code e^x = 2^k (1 + r + r²/2 + r³ tail(r))} with the reduction of {@link Exp}. The leading part {@code 2^k (1 + r)} and the -1 are added
 * without error (Knuth's TwoSum), the small part last.
 */
public final class Expm1 {
    private Expm1() {
    }

    /** Body of {@link dev.jvmap.VMath#expm1(double)}. */
    public static double expm1(double x) {
        if (!(Math.abs(x) <= Exp.ORDINARY)) {
            return expm1Rare(x);
        }
        double shifted = Math.fma(x, Exp.LOG2_E, Exp.ROUND);
        double k = shifted - Exp.ROUND;
        double r = Math.fma(k, -Exp.LN2_HIGH, x);
        double nearest = 1 + r;
        double small = small(r, nearest, k * -Exp.LN2_LOW);

        double power = Exp.powerOfTwo(shifted);
        double large = power * nearest;
        double sum = large - 1;
        double addend = sum - large;
        double rest = large - (sum - addend) - (1 + addend);
        double value = sum + Math.fma(power, small, rest);
        return Sign.restore(value, Sign.of(x));
    }

    /** NaN, infinities, and large arguments, where e^x decides alone or not at all. */
    @LaneByLane
    public static double expm1Rare(double x) {
        return x < 0 ? -1 : Exp.expRare(x);
    }

    /** {@code e^(r + low) - nearest} for {@code nearest = 1 + r} rounded, |r| <= ln2/2 and low below 2^-43. */
    static double small(double r, double nearest, double low) {
        double cubic = Math.fma(r * r * r, tail(r), r - (nearest - 1));
        double small = Math.fma(0.5 * r, r, cubic);
        return Math.fma(low, nearest + small, small);
    }

    /** {@code (e^r - 1 - r - r²/2) / r³} for |r| <= ln2/2; the error is 2^-61.5 of e^r - 1 (fpminimax of Sollya). */
    private static double tail(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double p01 = Math.fma(r, 0x1.555555555554dp-5, 0x1.5555555555559p-3);
        double p23 = Math.fma(r, 0x1.6c16c16c1aafdp-10, 0x1.111111110f65bp-7);
        double p45 = Math.fma(r, 0x1.a01a018e0d68ep-16, 0x1.a01a01afff4dap-13);
        double p67 = Math.fma(r, 0x1.27e51344fa203p-22, 0x1.71ddf81d7c978p-19);
        double p89 = Math.fma(r, 0x1.1f1a1575f5e57p-29, 0x1.af5f0e9c1edcdp-26);
        double p03 = Math.fma(r2, p23, p01);
        double p47 = Math.fma(r2, p67, p45);
        return Math.fma(r4, Math.fma(r4, p89, p47), p03);
    }
}
