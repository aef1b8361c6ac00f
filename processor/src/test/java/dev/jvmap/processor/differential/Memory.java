package dev.jvmap.processor.differential;

import dev.jvmap.NdArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Where and how the values of a view can lie. */
enum Memory {
    JAVA_ARRAY {
        @Override
        <V extends NdArray<V>> V room(ViewKind<V> kind, long[] shape) {
            return kind.zeros().apply(shape);
        }
    },
    /** Every third value of a Java array. */
    STRIDED {
        @Override
        <V extends NdArray<V>> V room(ViewKind<V> kind, long[] shape) {
            V wide = kind.zeros().apply(with(shape, 3));
            return wide.at(shape.length, 1);
        }
    },
    /** Backwards along every axis. */
    REVERSED {
        @Override
        <V extends NdArray<V>> V room(ViewKind<V> kind, long[] shape) {
            V room = kind.zeros().apply(shape);
            for (int axis = 0; axis < shape.length; axis++) {
                room = room.every(axis, -1);
            }
            return room;
        }
    },
    /** The last axis outermost: what row-major code calls column-major. */
    TRANSPOSED {
        @Override
        <V extends NdArray<V>> V room(ViewKind<V> kind, long[] shape) {
            return kind.zeros().apply(reversed(shape)).transpose();
        }
    },
    /** On the heap, but in an array of another type, and not aligned. */
    HEAP_SEGMENT {
        @Override
        <V extends NdArray<V>> V room(ViewKind<V> kind, long[] shape) {
            long bytes = bytes(kind, shape);
            return rowMajor(kind, MemorySegment.ofArray(new byte[(int) bytes + 3]).asSlice(3, bytes), shape);
        }
    },
    OFF_HEAP {
        @Override
        <V extends NdArray<V>> V room(ViewKind<V> kind, long[] shape) {
            return rowMajor(kind, Arena.ofAuto().allocate(bytes(kind, shape)), shape);
        }
    },
    MAPPED_FILE {
        @Override
        <V extends NdArray<V>> V room(ViewKind<V> kind, long[] shape) {
            return rowMajor(kind, mapped(bytes(kind, shape)), shape);
        }
    };

    /** Room for values of this shape. */
    abstract <V extends NdArray<V>> V room(ViewKind<V> kind, long[] shape);

    /** A copy of {@code values} that lies like this. */
    <V extends NdArray<V>> V holding(ViewKind<V> kind, V values) {
        V room = room(kind, values.shape());
        room.assign(values);
        return room;
    }

    private static <V extends NdArray<V>> V rowMajor(ViewKind<V> kind, MemorySegment segment, long[] shape) {
        long[] strides = new long[shape.length];
        long stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= Math.max(1, shape[axis]);
        }
        return kind.of().of(segment, 0, shape, strides);
    }

    private static MemorySegment mapped(long bytes) {
        try {
            Path file = Files.createTempFile("jvmap", ".values");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(ViewKind<?> kind, long[] shape) {
        long values = 1;
        for (long extent : shape) {
            values *= extent;
        }
        return values * kind.bytes();
    }

    private static long[] with(long[] shape, long extent) {
        long[] longer = Arrays.copyOf(shape, shape.length + 1);
        longer[shape.length] = extent;
        return longer;
    }

    private static long[] reversed(long[] shape) {
        long[] reversed = new long[shape.length];
        for (int d = 0; d < shape.length; d++) {
            reversed[d] = shape[shape.length - 1 - d];
        }
        return reversed;
    }
}
