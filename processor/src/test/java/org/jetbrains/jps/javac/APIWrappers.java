package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;

/** Stands for the class of IntelliJ's build process that wraps environments, and by which processors reach what is inside. */
public final class APIWrappers {
    private APIWrappers() {}

    /** A wrapper as IntelliJ makes it: a proxy whose content only this class knows. */
    public static ProcessingEnvironment wrap(ProcessingEnvironment inner) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(APIWrappers.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class}, new Handler(inner));
    }

    /** What is inside of a wrapper; null if this is none. */
    public static <T> T unwrap(Class<? extends T> type, T wrapper) {
        return Proxy.isProxyClass(wrapper.getClass()) && Proxy.getInvocationHandler(wrapper) instanceof Handler handler
                ? type.cast(handler.hidden) : null;
    }

    private record Handler(ProcessingEnvironment hidden) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            return method.invoke(hidden, args);
        }
    }
}
