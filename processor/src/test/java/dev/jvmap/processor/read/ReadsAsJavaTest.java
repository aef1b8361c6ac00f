package dev.jvmap.processor.read;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read means what Java means. Each test is a rule of the language, on methods that bend it. */
class ReadsAsJavaTest {

    @Test
    void narrowKindsArePromotedAndCompoundAssignmentsCast() throws Exception {
        AsJava.check(
                """
                        @Vmap static double narrow(byte q, short s, char c, long l, float f) {
                            q += 200; s -= q; c *= 1.5; c++; s <<= 3; l >>>= q; l += f; f %= 3; q = (byte) c; q >>= 1;
                            byte z = -5; final byte w = 7; float g = l; double d = 'a' + c;
                            boolean t = q < s ^ c > 5; t &= f > 1 | d < 3; t = !t != (q == s);
                            return q + s * 3 + c + l + f + g + d + (t ? 1 : 0) + (t ? s : q) + (q << l) + (l << q)
                                    + -c + ~s + +q + w + z;
                        }
                        @Vmap static int shifts(int a, long b) {
                            int i = 1 << b; long l = b >>> a; l <<= 65; i >>>= 33L;
                            return i + (int) l + (a >> -1) + (int) (b << 'a');
                        }
                        """);
    }

    @Test
    void aChoiceHasTheTypeThatJavaGivesIt() throws Exception {
        AsJava.check(
                """
                        static int kind(byte x) { return 1; } static int kind(short x) { return 2; }
                                static int kind(char x) { return 3; }
                        static int kind(int x) { return 4; } static int kind(long x) { return 5; }
                                static int kind(double x) { return 6; }
                        @Vmap static int kinds(int a, byte b, short s, char c, long l) {
                            int k = kind(a > 0 ? b : s); k = 10 * k + kind(a > 0 ? c : 1);
                                    k = 10 * k + kind(a > 0 ? b : 'y');
                            k = 10 * k + kind(a > 0 ? b : 200); k = 10 * k + kind(a > 0 ? 1.5 : a);
                                    k = 10 * k + kind(a > 0 ? l : c);
                            var chosen = switch (a) { case 1 -> 100; default -> c; };
                            return 10 * k + kind(chosen);
                        }
                        @Vmap static double convertsEachResult(char c, long l) {
                            return switch (c) { case 1 -> 1.1f; default -> l; };
                        }
                        """);
    }

    @Test
    void literalsHaveTheirValues() throws Exception {
        AsJava.check(
                """
                        @Vmap static double literals(int a) {
                            return -2147483648 + 0x7fff_ffff + 0b101 + 017 + 'a' + '\\n' + -9223372036854775808L +
                                    0x1.8p3f + 1e3 + .5f
                                    + (a == -0 ? 1 : 2) + 1_000L + 1 / -0.0;
                        }
                        """);
    }

    @Test
    void sideEffectsHappenInTheOrderOfEvaluation() throws Exception {
        AsJava.check(
                """
                        @Vmap static int increments(int x) { return x++ * 100 + x++ * 10 + x + --x; }
                        @Vmap static int between(int x) { return x + (x = 3) * x; }
                        @Vmap static int compound(int x) { x += x++ + ++x; return x; }
                        @Vmap static int chained(int a) { int x, y; x = y = a;
                                int z = (x += y -= 3) * 2 + x++ - --y; (z)++; ((z)) += 2; return z ^ x ^ y; }
                        @Vmap static int arrays(int[] p, int i) {
                            int[] a = {p.length, i, 3}, b = new int[4]; int k = 0;
                            b[k++] += a[k]; b[k] = k = 2; b[k] -= b[k++]++; --b[3]; int s = a[1] = b[1] <<= 2;
                                    b[0] ^= p[i & 7] + (p[0] = 3);
                            for (int v : a) s = 31 * s + v;
                            for (var v : new short[]{1, 2, (short) s}) s += v;
                            return s + a[2]++ + ++a[2] + b[k] + (a = b)[1] + a[2];
                        }
                        @Vmap static int whichFailsFirst(int[] p) {
                            int i = 0;
                            return p[i] / (i = 2) + p[i] % p[i = 1] + ((p[0] = 7) > 3 ? p[0] : 0) + p[0];
                        }
                        """);
    }

