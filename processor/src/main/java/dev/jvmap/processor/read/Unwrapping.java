package dev.jvmap.processor.read;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/** Reaches javac's trees through the wrappers that IDEs and build tools put around a processor's environment. */
final class Unwrapping {
    /** Wrappers are nested at most a few deep: a tool inside a tool. */
    private static final int MAX_DEPTH = 8;

    private Unwrapping() {}

    /** Javac's trees; empty under another compiler, and behind a wrapper that nobody here knows. */
    static Optional<Trees> trees(ProcessingEnvironment environment) {
        Optional<ProcessingEnvironment> current = Optional.of(environment);
        for (int depth = 0; depth < MAX_DEPTH && current.isPresent(); depth++) {
            try {
                return Optional.of(Trees.instance(current.get()));
            } catch (IllegalArgumentException | LinkageError notJavac) {
                current = inside(current.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessingEnvironment> inside(ProcessingEnvironment wrapper) {
        return Stream
                .of(fromIntelliJ(wrapper), fieldOf(wrapper, "delegate"), fieldOf(wrapper, "processingEnv"),
                        fromProxy(wrapper))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The way that IntelliJ's build process offers to processors. */
    private static Optional<ProcessingEnvironment> fromIntelliJ(ProcessingEnvironment wrapper) {
        try {
            Class<?> wrappers =
                    Class.forName("org.jetbrains.jps.javac.APIWrappers", true, wrapper.getClass().getClassLoader());
            Object inner = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, wrapper);
            return asEnvironment(inner);
        } catch (ReflectiveOperationException | LinkageError otherTool) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessingEnvironment> fromProxy(ProcessingEnvironment wrapper) {
        return Proxy.isProxyClass(wrapper.getClass())
                ? fieldOf(Proxy.getInvocationHandler(wrapper), "val$delegateTo")
                : Optional.empty();
    }

    /** The field in which Gradle ({@code delegate}) and Kotlin's kapt ({@code processingEnv}) keep what they wrap. */
    private static Optional<ProcessingEnvironment> fieldOf(Object wrapper, String name) {
        for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return asEnvironment(field.get(wrapper));
            } catch (NoSuchFieldException inSuperclass) {
                continue;
            } catch (ReflectiveOperationException | RuntimeException closed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessingEnvironment> asEnvironment(Object inner) {
        return inner instanceof ProcessingEnvironment environment ? Optional.of(environment) : Optional.empty();
    }
}
