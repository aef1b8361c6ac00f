package dev.jvmap.processor.vmath;

import com.sun.management.ThreadMXBean;
import dev.jvmap.Batching;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A JVM of its own, in which each function is computed in a plain loop and in lanes. Prints for each function whether its bits agree, a
 * hash of them to compare with other JVMs, and how many bytes the last call in lanes has allocated for each element.
 *
 * <p>Arguments: how many elements, and for how many seconds at most a function is repeated until it no longer allocates.
 */
final class LanesProcess {
    static final Batching LANES = Batching.defaults().withMode(Batching.Mode.VECTOR).withThreads(1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Less than any vector object has, and more than a call has for all its elements together. */
    private static final double NOTHING = 1;

    private static final double[] SPECIAL = {0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 10, 1e10, Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL,
            Double.MAX_VALUE, -Double.MAX_VALUE, Float.MIN_VALUE, Float.MIN_NORMAL, -Float.MIN_NORMAL, Float.MAX_VALUE,
            -Float.MAX_VALUE, 87, -87, 88, -104, 708, -708, 710, -745, 1022, -1074, 26, 9, 0x1p16, 0x1p20, 1e22,
            -1e300};

    private LanesProcess() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int size = Integer.parseInt(args[0]);
        long patience = Long.parseLong(args[1]) * 1_000_000_000;
        for (Method function : VMathKernels.functions()) {
            System.out.println(VMathKernels.name(function) + " " + run(function, size, patience));
        }
    }

    private static String run(Method function, int size, long patience) throws ReflectiveOperationException {
        Class<?> type = function.getReturnType();
        int params = function.getParameterCount();
        Object[] loopArgs = new Object[params + 1];
        Object[] laneArgs = new Object[params + 2];
        loopArgs[0] = Array.newInstance(type, size);
        laneArgs[0] = Array.newInstance(type, size);
        for (int i = 1; i <= params; i++) {
            loopArgs[i] = arguments(type, size, i);
            laneArgs[i] = loopArgs[i];
        }
        laneArgs[params + 1] = LANES;
        method(VMathKernels.CLASS, VMathKernels.name(function) + "Loop").invoke(null, loopArgs);
        Method lanes = method(VMathKernels.CLASS + "Batched", VMathKernels.name(function) + "Into");

        long end = System.nanoTime() + patience;
        double bytes;
        int different = -1;
        do {
            bytes = allocated(lanes, laneArgs) / (double) size;
            different = mismatch(loopArgs[0], laneArgs[0]);
        } while (different < 0 && bytes > NOTHING && System.nanoTime() < end);
        String agreement = different < 0 ? "agrees" : "differs at " + Array.get(loopArgs[1], different);
        return "%s %08x %.1f".formatted(agreement, hash(loopArgs[0]), bytes);
    }

    private static long allocated(Method lanes, Object[] args)
            throws IllegalAccessException, InvocationTargetException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        lanes.invoke(null, args);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static Method method(String owner, String name) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(owner).getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterTypes()[0].isArray())
                .max((a, b) -> a.getParameterCount() - b.getParameterCount()).orElseThrow();
    }

    /** Special values, then ones uniform in bits, then ones uniform between -10 and 10; of two arguments all pairs of special ones. */
    private static Object arguments(Class<?> type, int size, int position) {
        SplittableRandom random = new SplittableRandom(position);
        Object array = Array.newInstance(type, size);
        for (int i = 0; i < size; i++) {
            boolean special = i < SPECIAL.length * SPECIAL.length && i < size / 4;
            double ordinary = random.nextDouble(-10, 10);
            int index = position == 1 ? i : i / SPECIAL.length;
            if (type == double.class) {
                double anything = Double.longBitsToDouble(random.nextLong());
                Array.setDouble(array, i, special ? SPECIAL[index % SPECIAL.length] : i % 2 == 0 ? anything : ordinary);
            } else {
                float anything = Float.intBitsToFloat(random.nextInt());
                Array.setFloat(array, i,
                        special ? (float) SPECIAL[index % SPECIAL.length] : i % 2 == 0 ? anything : (float) ordinary);
            }
        }
        return array;
    }

    private static int mismatch(Object expected, Object actual) {
        return expected instanceof double[] doubles ? Arrays.mismatch(doubles, (double[]) actual)
                : Arrays.mismatch((float[]) expected, (float[]) actual);
    }

    private static int hash(Object values) {
        return values instanceof double[] doubles ? Arrays.hashCode(doubles) : Arrays.hashCode((float[]) values);
    }
}
