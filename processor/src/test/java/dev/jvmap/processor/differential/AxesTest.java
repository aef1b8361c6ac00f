package dev.jvmap.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.Batching;
import dev.jvmap.NdArray;
import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.ir.MethodPlan;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rank with every batch axis, to every rank with every batch axis, from and to plain arrays and views in every kind of memory, in every batch
 * size, against the loop. All of that with {@code -Djvmap.axes=all}; a sample of the calls otherwise.
 */
class AxesTest {
    private static final int MOST = 1000;
    private static final int VECTOR_BITS = 256;

    @TestFactory
    Stream<DynamicTest> axes() {
        return IntStream.range(0, 4).boxed().flatMap(rank -> {
            List<AxesMethod> methods = AxesMethod.ofRank(rank);
            TestCompiler.Result compiled = new TestCompiler().compile("cases.In", AxesMethod.source(methods));
            assertThat(compiled.success()).as(compiled.diagnostics().toString()).isTrue();
            ClassLoader loader = World.loadForTests(compiled.classes());
            return compiled.plans().stream().map(plan -> DynamicTest.dynamicTest(plan.signature().method(), () -> {
                AxesMethod method = methods.get(compiled.plans().indexOf(plan));
                assertThat(plan.signature().method()).isEqualTo(method.name());
                new Calls<>(method, ViewKind.of(method.kind()), plan, loader).run();
            }));
        });
    }

    /** The calls of one method. */
    private static final class Calls<V extends NdArray<V>> {
        private final AxesMethod method;
        private final ViewKind<V> kind;
        private final JavaMethod batched;
        private final JavaMethod into;
        private final List<Object> arguments;
        private final List<Object> results;
        private final int lanes;
        private int calls;

        Calls(AxesMethod method, ViewKind<V> kind, MethodPlan plan, ClassLoader loader) {
            this.method = method;
            this.kind = kind;
            this.batched = new JavaMethod(loader, "cases.InBatched", method.name(), Optional.empty());
            this.into = new JavaMethod(loader, "cases.InBatched", method.name() + "Into", Optional.empty());
            this.lanes = plan.kernel().map(kernel -> VECTOR_BITS / kernel.laneBits()).orElse(8);
            Draw draw = new Draw(new SplittableRandom(method.name().hashCode()));
            JavaMethod user = new JavaMethod(loader, "cases.In", method.name(), Optional.empty());
            arguments = IntStream.range(0, MOST).mapToObj(_ -> method.draw(draw)).toList();
            results = arguments.stream().map(argument -> user.call(List.of(argument)))
                    .map(ending -> ((Ending.Value) ending).value()).toList();
        }

        void run() {
            for (int size : new int[] {0, 1, lanes - 1, lanes, lanes + 1, MOST}) {
                Object argument =
                        Layout.pack(method.argument(), method.shape(), method.inAxis(), arguments.subList(0, size));
                int[] shape = Layout.shape(results.getFirst());
                Object expected =
                        Layout.pack(method.result(), shape, method.outAxis(), results.subList(0, size));
                V expectedView = kind.copyOf().apply(expected);
                SampledCalls.of(method.name(), lanes, size, -1).forEach(how -> arrays(argument, expectedView, how));
                V argumentView = kind.copyOf().apply(argument);
                for (Memory from : Memory.values()) {
                    List<Batching> hows = SampledCalls.of(method.name(), lanes, size, from.ordinal());
                    V placed = hows.isEmpty() ? argumentView : from.holding(kind, argumentView);
                    hows.forEach(how -> views(placed, expectedView, how));
                }
            }
        }

        private void arrays(Object argument, V expected, Batching how) {
            assertResult(kind.copyOf().apply(value(batched.call(List.of(argument, how)))), expected, how);
            int[] shape = LongStream.of(expected.shape()).mapToInt(extent -> (int) extent).toArray();
            Object out = Array.newInstance(Layout.type(method.kind()), shape);
            value(into.call(List.of(out, argument, how)));
            assertThat(kind.copyOf().apply(out)).as("%s", how).isEqualTo(expected);
        }

        private void views(V argument, V expected, Batching how) {
            assertResult(kind.type().cast(value(batched.call(List.of(argument, how)))), expected, how);
            calls++;
            V out = Memory.values()[calls % Memory.values().length].room(kind, expected.shape());
            value(into.call(List.of(out, argument, how)));
            assertThat(out).as("%s", how).isEqualTo(expected);
        }

        /** Where there is no element, nothing tells the shape of a result. */
        private void assertResult(V result, V expected, Batching how) {
            if (expected.size() > 0) {
                assertThat(result).as("%s", how).isEqualTo(expected);
            } else {
                assertThat(result.size()).isZero();
            }
        }

        private static Object value(Ending ending) {
            return switch (ending) {
                case Ending.Value(Object value) -> value;
                case Ending.Failure(Throwable thrown) -> throw new AssertionError(thrown);
            };
        }
    }
}
