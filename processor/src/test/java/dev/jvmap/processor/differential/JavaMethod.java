package dev.jvmap.processor.differential;

import dev.jvmap.processor.oracle.JavaCalls;
import dev.jvmap.processor.oracle.JavaRecords;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A method of an object, or a static one, with all its overloads; a call goes to the one that takes its arguments as they are, to {@code f(Object)}
 * last.
 */
final class JavaMethod {
    private final String name;
    private final Optional<Object> object;
    private final List<Method> overloads;

    /**
     * @param owner the binary name of the class
     * @param object empty for a static method
     */
    JavaMethod(ClassLoader loader, String owner, String name, Optional<Object> object) {
        this.name = owner + "." + name;
        this.object = object;
        try {
            overloads = Arrays.stream(loader.loadClass(owner).getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .sorted(Comparator.comparing(method -> List.of(method.getParameterTypes()).contains(Object.class)))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        overloads.forEach(method -> method.setAccessible(true));
    }

    /** An argument as the method sees it: a record with what its constructor makes of the components. */
    Object seen(int parameter, List<Object> arguments) throws InvocationTargetException {
        Class<?> type = method(arguments).getParameterTypes()[parameter];
        return JavaRecords.tuple(JavaRecords.user(arguments.get(parameter), type));
    }

    private Method method(List<Object> arguments) {
        return overloads.stream().filter(m -> JavaCalls.takes(m.getParameterTypes(), arguments)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " takes " + arguments));
    }

    /** Records go in and come out as tuples. */
    Ending call(List<Object> arguments) {
        Method method = method(arguments);
        try {
            Object[] users = new Object[arguments.size()];
            for (int i = 0; i < users.length; i++) {
                users[i] = JavaRecords.user(arguments.get(i), method.getParameterTypes()[i]);
            }
            return new Ending.Value(JavaRecords.tuple(method.invoke(object.orElse(null), users)));
        } catch (InvocationTargetException e) {
            return new Ending.Failure(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
