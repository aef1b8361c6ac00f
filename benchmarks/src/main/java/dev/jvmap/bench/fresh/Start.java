package dev.jvmap.bench.fresh;

import dev.jvmap.bench.fresh.Run.Side;
import dev.jvmap.bench.workload.Kind;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How one workload starts, over many new JVMs.
 *
 * <p>Full speed is a call of at most 1.5 times what the fastest call takes in the second half of all calls, in the best of
 * the JVMs. A JVM has reached it when its own fastest call then is that fast.
 *
 * @param jvms                   new JVMs with the batched call, and as many with the loop
 * @param loopFirstMillis        first call of the loop, median
 * @param batchedFirstMillis     first call of the batched method, median
 * @param loopCachedFirstMillis  first call of the loop with an AOT cache, median
 * @param batchedCachedFirstMillis first call of the batched method with an AOT cache, median
 * @param loopSettledMillis      a call of the loop at the end, median
 * @param batchedSettledMillis   the same of the batched method
 * @param reached                JVMs in which the batched method reached full speed
 * @param fullSpeedMillis        time of work until full speed, median of those that reached it
 * @param slowestFullSpeedMillis the longest of them
 * @param bytesPerElement        allocated by a hot batched call, the most of all JVMs
 * @param loopPeakHeapBytes      the most that the heap held, data and garbage included, median
 * @param batchedPeakHeapBytes   the same with the batched method
 * @param sameBits               whether first and last call gave the same bits in every JVM
 * @param agrees                 whether all results agree with the loop's
 */
public record Start(Kind kind, int jvms, double loopFirstMillis, double batchedFirstMillis,
        double loopCachedFirstMillis, double batchedCachedFirstMillis, double loopSettledMillis,
        double batchedSettledMillis, int reached, double fullSpeedMillis, double slowestFullSpeedMillis,
        double bytesPerElement, double loopPeakHeapBytes, double batchedPeakHeapBytes,
        boolean sameBits, boolean agrees) {

    private static final double NEARLY = 1.5;

    /** @param cached those with an AOT cache */
    static Start of(Kind kind, List<Run> runs, List<Run> cached) {
        List<Run> loops = of(Side.LOOP, runs);
        List<Run> batched = of(Side.BATCHED, runs);
        double fast = NEARLY * batched.stream().mapToDouble(Run::fastestLateMillis).min().orElseThrow();
        double[] until = batched.stream().filter(run -> run.fastestLateMillis() <= fast)
                .mapToDouble(run -> run.millisUntil(fast)).sorted().toArray();
        return new Start(kind, batched.size(), median(loops, Run::firstMillis), median(batched, Run::firstMillis),
                median(of(Side.LOOP, cached), Run::firstMillis), median(of(Side.BATCHED, cached), Run::firstMillis),
                median(loops, Run::settledMillis), median(batched, Run::settledMillis), until.length,
                Median.of(until), until[until.length - 1],
                batched.stream().mapToDouble(Run::bytesPerElement).max().orElseThrow(),
                median(loops, Run::peakHeapBytes), median(batched, Run::peakHeapBytes),
                runs.stream().allMatch(Run::sameBits), runs.stream().allMatch(Run::agrees));
    }

    private static List<Run> of(Side side, List<Run> runs) {
        return runs.stream().filter(run -> run.side() == side).toList();
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> property) {
        return Median.of(runs.stream().mapToDouble(property).toArray());
    }

    /** The first batched call against the loop's first call. */
    public double firstCallRatio() {
        return batchedFirstMillis / loopFirstMillis;
    }

    /** The same with AOT caches. */
    public double cachedFirstCallRatio() {
        return batchedCachedFirstMillis / loopCachedFirstMillis;
    }
}
