package dev.jvmap.processor.emit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calls a generated kernel directly, so that nothing can fall back to scalar code unseen. Only kernels of scalar
 * arguments.
 */
final class KernelCall {
    private static final int BLOCK = 64;

    private final Method kernel;

    /** @param name the user's method */
    KernelCall(ClassLoader classes, String name) {
        String capital = name.substring(0, 1).toUpperCase() + name.substring(1);
        try {
            Class<?> lanes = classes.loadClass("app.ModelBatched$" + capital + "Lanes");
            kernel = Arrays.stream(lanes.getDeclaredMethods()).filter(method -> method.getName().equals(name))
                    .findFirst().orElseThrow();
            kernel.setAccessible(true);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Computes all elements, in blocks.
     *
     * @param inputs arrays of the lanes' kinds, whose lengths are multiples of the block size
     * @param out an array of the result's lane kind
     * @return whether no block bailed out
     */
    boolean run(List<Object> inputs, Object out) {
        boolean done = true;
        for (int from = 0; from < Array.getLength(out); from += BLOCK) {
            done &= block(inputs, out, from);
        }
        return done;
    }

    /**
     * The parameters are array and offset of each input, scratch arrays, array and offset of the result, and the count.
     */
    private boolean block(List<Object> inputs, Object out, int from) {
        List<Object> arguments = new ArrayList<>();
        inputs.forEach(input -> arguments.addAll(List.of(input, from)));
        Class<?>[] types = kernel.getParameterTypes();
        for (int i = arguments.size(); i < types.length - 3; i++) {
            arguments.add(Array.newInstance(types[i].componentType(), 16));
        }
        arguments.addAll(List.of(out, from, BLOCK));
        try {
            return (boolean) kernel.invoke(null, arguments.toArray());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
