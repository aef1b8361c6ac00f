package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a program reaches outside itself: library functions, static methods and static fields of the user's classes. */
public final class JavaCalls {
    private final ClassLoader loader;
    private final Map<Intrinsic, MethodHandle> intrinsics = new HashMap<>();

    /** @param loader knows the user's classes and the runtime */
    public JavaCalls(ClassLoader loader) {
        this.loader = loader;
    }

    Object intrinsic(Intrinsic fn, List<Object> args) throws Throwable {
        MethodHandle handle = intrinsics.get(fn);
        if (handle == null) {
            List<Class<?>> params = fn.params().stream().<Class<?>>map(JavaCalls::type).toList();
            MethodType type = MethodType.methodType(type(fn.result()), params);
            handle = MethodHandles.publicLookup().findStatic(named(fn.twinOwner()), fn.name(), type);
            intrinsics.put(fn, handle);
        }
        return handle.invokeWithArguments(args);
    }

    /** Calls the static method of this name that takes the arguments: the one with the exact parameter types if there are several. */
    Object method(String owner, String name, List<Object> args) throws Throwable {
        Method method = Arrays.stream(named(owner).getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && takes(m.getParameterTypes(), args))
                .findFirst()
                .orElseThrow(() -> new OracleFailure("no " + owner + "." + name + " for " + args));
        method.setAccessible(true);
        try {
            return method.invoke(null, args.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** @param object null for a static field */
    Object field(String owner, String name, Object object) {
        try {
            Field field = named(owner).getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether parameters of these types take the arguments, boxes for primitives, without any conversion. */
    public static boolean takes(Class<?>[] params, List<Object> args) {
        if (params.length != args.size()) {
            return false;
        }
        for (int i = 0; i < params.length; i++) {
            Object arg = args.get(i);
            boolean fits = arg == null ? !params[i].isPrimitive()
                    : arg instanceof Tuple(List<Object> components) ? takes(params[i], components)
                    : MethodType.methodType(params[i]).wrap().returnType().isInstance(arg);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Class<?> record, List<Object> components) {
        return record.isRecord() && takes(Arrays.stream(record.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new), components);
    }

    /** The class of a Java name, in which a nested class follows a dot as a package does. */
    private Class<?> named(String owner) throws ClassNotFoundException {
        String binary = owner;
        while (true) {
            try {
                return Class.forName(binary, true, loader);
            } catch (ClassNotFoundException e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    throw e;
                }
                binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
            }
        }
    }

    static Class<?> type(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
        };
    }
}