    @Test
    void conditionsMayHaveSideEffects() throws Exception {
        AsJava.check(
                """
                        @Vmap static int conditions(int a, int b) {
                            a %= 50; b %= 50;
                            int x; int y = 0;
                            if (a > 0 && (x = a * 2) > 4 || (x = b) > 7) y = x;
                            while ((y = y - 1) > 0 && a++ < 50) { if (y == 3) continue; if (y == 2) break; }
                            do { if (y++ == 5) continue; b--; } while (b > 0 && (x = b - 1) >= 0);
                            for (int i = 0, j = 10; i < j && (y += 2) < 100; i++, j--) { y ^= i; }
                            return x * 31 + y + (a > b ? a++ : b--) + a + b;
                        }
                        @Vmap static boolean both(boolean p, boolean q) { p |= q; q ^= p;
                                return p & !q | p == q ? p : q != (p = q); }
                        """);
    }

    @Test
    void jumpsLeaveWhatTheyName() throws Exception {
        AsJava.check(
                """
                        @Vmap static int blocks(int a) {
                            int n = 0;
                            a: { b: { if (a < 0) break a; if (a == 0) break b; n = 1; } n += 10; }
                            outer: while (true) {
                                inner: do { n++; if (n % 7 == 0) break outer; if (n % 3 == 0) continue outer;
                                        if (a > 5) continue inner; } while (n < 40);
                                break;
                            }
                            for (;;) { if (n++ > 60) break; }
                            return n;
                        }
                        @Vmap static int doWhile(int a) { a %= 50; do { if (a > 3) return a; a++;
                                if (a == 2) break; continue; } while (a < 100); return -a; }
                        @Vmap static int everyTurnReturns(int a) { for (int i = 0; i < a; i++) { return i + a; }
                                return 0; }
                        """);
    }

    @Test
    void switchesOfAllForms() throws Exception {
        AsJava.check(
                """
                        static final int SEVEN = 7;
                        @Vmap static int fallsThrough(int a) {
                            int r = 0;
                            switch (a) {
                                case 0: int t = 1; r += t;
                                case 1: t = 5; r += t; break;
                                case 2: if (r == 0) break; r++;
                                default: r = 9;
                                case SEVEN: case (3 + 1) * 2: r += 100;
                            }
                            return r;
                        }
                        @Vmap static int defaultFirst(int a) { int r = 1; switch (a) { default: r = 2;
                                case 3: r *= 7; break; case 7: return -1; } return r; }
                        @Vmap static int empty(int a) { switch (a++) { } switch (a) { default: } switch (a) {
                                case 1: } return a; }
                        @Vmap static int inLoop(int a) {
                            int r = 0;
                            outer: for (int i = 0; i < 10; i++) {
                                switch ((a + i) % 5) { case 0: continue; case 1: continue outer;
                                        case 2: break outer; case 3: break; default: r += i; }
                                r += 100;
                            }
                            return r;
                        }
                        @Vmap static double values(char c, int b) {
                            double d = switch (c) { case 'a', 98 -> 1; case 3 -> { int q = b; while (true) {
                                    if (q < 0) yield q; q -= 70; } } default -> 12L; };
                            return d + switch (b & 3) { case 0: yield 1; case 1: b++; default: yield b; } + b;
                        }
                        @Vmap static long fails(int b) { return switch (b) { case 0 -> 1; case 1 -> b;
                                default -> throw new RuntimeException(); }; }
                        enum Mode { LINEAR, CUBIC, NONE }
                        @Vmap static double onEnum(double x, Mode m) {
                            if (m == Mode.NONE) return x;
                            switch (m) { case LINEAR: return 2 * x; case CUBIC: x *= x; default: }
                            return switch (m) { case LINEAR -> 1; case Sample.Mode.CUBIC -> x * 3; case NONE -> {
                                    if (x > 0) yield 3; yield 4; } };
                        }
                        """);
    }

    @Test
    void overloadsAreChosenByTheTypesOfTheArguments() throws Exception {
        AsJava.check(
                """
                        static double helper(double x) { return x + 1; } static double helper(int x) { return x + 2; }
                        static double helper(float x, long y) { return x - y; } static double helper(long x) {
                                return x * 3; }
                        @Vmap static double over(int i, short s, long l, float f, double d, char c) {
                            return helper(i) + helper(s) + helper(l) + helper(f) + helper(d) + helper(c) +
                                    helper(c, i) + helper(l, s) + (int) helper('a');
                        }
                        """);
    }

    @Test
    void helpersMayWriteIntoArraysAndCallThemselves() throws Exception {
        AsJava.check(
                """
                        static void fill(double[] out, double v) { for (int i = 0; i < out.length;
                                i++) out[i] = v + i; }
                        static double sumFill(double[] out, double v) { fill(out, v); double s = 0;
                                for (double o : out) s += o; return s; }
                        @Vmap static double effects(double x) {
                            double[] t = new double[3]; t[1] = 5; fill(t, x);
                            return t[1] + sumFill(t, t[2]) + t[2];
                        }
                        @Vmap static int factorial(int n) { return n <= 1 ? 1 : n * factorial(n - 1 & 7); }
                        static boolean even(int n) { return n == 0 || odd(n - 1); } static boolean odd(int n) {
                                return n != 0 && even(n - 1); }
                        @Vmap static boolean mutual(int n) { return even(n & 31); }
                        """);
    }

