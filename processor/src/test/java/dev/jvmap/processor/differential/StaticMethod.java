package dev.jvmap.processor.differential;

import dev.jvmap.processor.oracle.JavaCalls;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A static method with all its overloads; a call goes to the one that takes its arguments as they are, to {@code f(Object)} last. */
final class StaticMethod {
    private final String name;
    private final List<Method> overloads;

    /** @param owner the binary name of the class */
    StaticMethod(ClassLoader loader, String owner, String name) {
        this.name = owner + "." + name;
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

    Ending call(List<Object> arguments) {
        Method method = overloads.stream().filter(m -> JavaCalls.takes(m.getParameterTypes(), arguments)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " takes " + arguments));
        try {
            return new Ending.Value(method.invoke(null, arguments.toArray()));
        } catch (InvocationTargetException e) {
            return new Ending.Failure(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
