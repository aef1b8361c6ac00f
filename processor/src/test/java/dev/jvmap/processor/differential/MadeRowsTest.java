package dev.jvmap.processor.differential;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements that make an array and return it, in calls without a {@code Batch}, in scalar code, in lanes and on two threads: new rows and given ones are the loop's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MadeRowsTest {
    private static final String SOURCE =
            """
                    package app;

                    import dev.jvmap.Batching;
                    import dev.jvmap.Batching.Mode;
                    import dev.jvmap.Vmap;
                    import java.util.Arrays;
                    import java.util.List;

                    class Sample {
                        @Vmap
                        static double[] few(double[] x) {
                            double[] y = new double[3];
                            y[0] = x[1];
                            y[2] = x[0];
                            return y;
                        }

                        @Vmap
                        static double[] everySecond(double[] x) {
                            double[] y = new double[x.length];
                            for (int i = 0; i < x.length; i += 2) {
                                y[i] = x[i];
                            }
                            return y;
                        }

                        @Vmap(inAxes = {0, Vmap.NONE})
                        static double[] partSums(double[] x, double limit) {
                            double[] y = new double[x.length];
                            for (int i = 0; i < x.length; i++) {
                                y[i] = i == 0 ? x[i] : x[i] + y[i - 1];
                                if (y[i] > limit) {
                                    return y;
                                }
                            }
                            return y;
                        }

                        @Vmap
                        static double[] failing(double[] x) {
                            double[] y = new double[x.length];
                            for (int i = 0; i < x.length; i++) {
                                y[i] = 2 * x[i];
                            }
                            if (x[0] == 7) {
                                throw new IllegalArgumentException("seven");
                            }
                            return y;
                        }

                        @Vmap
                        static double[][] outer(double[] x) {
                            double[][] y = new double[x.length][2];
                            for (int i = 0; i < x.length; i++) {
                                y[i][1] = x[i];
                            }
                            return y;
                        }

                        @Vmap
                        static double[][] turned(double[][] m) {
                            double[][] y = new double[2][2];
                            for (int i = 0; i < 2; i++) {
                                for (int j = 0; j < 2; j++) {
                                    y[j][i] = m[i][j];
                                }
                            }
                            return y;
                        }

                        @Vmap
                        static double[][] replaced(double[] x) {
                            double[][] y = new double[2][3];
                            y[0][0] = x[0];
                            double[][] z = y;
                            if (x[0] == 7) {
                                z[1] = new double[] {x[0]};
                            }
                            return y;
                        }

                        @Vmap
                        static double[] differing(double[] x) {
                            double[] y = new double[x[0] == 7 ? 2 : 3];
                            y[0] = x[0];
                            return y;
                        }

                        @Vmap(inAxes = {0, Vmap.NONE})
                        static double[] recursive(double[] x, int depth) {
                            double[] y = new double[x.length];
                            for (int i = 0; i < x.length; i++) {
                                y[i] = x[i] + 1;
                            }
                            if (depth > 0) {
                                double[] z = recursive(y, depth - 1);
                                y[0] += z[0];
                            }
                            return y;
                        }

                        @Vmap
                        double[] instance(double[] x) {
                            double[] y = new double[x.length];
                            for (int i = 0; i < x.length; i++) {
                                y[i] = -x[i];
                            }
                            return y;
                        }

                        interface Element {
                            Object of(double[] x);
                        }

                        interface Call {
                            Object with(double[][] x, Batching how);
                        }

                        interface Into {
                            void rows(Object[] out, double[][] x, Batching how);
                        }

                        static final List<Batching> HOWS = List.of(Batching.defaults(), Batching.defaults().withMode(Mode.SCALAR),
                                Batching.defaults().withMode(Mode.VECTOR), Batching.defaults().withBatchSize(3).withThreads(2));

                        static void compare(Element element, Call call, Into into) {
                            for (int n : new int[] {0, 1, 5, 100}) {
                                for (Batching how : HOWS) {
                                    compare(element, call, into, n, 20, how);
                                    compare(element, call, into, n, 3, how);
                                }
                            }
                        }

                        /** The elements before the one that fails are stored, on one thread none behind it, and it is not begun. */
                        static void compare(Element element, Call call, Into into, int n, int k, Batching how) {
                            double[][] x = new double[n][k];
                            for (int i = 0; i < n; i++) {
                                Arrays.setAll(x[i], j -> Math.sin(j));
                                x[i][0] = i;
                            }
                            Object[] expected = new Object[n];
                            Object[] given = into == null || n == 0 ? null : (Object[]) java.lang.reflect.Array.newInstance(element.of(x[0]).getClass(), n);
                            String failure = "";
                            int done = 0;
                            try {
                                for (; done < n; done++) {
                                    expected[done] = element.of(x[done]);
                                }
                            } catch (RuntimeException e) {
                                failure = e.toString();
                            }
                            String actual = "";
                            try {
                                Object[] result = (Object[]) call.with(x, how);
                                check(Arrays.deepEquals(result, expected), "new", n, how);
                            } catch (RuntimeException e) {
                                actual = e.toString();
                            }
                            check(actual.equals(failure), actual, n, how);
                            if (given != null) {
                                for (int i = 0; i < n; i++) {
                                    given[i] = copied(element.of(x[0]));
                                }
                                Object[] before = new Object[n];
                                Arrays.setAll(before, i -> copied(given[i]));
                                try {
                                    into.rows(given, x, how);
                                } catch (RuntimeException e) {
                                    check(e.toString().equals(failure), e.toString(), n, how);
                                }
                                for (int i = 0; i < n; i++) {
                                    if (i <= done || how != HOWS.getLast()) {
                                        check(Arrays.deepEquals(new Object[] {given[i]}, new Object[] {i < done ? expected[i] : before[i]}),
                                                "row " + i, n, how);
                                    }
                                }
                            }
                        }

                        static Object copied(Object array) {
                            if (array instanceof double[] row) {
                                double[] copy = row.clone();
                                Arrays.fill(copy, 99);
                                return copy;
                            }
                            Object[] copy = ((Object[]) array).clone();
                            Arrays.setAll(copy, i -> copied(copy[i]));
                            return copy;
                        }

                        static void check(boolean right, String what, int n, Batching how) {
                            if (!right) {
                                throw new AssertionError(what + " of " + n + ", " + how);
                            }
                        }

                        static void few() {
                            compare(Sample::few, SampleBatched::few, (out, x, how) -> SampleBatched.fewInto((double[][]) out, x, how));
                        }

                        static void everySecond() {
                            compare(Sample::everySecond, SampleBatched::everySecond,
                                    (out, x, how) -> SampleBatched.everySecondInto((double[][]) out, x, how));
                        }

                        static void partSums() {
                            compare(x -> partSums(x, 2.5), (x, how) -> SampleBatched.partSums(x, 2.5, how),
                                    (out, x, how) -> SampleBatched.partSumsInto((double[][]) out, x, 2.5, how));
                        }

                        static void failing() {
                            compare(Sample::failing, SampleBatched::failing,
                                    (out, x, how) -> SampleBatched.failingInto((double[][]) out, x, how));
                        }

                        static void recursive() {
                            compare(x -> recursive(x, 2), (x, how) -> SampleBatched.recursive(x, 2, how),
                                    (out, x, how) -> SampleBatched.recursiveInto((double[][]) out, x, 2, how));
                        }

                        static void outer() {
                            compare(Sample::outer, SampleBatched::outer,
                                    (out, x, how) -> SampleBatched.outerInto((double[][][]) out, x, how));
                        }

                        static class Other extends Sample {
                            @Override
                            double[] instance(double[] x) {
                                return new double[] {x[0]};
                            }
                        }

                        static void instance() {
                            for (Sample sample : List.of(new Sample(), new Other())) {
                                compare(sample::instance, SampleBatched.of(sample)::instance,
                                        (out, x, how) -> SampleBatched.of(sample).instanceInto((double[][]) out, x, how));
                            }
                        }

                        static void differing() {
                            differing("differing", SampleBatched::differing, (x, how) -> SampleBatched.differingInto(new double[20][3], x, how));
                            differing("replaced", SampleBatched::replaced, (x, how) -> SampleBatched.replacedInto(new double[20][2][3], x, how));
                        }

                        interface Given {
                            void in(double[][] x, Batching how);
                        }

                        static void differing(String name, Call call, Given given) {
                            String all = name + ": results differ in shape: element ";
                            for (Batching how : HOWS) {
                                double[][] x = new double[20][1];
                                x[11][0] = 7;
                                named(all, () -> call.with(x, how), 20, how);
                                named(all, () -> given.in(x, how), 20, how);
                            }
                        }

                        /** Whatever computes it, a row that is not like the others is named, also far behind the first. */
                        static void odd() {
                            double[][] some = {null, {}, {1, 2}, new double[21]};
                            String[] said = {" is null", " has length 0, those before it 20", " has length 2, those before it 20", " has length 21, those before it 20"};
                            for (Batching how : HOWS) {
                                for (int n : new int[] {5, 100, 3000}) {
                                    for (int kind = 0; kind < some.length; kind++) {
                                        double[][] x = new double[n][20];
                                        x[n - 2] = some[kind];
                                        String all = "everySecond: x[" + (n - 2) + "]" + said[kind];
                                        named(all, () -> SampleBatched.everySecond(x, how), n, how);
                                        double[][] out = new double[n][20];
                                        out[0][0] = 99;
                                        named(all, () -> SampleBatched.everySecondInto(out, x, how), n, how);
                                        check(out[0][0] == 99, "written", n, how);
                                    }
                                }
                            }
                        }

                        /** The same of an array of rows, also where results go. */
                        static void oddTables() {
                            double[][][] some = {null, {}, new double[3][2], {{1, 2}, null}, {{1, 2}, {1, 2, 3}}};
                            String[] said = {" is null", " has length 0, those before it 2", " has length 3, those before it 2",
                                    "[1] is null", "[1] has length 3, those before it 2"};
                            for (Batching how : HOWS) {
                                for (int n : new int[] {5, 100, 3000}) {
                                    double[][][] like = new double[n][][];
                                    Arrays.setAll(like, i -> turned(table(i)));
                                    check(Arrays.deepEquals(SampleBatched.turned(tables(n), how), like), "new", n, how);
                                    for (int kind = 0; kind < some.length; kind++) {
                                        double[][][] odd = tables(n);
                                        odd[n - 2] = some[kind];
                                        double[][][] tables = tables(n);
                                        String where = "[" + (n - 2) + "]" + said[kind];
                                        named("turned: m" + where, () -> SampleBatched.turned(odd, how), n, how);
                                        named("turned: m" + where, () -> SampleBatched.turnedInto(tables, odd, how), n, how);
                                        check(Arrays.deepEquals(tables, tables(n)), "written", n, how);
                                        named("turned: out" + where, () -> SampleBatched.turnedInto(odd, tables, how), n, how);
                                        check(Arrays.deepEquals(Arrays.copyOf(odd, n - 2), Arrays.copyOf(tables(n), n - 2)), "written", n, how);
                                    }
                                }
                            }
                        }

                        static double[][][] tables(int n) {
                            double[][][] tables = new double[n][][];
                            Arrays.setAll(tables, i -> table(i));
                            return tables;
                        }

                        static double[][] table(int i) {
                            return new double[][] {{i, 1}, {2, 3}};
                        }

                        static void named(String all, Runnable call, int n, Batching how) {
                            try {
                                call.run();
                            } catch (dev.jvmap.VmapShapeException e) {
                                check(e.getMessage().startsWith(all), e.getMessage(), n, how);
                                return;
                            }
                            throw new AssertionError("no failure: " + all);
                        }

                        static void inPlace() {
                            double[][] x = new double[50][20];
                            double[][] expected = new double[50][];
                            for (int i = 0; i < 50; i++) {
                                x[i][0] = i;
                                x[i][2] = i;
                                expected[i] = everySecond(x[i]);
                            }
                            SampleBatched.everySecondInto(x, x);
                            check(Arrays.deepEquals(x, expected), "in place", 50, Batching.defaults());
                        }
                    }
                    """;

    private final Sample sample = Sample.compiled(SOURCE);

    @ParameterizedTest
    @ValueSource(strings = {"few", "everySecond", "partSums", "failing", "outer", "recursive", "differing", "odd",
            "oddTables",
            "instance", "inPlace"})
    void rowsAreTheLoops(String name) throws Throwable {
        sample.call(name);
    }
}
