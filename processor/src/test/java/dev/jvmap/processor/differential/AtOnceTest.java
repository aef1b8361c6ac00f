package dev.jvmap.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls over plain arrays without a {@code Batch}, in the first moments of a process and when they are small: the results are
 * the loop's, and what is said of arguments that are wrong is what a {@code Batch} says.
 */
class AtOnceTest {
    private static final String SOURCE =
            """
                    package app;

                    import dev.jvmap.Batching;
                    import dev.jvmap.Batching.Mode;
                    import dev.jvmap.Vmap;
                    import java.util.ArrayList;
                    import java.util.Arrays;
                    import java.util.List;

                    class Sample {
                        @Vmap
                        static double number(double x, float y) {
                            return x * y;
                        }

                        @Vmap(inAxes = 1)
                        static double column(double[] x) {
                            double sum = 0;
                            for (double value : x) {
                                sum = 2 * sum + value;
                            }
                            return sum;
                        }

                        @Vmap(inAxes = {0, 1, Vmap.NONE, 0})
                        static int all(int[] row, byte[] column, int[] table, boolean less) {
                            int sum = table[row[0]];
                            for (byte value : column) {
                                sum = 3 * sum + value - row[row.length - 1];
                            }
                            return less ? -sum : sum;
                        }

                        static final int[] TABLE = {5, 3, 1};

                        interface Call {
                            void with(Batching how);
                        }

                        /** What is said where {@code call} fails, and what it has done to the results until then. */
                        static String said(Call call, Batching how, int[] out) {
                            if (out != null) {
                                Arrays.fill(out, 99);
                            }
                            try {
                                call.with(how);
                                return "nothing";
                            } catch (RuntimeException e) {
                                return e + Arrays.toString(out);
                            }
                        }

                        static List<String> saidOfAll(Batching how) {
                            List<String> said = new ArrayList<>();
                            for (int n : new int[] {0, 1, 5}) {
                                for (int length : new int[] {n, n + 1}) {
                                    int[] out = new int[length];
                                    for (int[][] row : rows(n)) {
                                        said.add(said(h -> SampleBatched.allInto(out, row, columns(n)[0], TABLE, new boolean[n], h), how, out));
                                        said.add(said(h -> SampleBatched.all(row, columns(n)[0], TABLE, new boolean[n], h), how, null));
                                    }
                                    for (byte[][] column : columns(n)) {
                                        said.add(said(h -> SampleBatched.allInto(out, rows(n)[0], column, TABLE, new boolean[n], h), how, out));
                                        said.add(said(h -> SampleBatched.all(rows(n)[0], column, TABLE, new boolean[n], h), how, null));
                                    }
                                    said.add(said(h -> SampleBatched.allInto(out, rows(n)[0], columns(n)[0], out, new boolean[n], h), how, out));
                                    said.add(said(h -> SampleBatched.allInto(out, rows(n)[0], columns(n)[0], null, new boolean[n], h), how, out));
                                    said.add(said(h -> SampleBatched.allInto(out, rows(n)[0], columns(n)[0], TABLE, null, h), how, out));
                                    said.add(said(h -> SampleBatched.allInto(null, rows(n)[0], columns(n)[0], TABLE, new boolean[n], h), how, null));
                                }
                            }
                            for (double[][] x : new double[][][] {null, {}, {null}, {{}}, {{}, {1}}, {{1, 2}, null}, {{1, 2}, {1}}, {{1}, {1, 2}}}) {
                                said.add(said(h -> SampleBatched.column(x, h), how, null));
                                said.add(said(h -> SampleBatched.columnInto(new double[0], x, h), how, null));
                                said.add(said(h -> SampleBatched.columnInto(new double[1], x, h), how, null));
                                said.add(said(h -> SampleBatched.columnInto(x[0], x, h), how, null));
                            }
                            said.add(said(h -> SampleBatched.number(new double[2], new float[3], h), how, null));
                            said.add(said(h -> SampleBatched.number(new double[2], null, h), how, null));
                            said.add(said(h -> SampleBatched.numberInto(new double[3], new double[2], new float[2], h), how, null));
                            return said;
                        }

                        /** The first is right; in the second an element fails. */
                        static int[][][] rows(int n) {
                            int[][] right = new int[n][2];
                            for (int i = 0; i < n; i++) {
                                right[i] = new int[] {i % 3, i};
                            }
                            return new int[][][] {right, with(right, new int[] {3, 1}), with(right, null), with(right, new int[0]), with(right, new int[] {1, 2, 3}), null};
                        }

                        static int[][] with(int[][] rows, int[] last) {
                            int[][] some = rows.clone();
                            if (some.length > 0) {
                                some[some.length - 1] = last;
                            }
                            return some;
                        }

                        static byte[][][] columns(int n) {
                            byte[][] right = new byte[4][n];
                            for (int j = 0; j < 4; j++) {
                                for (int i = 0; i < n; i++) {
                                    right[j][i] = (byte) (7 * i - 3 * j);
                                }
                            }
                            return new byte[][][] {right, {}, {null}, {new byte[n], null}, {new byte[n], new byte[n + 1]}, {new byte[n + 1]}, null};
                        }

                        static void areTheLoops(int n) {
                            double[] x = new double[n];
                            Arrays.setAll(x, i -> Math.sin(i));
                            float[] y = new float[n];
                            Arrays.fill(y, 2.5f);
                            double[] numbers = new double[n];
                            Arrays.setAll(numbers, i -> number(x[i], y[i]));
                            check(Arrays.equals(SampleBatched.number(x, y), numbers), "number", n);
                            double[][] table = {x, numbers, x};
                            double[] sums = new double[n];
                            Arrays.setAll(sums, i -> column(new double[] {x[i], numbers[i], x[i]}));
                            check(Arrays.equals(SampleBatched.column(table), sums), "column", n);
                            int[][] rows = rows(n)[0];
                            byte[][] columns = columns(n)[0];
                            boolean[] less = new boolean[n];
                            int[] all = new int[n];
                            for (int i = 0; i < n; i++) {
                                less[i] = i % 4 == 1;
                                all[i] = all(rows[i], new byte[] {columns[0][i], columns[1][i], columns[2][i], columns[3][i]}, TABLE, less[i]);
                            }
                            check(Arrays.equals(SampleBatched.all(rows, columns, TABLE, less), all), "all", n);
                        }

                        static void check(boolean right, String what, int n) {
                            if (!right) {
                                throw new AssertionError(what + " of " + n);
                            }
                        }

                        static void small() {
                            for (int i = 0; i < 20_000; i++) {
                                areTheLoops(i % 20);
                            }
                        }

                        static void areTheLoops() {
                            for (int n : new int[] {0, 1, 5, 64, 1000}) {
                                areTheLoops(n);
                            }
                        }

                        static List<String> saidAtOnce() {
                            return saidOfAll(Batching.defaults());
                        }

                        static List<String> saidByBatch() {
                            return saidOfAll(Batching.defaults().withMode(Mode.SCALAR));
                        }
                    }
                    """;

    private final Sample sample = Sample.inNewProcess(SOURCE);

    @ParameterizedTest
    @ValueSource(strings = {"areTheLoops", "small"})
    void resultsAreTheLoops(String calls) throws Throwable {
        sample.call(calls);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wrongArgumentsAreNamedAsByABatch(boolean afterSmallCalls) throws Throwable {
        if (afterSmallCalls) {
            sample.call("small");
        }
        List<?> said = (List<?>) sample.call("saidAtOnce");
        assertThat(said).hasSizeGreaterThan(100).isEqualTo(sample.call("saidByBatch"));
        assertThat(Set.copyOf(said)).hasSizeGreaterThan(20);
    }
}
