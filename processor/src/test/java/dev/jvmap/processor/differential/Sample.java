package dev.jvmap.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.TestCompiler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Function;

/** The class {@code app.Sample} of a test, compiled with the processor: its static methods call the batched ones. */
record Sample(Class<?> type) {
    private static final String NAME = "app.Sample";

    static Sample compiled(String source) {
        return compiled(source, World::loadForTests);
    }

    /** As at the start of a process, since the runtime's classes are new. */
    static Sample inNewProcess(String source) {
        return compiled(source, World.of(512)::load);
    }

    private static Sample compiled(String source, Function<Map<String, byte[]>, ClassLoader> loader) {
        TestCompiler.Result compiled = new TestCompiler().compile(NAME, source);
        assertThat(compiled.success()).as(compiled.diagnostics().toString()).isTrue();
        try {
            return new Sample(loader.apply(compiled.classes()).loadClass(NAME));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls a static method without parameters, and throws what it throws. */
    Object call(String name) throws Throwable {
        Method method = type.getDeclaredMethod(name);
        method.setAccessible(true);
        try {
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
