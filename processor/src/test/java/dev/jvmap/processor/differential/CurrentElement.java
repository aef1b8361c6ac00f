package dev.jvmap.processor.differential;

import java.lang.reflect.Method;

/** Tells user code that is called on its own which element it computes, as batched calls do. */
final class CurrentElement {
    private final Method enter;
    private final Method at;
    private final Method leave;
    private Object entered;

    /** @param loader of the classes that will ask */
    CurrentElement(ClassLoader loader) {
        try {
            Class<?> type = loader.loadClass("dev.jvmap.rt.Current");
            enter = type.getMethod("enter", long.class);
            at = type.getMethod("at", long.class);
            leave = type.getMethod("leave");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void enter(long index, long size) {
        try {
            entered = enter.invoke(null, size);
            at.invoke(entered, index);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void leave() {
        try {
            leave.invoke(entered);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
