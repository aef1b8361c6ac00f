package dev.jvmap.processor.differential;

import dev.jvmap.BooleanNdArray;
import dev.jvmap.ByteNdArray;
import dev.jvmap.CharNdArray;
import dev.jvmap.DoubleNdArray;
import dev.jvmap.FloatNdArray;
import dev.jvmap.IntNdArray;
import dev.jvmap.LongNdArray;
import dev.jvmap.NdArray;
import dev.jvmap.ShortNdArray;
import dev.jvmap.processor.ir.Kind;
import java.lang.foreign.MemorySegment;
import java.util.function.Function;

/**
 * The views of one kind.
 *
 * @param copyOf a row-major view of a copy of nested arrays
 * @param of a view of any memory
 * @param zeros a row-major view
 */
record ViewKind<V extends NdArray<V>>(Kind kind, Class<V> type, Function<Object, V> copyOf, Maker<V> of,
        Function<long[], V> zeros) {
    @FunctionalInterface
    interface Maker<V> {
        V of(MemorySegment segment, long offset, long[] shape, long[] strides);
    }

    static ViewKind<?> of(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> new ViewKind<>(kind, BooleanNdArray.class, nested -> nested instanceof Object[] arrays
                    ? BooleanNdArray.copyOf(arrays)
                    : BooleanNdArray.copyOf((boolean[]) nested), BooleanNdArray::of, BooleanNdArray::zeros);
            case BYTE -> new ViewKind<>(kind, ByteNdArray.class, nested -> nested instanceof Object[] arrays
                    ? ByteNdArray.copyOf(arrays)
                    : ByteNdArray.copyOf((byte[]) nested), ByteNdArray::of, ByteNdArray::zeros);
            case SHORT -> new ViewKind<>(kind, ShortNdArray.class, nested -> nested instanceof Object[] arrays
                    ? ShortNdArray.copyOf(arrays)
                    : ShortNdArray.copyOf((short[]) nested), ShortNdArray::of, ShortNdArray::zeros);
            case CHAR -> new ViewKind<>(kind, CharNdArray.class, nested -> nested instanceof Object[] arrays
                    ? CharNdArray.copyOf(arrays)
                    : CharNdArray.copyOf((char[]) nested), CharNdArray::of, CharNdArray::zeros);
            case INT -> new ViewKind<>(kind, IntNdArray.class, nested -> nested instanceof Object[] arrays
                    ? IntNdArray.copyOf(arrays)
                    : IntNdArray.copyOf((int[]) nested), IntNdArray::of, IntNdArray::zeros);
            case LONG -> new ViewKind<>(kind, LongNdArray.class, nested -> nested instanceof Object[] arrays
                    ? LongNdArray.copyOf(arrays)
                    : LongNdArray.copyOf((long[]) nested), LongNdArray::of, LongNdArray::zeros);
            case FLOAT -> new ViewKind<>(kind, FloatNdArray.class, nested -> nested instanceof Object[] arrays
                    ? FloatNdArray.copyOf(arrays)
                    : FloatNdArray.copyOf((float[]) nested), FloatNdArray::of, FloatNdArray::zeros);
            case DOUBLE -> new ViewKind<>(kind, DoubleNdArray.class, nested -> nested instanceof Object[] arrays
                    ? DoubleNdArray.copyOf(arrays)
                    : DoubleNdArray.copyOf((double[]) nested), DoubleNdArray::of, DoubleNdArray::zeros);
        };
    }

    int bytes() {
        return switch (kind) {
            case BOOLEAN, BYTE -> 1;
            case SHORT, CHAR -> 2;
            case INT, FLOAT -> 4;
            case LONG, DOUBLE -> 8;
        };
    }
}
