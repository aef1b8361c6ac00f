package dev.jvmap.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.differential.Bits;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.MethodPlan;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each operator, conversion and function with a vector form gives the bits of Java's own, at every width, for values
 * that are special.
 */
class OperatorRowsTest {
    private static final int BLOCK = 64;
    private static final List<OperatorRow> ROWS = OperatorRow.all();
    private static Map<String, byte[]> classes;

    @BeforeAll
    static void compile() {
        StringBuilder model = new StringBuilder("package app;\n\nfinal class Model {\n    private Model() {}\n\n");
        MethodPlan[] plans = new MethodPlan[ROWS.size()];
        for (int i = 0; i < ROWS.size(); i++) {
            model.append(ROWS.get(i).method(name(i)));
            plans[i] = ROWS.get(i).plan(name(i));
        }
        classes = EmittedClasses
                .compile(Map.of("app.Model", model.append("}\n").toString(), "app.ModelBatched", Plans.emit(plans)));
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void lanesGiveTheBitsOfJava(int vectorBits) throws ReflectiveOperationException {
        ClassLoader loader = World.of(vectorBits).load(classes);
        for (int i = 0; i < ROWS.size(); i++) {
            OperatorRow row = ROWS.get(i);
            List<Object[]> elements = elements(row);
            Object out = Array.newInstance(primitive(row.result().lane()), elements.size());
            assertThat(new KernelCall(loader, name(i)).run(inputs(row, elements), out)).as(row.source()).isTrue();
            Method own = method(loader, "app.Model", name(i));
            for (int e = 0; e < elements.size(); e++) {
                Object expected = SpecialValues.asLane(invoke(own, elements.get(e)));
                assertThat(Bits.same(Array.get(out, e), expected))
                        .as("%s on %s at %d bits: %s, and Java gives %s", row, Arrays.toString(elements.get(e)),
                                vectorBits,
                                Bits.show(Array.get(out, e)), Bits.show(expected))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 256)
    void twinGivesTheBitsOfJava(int vectorBits) throws ReflectiveOperationException {
        ClassLoader loader = World.of(vectorBits).load(classes);
        for (int i = 0; i < ROWS.size(); i++) {
            Method own = method(loader, "app.Model", name(i));
            Method twin = method(loader, "app.ModelBatched$Row" + i + "Worker", name(i));
            for (Object[] element : elements(ROWS.get(i))) {
                assertThat(Bits.same(invoke(twin, element), invoke(own, element)))
                        .as("%s on %s", ROWS.get(i), Arrays.toString(element)).isTrue();
            }
        }
    }

    private static String name(int row) {
        return "row" + row;
    }

    /** All combinations of special values, filled up to whole blocks. */
    private static List<Object[]> elements(OperatorRow row) {
        List<Object[]> elements = new ArrayList<>();
        elements.add(new Object[0]);
        for (Kind kind : row.params()) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] element : elements) {
                for (Object value : SpecialValues.of(kind, row.params().size())) {
                    Object[] extended = Arrays.copyOf(element, element.length + 1);
                    extended[element.length] = value;
                    longer.add(extended);
                }
            }
            elements = longer;
        }
        if (row.divides()) {
            elements.removeIf(element -> ((Number) element[1]).longValue() == 0);
        }
        while (elements.size() % BLOCK != 0) {
            elements.add(elements.getFirst());
        }
        return elements;
    }

    private static List<Object> inputs(OperatorRow row, List<Object[]> elements) {
        List<Object> inputs = new ArrayList<>();
        for (int p = 0; p < row.params().size(); p++) {
            Object input = Array.newInstance(primitive(row.params().get(p).lane()), elements.size());
            for (int e = 0; e < elements.size(); e++) {
                Array.set(input, e, elements.get(e)[p]);
            }
            inputs.add(input);
        }
        return inputs;
    }

    private static Method method(ClassLoader loader, String owner, String name) throws ReflectiveOperationException {
        Method method = Arrays.stream(loader.loadClass(owner).getDeclaredMethods())
                .filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
        method.setAccessible(true);
        return method;
    }

    private static Object invoke(Method method, Object[] arguments) throws IllegalAccessException {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static Class<?> primitive(Kind kind) {
        return switch (kind) {
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
            case BOOLEAN, BYTE, SHORT, CHAR -> throw new IllegalArgumentException("no lane kind: " + kind);
        };
    }
}
