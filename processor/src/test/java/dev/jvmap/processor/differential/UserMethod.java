package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Signature;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The annotated method, called in a loop: what is right by definition. */
final class UserMethod {
    private final Method method;

    UserMethod(Signature signature, ClassLoader loader) {
        method = find(loader, qualified(signature, signature.owner().replace('.', '$')), signature.method(),
                signature.params().size());
    }

    /** The loop over a batch, up to the first element that fails. */
    Outcome loop(Batch batch) {
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            switch (one(batch.element(i))) {
                case Ending.Value(Object value) -> results.add(value);
                case Ending.Failure(Throwable thrown) -> {
                    return new Outcome(results, Optional.of(thrown));
                }
            }
        }
        return new Outcome(results, Optional.empty());
    }

    Ending one(List<Object> arguments) {
        try {
            return new Ending.Value(method.invoke(null, arguments.toArray()));
        } catch (InvocationTargetException e) {
            return new Ending.Failure(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Methods of tests are not overloaded, so that name and number of parameters tell them apart. */
    static Method find(ClassLoader loader, String className, String name, int params) {
        try {
            Method found = Arrays.stream(loader.loadClass(className).getDeclaredMethods())
                    .filter(m -> m.getName().equals(name) && m.getParameterCount() == params)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            className + " has no " + name + " with " + params + " parameters"));
            found.setAccessible(true);
            return found;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static String qualified(Signature signature, String className) {
        return signature.packageName().isEmpty() ? className : signature.packageName() + "." + className;
    }
}
