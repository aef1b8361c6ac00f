package dev.jvmap.bench.peer;

import com.google.gson.Gson;
import dev.jvmap.bench.report.Timing;
import dev.jvmap.bench.workload.Kind;
import dev.jvmap.bench.workload.Workload;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Workloads in C, compiled by gcc for this machine, with and without {@code -ffast-math}. */
public final class CPeer {
    /** The way that keeps to the order of operations. */
    public static final String EXACT = "gcc -O3";
    /** The way that does not. */
    public static final String FAST = "gcc -O3 -ffast-math";

    private CPeer() {
    }

    /** A line that the script prints. */
    private record Line(Kind kind, String way, int elements, double nanosPerElement, double mean) {
    }

    /**
     * The timings; none where the script finds that something is missing, which it says itself.
     *
     * @param script  {@code benchmarks/peers/c/run}
     * @param seconds for each workload
     * @throws IllegalStateException if the peer computes something else
     */
    public static List<Timing> measure(Path script, double seconds) throws IOException, InterruptedException {
        Process peer = new ProcessBuilder("bash", script.toString(), Double.toString(seconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Line> lines = peer.inputReader().lines().map(line -> new Gson().fromJson(line, Line.class)).toList();
        if (peer.waitFor() != 0) {
            throw new IllegalStateException(script + " failed");
        }
        lines.forEach(CPeer::check);
        return lines.stream().map(line -> new Timing(line.kind, line.way, line.elements, line.nanosPerElement, 0, 0))
                .toList();
    }

    /** Compilers may contract and reorder, so results are equal only roughly; other data or formulas are far off. */
    private static void check(Line line) {
        Workload workload = line.kind.create(line.elements);
        workload.loop().run();
        Object result = workload.result();
        double mean = IntStream.range(0, line.elements).mapToDouble(i -> Array.getDouble(result, i)).average()
                .orElseThrow();
        if (Math.abs(mean - line.mean) > 1e-3 * Math.abs(mean)) {
            throw new IllegalStateException("%s: the mean of the results is %s, but %s in Java".formatted(line.kind,
                    line.mean, mean));
        }
    }
}
