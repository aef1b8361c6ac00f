package dev.jvmap.processor.differential;

import dev.jvmap.Batching;
import dev.jvmap.Batching.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Ways to call a batched method: all with {@code -Djvmap.axes=all}, one of 32 otherwise. */
final class SampledCalls {
    private static final boolean ALL = System.getProperty("jvmap.axes", "").equals("all");

    private SampledCalls() {}

    /** The calls to make with arguments in one kind of memory. */
    static List<Batching> of(String method, int lanes, int size, int memory) {
        List<Batching> hows = new ArrayList<>();
        for (int batchSize : IntStream.of(1, 3, lanes, size - 1, size, size + 1).filter(b -> b > 0).distinct()
                .toArray()) {
            for (int threads = 1; threads <= 2; threads++) {
                for (Mode mode : List.of(Mode.SCALAR, Mode.VECTOR)) {
                    int number = Objects.hash(method, size, memory, batchSize, threads, mode.name());
                    if (ALL || isSampled(number)) {
                        hows.add(Batching.defaults().withBatchSize(batchSize).withThreads(threads).withMode(mode));
                    }
                }
            }
        }
        return hows;
    }

    private static boolean isSampled(int number) {
        return number * 0x9E3779B9 >>> 27 == 0;
    }
}
