package dev.jvmap.bench.fresh;

import com.google.gson.Gson;
import com.sun.management.ThreadMXBean;
import dev.jvmap.Batching;
import dev.jvmap.bench.workload.Kind;
import dev.jvmap.bench.workload.Workload;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The program that runs in a new JVM: calls one workload again and again, and prints a {@link Run} as JSON. */
public final class FreshJvm {
    private FreshJvm() {
    }

    /** @param args workload, side, seconds of work */
    public static void main(String[] args) {
        Kind kind = Kind.valueOf(args[0]);
        Run.Side side = Run.Side.valueOf(args[1]);
        double seconds = Double.parseDouble(args[2]);
        System.out.println(new Gson().toJson(measure(kind, side, seconds)));
    }

    /** The first call stores into one workload, all others into another: its results are still there at the end. */
    private static Run measure(Kind kind, Run.Side side, double seconds) {
        int elements = kind.freshElements();
        Workload first = kind.create(elements);
        Workload later = kind.create(elements);
        List<Double> passes = new ArrayList<>();
        passes.add(call(first, side));
        double worked = passes.getFirst();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = 0;
        while (worked < 1e3 * seconds || passes.size() < 2) {
            long before = threads.getTotalThreadAllocatedBytes();
            double pass = call(later, side);
            bytes = threads.getTotalThreadAllocatedBytes() - before;
            passes.add(pass);
            worked += pass;
        }
        long peak = peakHeapBytes();
        boolean sameBits = Objects.deepEquals(first.result(), later.result());
        first.loop().run();
        return new Run(kind, side, passes.stream().mapToDouble(Double::doubleValue).toArray(),
                (double) bytes / elements, peak, sameBits, kind.agreement().holds(first.result(), later.result()));
    }

    /** Milliseconds of a call. No lambda around it: its class would be made within the first call, and the JIT compiles what makes it meanwhile. */
    private static double call(Workload workload, Run.Side side) {
        long start = System.nanoTime();
        switch (side) {
            case LOOP -> workload.loop().run();
            case BATCHED -> workload.batched().accept(Batching.defaults());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
