package dev.jvmap.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.differential.Bits;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.MethodPlan;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kernels with loops, masks, gathers, scatters, local arrays and calls give what Java gives, through the whole
 * generated class.
 */
class KernelShapesTest {
    /** A multiple of all numbers of lanes, and more than a block. */
    private static final int ELEMENTS = 160;
    private static final List<KernelShape> SHAPES = KernelShape.all();
    private static Map<String, byte[]> classes;

    @BeforeAll
    static void compile() {
        String methods = SHAPES.stream().map(KernelShape::source).collect(Collectors.joining("\n"));
        MethodPlan[] plans = SHAPES.stream().map(KernelShape::plan).toArray(MethodPlan[]::new);
        classes = EmittedClasses.compile(Map.of(
                "app.Model", "package app;\n\nfinal class Model {\n" + KernelShape.MEMBERS + methods + "\n}\n",
                "app.ModelBatched", Plans.emit(plans)));
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void lanesGiveWhatJavaGives(int vectorBits) throws ReflectiveOperationException {
        ClassLoader loader = World.of(vectorBits).load(classes);
        Object vector = vectorMode(loader);
        for (KernelShape shape : SHAPES) {
            Method own = method(loader, "app.Model", shape.kernel().name(), _ -> true);
            Object[] arguments = arguments(own.getParameterTypes());
            Object[] withMode = Arrays.copyOf(arguments, arguments.length + 1);
            withMode[arguments.length] = vector;
            Object results = method(loader, "app.ModelBatched", shape.kernel().name(), m -> takes(m, withMode))
                    .invoke(null, withMode);
            for (int e = 0; e < ELEMENTS; e++) {
                int element = e;
                Object expected =
                        own.invoke(null, Arrays.stream(arguments).map(array -> Array.get(array, element)).toArray());
                assertThat(Bits.same(Array.get(results, e), expected))
                        .as("%s, element %d: %s, and Java gives %s", shape.source(), e,
                                Bits.show(Array.get(results, e)), Bits.show(expected))
                        .isTrue();
            }
        }
    }

    @Test
    void variablesThatAreAssignedTwiceHoldNoBareComparison() {
        String source = Plans.emit(SHAPES.getFirst().plan());
        assertThat(source).contains("VectorMask<Double> looping = D.maskAll(true).and(x.compare(LT, ")
                .contains(" looping = D.maskAll(true).and(x.compare(LT, ").doesNotContain("looping = x.compare");
    }

    private static Object[] arguments(Class<?>[] types) {
        Random random = new Random(1);
        return Arrays.stream(types).map(type -> {
            Object array = Array.newInstance(type, ELEMENTS);
            for (int e = 0; e < ELEMENTS; e++) {
                Array.set(array, e, value(type, random));
            }
            return array;
        }).toArray();
    }

    private static Object value(Class<?> type, Random random) {
        if (type == int.class) {
            return random.nextInt(-10, 10);
        }
        return type == double.class ? (Object) (random.nextGaussian() * 20) : random.doubles(4).toArray();
    }

    /** Whether this is the overload for the arguments: there are others, for views. */
    private static boolean takes(Method method, Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        return types.length == arguments.length
                && IntStream.range(0, types.length).allMatch(i -> types[i].isInstance(arguments[i]));
    }

    private static Method method(ClassLoader loader, String owner, String name, Predicate<Method> wanted)
            throws ReflectiveOperationException {
        Method method = Arrays.stream(loader.loadClass(owner).getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && wanted.test(m))
                .findFirst().orElseThrow();
        method.setAccessible(true);
        return method;
    }

    private static Object vectorMode(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> batching = loader.loadClass("dev.jvmap.Batching");
        Class<?> mode = loader.loadClass("dev.jvmap.Batching$Mode");
        return batching.getMethod("withMode", mode).invoke(batching.getMethod("defaults").invoke(null),
                mode.getField("VECTOR").get(null));
    }
}
