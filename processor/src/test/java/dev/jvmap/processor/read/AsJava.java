package dev.jvmap.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.ir.IrText;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.ScalarCheck;
import dev.jvmap.processor.oracle.ElementFailed;
import dev.jvmap.processor.oracle.JavaCalls;
import dev.jvmap.processor.oracle.ScalarInterpreter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * Compares what has been read with the compiled method: the same results, the same failures, the same arrays
 * afterwards.
 */
final class AsJava {
    private static final int DRAWS = 200;

    private AsJava() {}

    /** All {@code @Vmap} methods of class {@code app.Sample} with these members. */
    static void check(String members) throws ReflectiveOperationException {
        check("app.Sample", Reading.ofMembers(members));
    }

    static void check(String className, Reading reading) throws ReflectiveOperationException {
        assertThat(reading.diagnostics()).isEmpty();
        Class<?> compiled = Class.forName(className, true, reading.loader());
        for (Method method : compiled.getDeclaredMethods()) {
            if (reading.programs().containsKey(method.getName())) {
                method.setAccessible(true);
                check(method, reading.program(method.getName()), reading.loader());
            }
        }
    }

    private static void check(Method method, Program program, ClassLoader loader) {
        ScalarCheck.check(program);
        ScalarInterpreter interpreter = new ScalarInterpreter(program, new JavaCalls(loader));
        SampleArguments arguments = new SampleArguments();
        for (int i = 0; i < DRAWS; i++) {
            Object[] args = arguments.draw(method);
            Object[] javaArgs = SampleArguments.copy(args);
            Object[] irArgs = SampleArguments.copy(args);
            String ofJava = outcome(() -> method.invoke(null, javaArgs)) + Arrays.deepToString(javaArgs);
            String ofIr =
                    outcome(() -> interpreter.run(List.of(irArgs), List.of(), 0, 1)) + Arrays.deepToString(irArgs);
            assertThat(ofIr).as("%s%s of%n%s", method.getName(), Arrays.deepToString(args), IrText.of(program))
                    .isEqualTo(ofJava);
        }
    }

    private interface Run {
        Object run() throws Throwable;
    }

    /**
     * The result, or that there is none: what an element throws in Java is thrown again by the user's own method, not
     * by the program.
     */
    private static String outcome(Run run) {
        try {
            return Arrays.deepToString(new Object[] {run.run()});
        } catch (InvocationTargetException | ElementFailed | ArithmeticException | IndexOutOfBoundsException
                | NegativeArraySizeException failed) {
            return "failed";
        } catch (Throwable unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
