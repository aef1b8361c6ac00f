package dev.jvmap.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.VmapShapeException;
import org.junit.jupiter.api.Test;

/** Structures of arrays and of views, as users make and read them. */
class RecordBatchesTest {
    private static final String SOURCE =
            """
                    package app;

                    import dev.jvmap.*;
                    import java.util.List;

                    record Vec(double x, double y) {}

                    record Pose(Vec at, int[] turns) {}

                    record Scaled(double value, double scale, int[] all) {}

                    final class Sample {
                        @Vmap
                        static Pose step(Pose p, double by) {
                            int[] turns = {p.turns()[0] + 1, p.turns()[1]};
                            return new Pose(new Vec(p.at().x() + by, p.at().y()), turns);
                        }

                        @Vmap(inAxes = {0, -1}, outAxes = {0, -1, -1})
                        static Scaled scaled(double x, double scale) {
                            return new Scaled(x * scale, scale, new int[] {(int) scale, 7});
                        }

                        static final double[] BY = {10, 20, 30};

                        static List<Pose> poses() {
                            return List.of(new Pose(new Vec(1, 2), new int[] {5, 6}), new Pose(new Vec(3, 4), new int[] {7, 8}),
                                    new Pose(new Vec(-1, -2), new int[] {9, 0}));
                        }

                        static String text(List<Pose> poses) {
                            return poses.stream().map(p -> p.at() + java.util.Arrays.toString(p.turns())).toList().toString();
                        }

                        static String loop() {
                            return text(java.util.stream.IntStream.range(0, 3).mapToObj(i -> step(poses().get(i), BY[i])).toList());
                        }

                        static String arrays() {
                            return text(SampleBatched.step(PoseBatch.of(poses()), BY).toList(0));
                        }

                        static String views() {
                            PoseViews poses = PoseViews.copyOf(PoseBatch.of(poses()));
                            return text(SampleBatched.step(poses, DoubleNdArray.of(BY)).toArrays().toList(0));
                        }

                        static String into() {
                            PoseViews poses = PoseViews.copyOf(PoseBatch.of(poses()));
                            DoubleNdArray wide = DoubleNdArray.zeros(6);
                            PoseViews out = new PoseViews(new VecViews(wide.every(0, 2), DoubleNdArray.zeros(3)),
                                    IntNdArray.zeros(2, 3).transpose());
                            SampleBatched.stepInto(out, poses, DoubleNdArray.of(BY));
                            return text(out.toArrays().toList(0)) + wide;
                        }

                        static String once() {
                            SampleBatched.ScaledBatch arrays = SampleBatched.scaled(new double[] {1, 2}, 3);
                            SampleBatched.ScaledViews views = SampleBatched.scaled(DoubleNdArray.of(new double[] {1, 2}), 3);
                            double scale = arrays.scale() + views.scale();
                            return java.util.Arrays.toString(arrays.value()) + views.value() + scale + arrays.all()[1]
                                    + views.all()[0];
                        }

                        static String onceInLanes() {
                            double[] xs = new double[1000];
                            Batching lanes = Batching.defaults().withMode(Batching.Mode.VECTOR).withThreads(2);
                            SampleBatched.ScaledBatch all = SampleBatched.scaled(xs, 3, lanes);
                            return all.scale() + " " + java.util.Arrays.toString(all.all());
                        }

                        static String onceOfNone() {
                            SampleBatched.ScaledBatch none = SampleBatched.scaled(new double[0], 3);
                            return none.value().length + " " + none.scale() + " " + none.all().length;
                        }

                        @Vmap(name = "stepAcross", outAxes = {0, 0, 1})
                        static Pose across(Pose p, double by) {
                            return step(p, by);
                        }

                        static String elementsAcross() {
                            return text(SampleBatched.stepAcross(PoseBatch.of(poses()), BY).toList(1));
                        }

                        static void elementsAlongAnotherAxis() {
                            SampleBatched.stepAcross(PoseBatch.of(poses()), BY).toList(0);
                        }

                        static void nullArgument() {
                            SampleBatched.step(new PoseBatch(null, new int[0][]), BY);
                        }

                        static void nullOut() {
                            SampleBatched.stepInto(null, PoseBatch.of(poses()), BY);
                        }

                        static void shortOut() {
                            PoseBatch out = new PoseBatch(new VecBatch(new double[3], new double[2]), new int[3][2]);
                            SampleBatched.stepInto(out, PoseBatch.of(poses()), BY);
                        }
                    }
                    """;

    private final Sample sample = Sample.compiled(SOURCE);

    private Object call(String name) throws Throwable {
        return sample.call(name);
    }

    @Test
    void listsGoInAndComeOut() throws Throwable {
        assertThat(call("arrays")).isEqualTo(call("loop"));
    }

    @Test
    void elementsComeOutOfAnyAxis() throws Throwable {
        assertThat(call("elementsAcross")).isEqualTo(call("loop"));
    }

    @Test
    void elementsThatLieAlongAnotherAxisAreNamed() {
        assertThatThrownBy(() -> call("elementsAlongAnotherAxis")).isInstanceOf(VmapShapeException.class)
                .hasMessage("PoseBatch: not all components have the same number of elements: 3, 2");
    }

    @Test
    void viewsGiveWhatArraysGive() throws Throwable {
        assertThat(call("views")).isEqualTo(call("loop"));
    }

    @Test
    void eachComponentIsStoredInAViewOfItsOwn() throws Throwable {
        assertThat(call("into")).isEqualTo(call("loop") + "[11.0,  0.0, 23.0,  0.0, 29.0,  0.0]");
    }

    @Test
    void whatIsTheSameForAllIsReturnedOnce() throws Throwable {
        assertThat(call("once")).isEqualTo("[3.0, 6.0][3.0, 6.0]6.073");
        assertThat(call("onceInLanes")).isEqualTo("3.0 [3, 7]");
        assertThat(call("onceOfNone")).isEqualTo("0 0.0 0");
    }

    @Test
    void componentsAreNamedInMessages() {
        assertThatThrownBy(() -> call("nullArgument")).isInstanceOf(VmapShapeException.class)
                .hasMessage("step: p.at is null");
        assertThatThrownBy(() -> call("nullOut")).isInstanceOf(VmapShapeException.class)
                .hasMessage("step: out is null");
        assertThatThrownBy(() -> call("shortOut")).isInstanceOf(VmapShapeException.class)
                .hasMessageContaining("out.at.y   double[2]");
    }
}
