package dev.jvmap.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.Batching;
import dev.jvmap.NdArray;
import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.oracle.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * From records to records: two components of every rank along every axis, each result along its own, from and to plain arrays and views, against the loop.
 * Every view is in another kind of memory than its neighbour.
 */
class RecordAxesTest {
    private static final int MOST = 100;
    private static final int MOST_DIMENSIONS = 2;
    private static final int VECTOR_BITS = 256;

    @TestFactory
    Stream<DynamicTest> axes() {
        List<Pair> pairs = Pair.all();
        TestCompiler.Result compiled = new TestCompiler().compile("cases.In", Pair.source(pairs));
        assertThat(compiled.success()).as(compiled.diagnostics().toString()).isTrue();
        ClassLoader loader = World.loadForTests(compiled.classes());
        return compiled.plans().stream().map(plan -> DynamicTest.dynamicTest(plan.signature().method(), () -> {
            Pair pair = pairs.get(compiled.plans().indexOf(plan));
            assertThat(plan.signature().method()).isEqualTo(pair.name());
            new Calls(pair, plan, loader).run();
        }));
    }

    /** A method from a record of two components to another. The first component comes from the first one, the second from the second. */
    private record Pair(AxesMethod first, AxesMethod second) {
        /** Each method once as the first and once as the second, with one that has the same batch axis. */
        static List<Pair> all() {
            return IntStream.rangeClosed(0, MOST_DIMENSIONS).boxed().flatMap(inAxis -> {
                List<AxesMethod> methods = IntStream.rangeClosed(inAxis, MOST_DIMENSIONS).boxed()
                        .flatMap(rank -> AxesMethod.ofRank(rank).stream())
                        .filter(method -> method.inAxis() == inAxis && method.resultRank() <= MOST_DIMENSIONS).toList();
                return IntStream.range(0, methods.size())
                        .mapToObj(i -> new Pair(methods.get(i), methods.get((i + 7) % methods.size())));
            }).toList();
        }

        static String source(List<Pair> pairs) {
            String helpers = pairs.stream().map(pair -> pair.first.method()).collect(Collectors.joining("\n"));
            return pairs.stream().map(Pair::source).collect(Collectors.joining("\n",
                    "package cases;\n\nimport dev.jvmap.Vmap;\n\nfinal class In {\n" + helpers, "}\n"));
        }

        String name() {
            return first.name() + "And" + second.name();
        }

        private String source() {
            return """
                    record Of%1$s(%2$s x, %3$s y) {}
                    record To%1$s(%4$s u, %5$s v) {}
                    @Vmap(inAxes = %6$d, outAxes = {%7$d, %8$d})
                    static To%1$s %1$s(Of%1$s of) { return new To%1$s(%9$s(of.x()), %10$s(of.y())); }
                    """.formatted(name(), first.argument(), second.argument(), first.result(), second.result(),
                    first.inAxis(), first.outAxis(), second.outAxis(), first.name(), second.name());
        }
    }

    /** The calls of one method. */
    private static final class Calls {
        private final Pair pair;
        private final List<Part<?>> parts;
        private final JavaMethod batched;
        private final JavaMethod into;
        private final int lanes;

        Calls(Pair pair, MethodPlan plan, ClassLoader loader) {
            this.pair = pair;
            this.parts = List.of(new Part<>(pair.first, ViewKind.of(pair.first.kind()), loader),
                    new Part<>(pair.second, ViewKind.of(pair.second.kind()), loader));
            this.batched = new JavaMethod(loader, "cases.InBatched", pair.name(), Optional.empty());
            this.into = new JavaMethod(loader, "cases.InBatched", pair.name() + "Into", Optional.empty());
            this.lanes = plan.kernel().map(kernel -> VECTOR_BITS / kernel.laneBits()).orElse(8);
        }

        void run() {
            for (int size : new int[] {0, 1, lanes + 1, MOST}) {
                for (int memory = -1; memory < Memory.values().length; memory++) {
                    for (Batching how : SampledCalls.of(pair.name(), lanes, size, memory)) {
                        call(size, memory, how);
                    }
                }
            }
        }

        /** @param memory where the first component of views is; -1 for arrays */
        private void call(int size, int memory, Batching how) {
            Object argument = each((part, i) -> part.argument(size, memory, i));
            check((Tuple) value(batched.call(List.of(argument, how))), size, how);
            Tuple out = each((part, i) -> part.room(size, memory, i + 1));
            value(into.call(List.of(out, argument, how)));
            check(out, size, how);
        }

        private void check(Tuple result, int size, Batching how) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).check(result.components().get(i), size, how);
            }
        }

        private interface OfPart {
            Object apply(Part<?> part, int number);
        }

        private Tuple each(OfPart what) {
            List<Object> components = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                components.add(what.apply(parts.get(i), i));
            }
            return new Tuple(components);
        }

        private static Object value(Ending ending) {
            return switch (ending) {
                case Ending.Value(Object value) -> value == null ? "nothing" : value;
                case Ending.Failure(Throwable thrown) -> throw new AssertionError(thrown);
            };
        }
    }

    /** One component of the argument, and that of the result. */
    private static final class Part<V extends NdArray<V>> {
        private final AxesMethod method;
        private final ViewKind<V> kind;
        private final List<Object> arguments;
        private final List<Object> results;

        Part(AxesMethod method, ViewKind<V> kind, ClassLoader loader) {
            this.method = method;
            this.kind = kind;
            Draw draw = new Draw(new SplittableRandom(method.name().hashCode()));
            JavaMethod user = new JavaMethod(loader, "cases.In", method.name(), Optional.empty());
            arguments = IntStream.range(0, MOST).mapToObj(_ -> method.draw(draw)).toList();
            results = arguments.stream().map(argument -> Calls.value(user.call(List.of(argument)))).toList();
        }

        Object argument(int size, int memory, int number) {
            Object arrays = Layout.pack(method.argument(), method.shape(), method.inAxis(), arguments.subList(0, size));
            return memory < 0 ? arrays : in(memory, number).holding(kind, kind.copyOf().apply(arrays));
        }

        Object room(int size, int memory, int number) {
            Object arrays = expected(size);
            return memory < 0 ? Layout.cleared(arrays)
                    : in(memory, number).room(kind, kind.copyOf().apply(arrays).shape());
        }

        private static Memory in(int memory, int number) {
            return Memory.values()[(memory + number) % Memory.values().length];
        }

        private Object expected(int size) {
            return Layout.pack(method.result(), Layout.shape(results.getFirst()), method.outAxis(),
                    results.subList(0, size));
        }

        /** Where there is no element, nothing tells the shape of a result. */
        void check(Object result, int size, Batching how) {
            V given = result instanceof NdArray<?> view ? kind.type().cast(view) : kind.copyOf().apply(result);
            if (size == 0) {
                assertThat(given.size()).isZero();
            } else {
                assertThat(given).as("%s, %s", method, how).isEqualTo(kind.copyOf().apply(expected(size)));
            }
        }
    }
}
