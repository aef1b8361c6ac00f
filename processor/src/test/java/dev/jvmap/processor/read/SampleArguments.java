package dev.jvmap.processor.read;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Random;

/** Arguments for a method: special values, and others. */
final class SampleArguments {
    private static final double[] FLOATING =
            {0, -0.0, 1, -1, 0.5, 3.7, 1e10, 1e300, 100, Double.NaN, Double.POSITIVE_INFINITY};
    private static final int[] WHOLE = {0, 1, -1, 2, 3, 7, 31, 32, 100, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final int MAX_LENGTH = 8;

    private final Random random = new Random(20);

    Object[] draw(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(this::draw).toArray();
    }

    private Object draw(Class<?> type) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), random.nextInt(MAX_LENGTH));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, draw(type.getComponentType()));
            }
            return array;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return switch (type.getName()) {
            case "boolean" -> random.nextBoolean();
            case "byte" -> (byte) whole();
            case "short" -> (short) whole();
            case "char" -> (char) whole();
            case "int" -> whole();
            case "long" -> random.nextBoolean() ? (long) whole() : random.nextLong();
            case "float" -> (float) floating();
            case "double" -> floating();
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    private int whole() {
        return random.nextBoolean() ? WHOLE[random.nextInt(WHOLE.length)] : random.nextInt(-20, 120);
    }

    private double floating() {
        return random.nextBoolean() ? FLOATING[random.nextInt(FLOATING.length)] : random.nextGaussian() * 10;
    }

    /** The arguments with arrays of their own. */
    static Object[] copy(Object[] args) {
        return Arrays.stream(args).map(SampleArguments::copy).toArray();
    }

    private static Object copy(Object value) {
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }
}