    @Test
    void blocksMayReuseNames() throws Exception {
        AsJava.check("""
                @Vmap static int shadows(int a) {
                    int n = 0, i2 = 4;
                    for (int i = 0; i < 3; i++) n += i;
                    for (int i = 5; i > 0; i--) { int q = i; n += q * i2; }
                    { int q = 2; n += q; }
                    int i = 9;
                    return n + i + a;
                }
                """);
    }

    @Test
    void namesAreFoundWhereJavaFindsThem() throws Exception {
        AsJava.check("app.Sample",
                Reading.of(Map.of("app.Sample",
                        """
                                package app;
                                import static java.lang.Math.*;
                                import static lib.Tools.twice;
                                import lib.*;
                                import lib.Tools.Deep;
                                import dev.jvmap.Vmap;
                                class Sample extends Base implements Constants {
                                    static final double[] TABLE = {1, 2, 3};
                                    private static final int[][] GRID = {{1, 2}, {3, 4}};
                                    static final double COMPUTED = java.lang.Math.log(2 * java.lang.Math.PI);
                                    static final double OFFSET = 0.25f;
                                    static int counter = 5;
                                    static class Inner { static final int K = 7; static double scaled(double x) {
                                            return 2 * x + OFFSET; } }
                                    @Vmap static double fields(double x) { return sqrt(abs(x)) + PI +
                                            Sample.COMPUTED + counter + FACTOR + DEPTH + Constants.DEPTH; }
                                    @Vmap static double nested(double x) { return Inner.scaled(x) + Sample.Inner.K
                                            + app.Sample.Inner.scaled(1) + Character.MAX_VALUE; }
                                    @Vmap static double tables(double x, int i) {
                                            return TABLE[i & 1] * x + GRID[i & 1][1] + GRID.length +
                                            GRID[0].length; }
                                    @Vmap static double inherited(double x) {
                                            return fromBase(x) + Base.fromBase(2f); }
                                    @Vmap static double others(double x) { return twice(x) + Tools.G + Deep.H +
                                            lib.Tools.Deep.H + Own.f(x) + Math.own(x); }
                                }
                                class Math { static double own(double x) { return x - 1; } }
                                class Base { static double FACTOR = 1.5; static double fromBase(double x) {
                                        return x * FACTOR + hidden(); } private static int hidden() { return 4; } }
                                interface Constants { int DEPTH = 3; }
                                class Own { static double f(double x) { return x * g(x) + field; }
                                        private static double g(double x) { return x - 1; }
                                        private static double field = 2; }
                                """,
                        "lib.Tools", """
                                package lib;
                                public class Tools {
                                    public static final double G = 9.81;
                                    public static double twice(double x) { return x + x; }
                                    public static class Deep { public static float H = 2.5f; }
                                }
                                """)));
    }

    @Test
    void theLibraryOnArraysIsLoops() throws Exception {
        AsJava.check(
                """
                        static int sum(int[] a) { int s = a.length; for (int v : a) s = 31 * s + v; return s; }
                        @Vmap static int clones(int[] p) { int[] c = p.clone(), d; d = (d = p).clone(); p[0] = 5;
                                return sum(c) + sum(d) + sum(p.clone()); }
                        @Vmap static int moves(int[] p, int a, int b, int n) {
                                System.arraycopy(p, a % 4, p, b % 4, n % 5); return sum(p); }
                        @Vmap static int copies(int[] p, int n) { int[] q = new int[4];
                                System.arraycopy(p, 1, q, 0, n & 3); return sum(q); }
                        @Vmap static int fills(int[] p, int a, int b) { java.util.Arrays.fill(p, a % 4, b % 6, 7);
                                int s = sum(p); java.util.Arrays.fill(p, a); return s + sum(p); }
                        @Vmap static int copyOf(int[] p, int n) { return sum(java.util.Arrays.copyOf(p, n % 9)); }
                        @Vmap static int copyOfRange(int[] p, int a, int b) {
                                var q = java.util.Arrays.copyOfRange(p, a % 5, b % 9); return sum(q); }
                        """);
    }

    @Test
    void moduleImportsMakeTypesKnown() throws Exception {
        AsJava.check("app.Sample", Reading.of(Map.of("app.Sample", """
                package app;
                import module java.base;
                import dev.jvmap.Vmap;
                class Sample {
                    @Vmap static int compared(int[] a, int[] b) { return Arrays.compare(a, b); }
                }
                """)));
    }
}
