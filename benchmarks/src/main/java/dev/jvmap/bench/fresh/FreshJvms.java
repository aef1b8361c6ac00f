package dev.jvmap.bench.fresh;

import com.google.gson.Gson;
import dev.jvmap.bench.fresh.Run.Side;
import dev.jvmap.bench.workload.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Starts new JVMs, one after another, with the options of this one and a class path of jars.
 *
 * @param jvms           of each side
 * @param batchedSeconds of work in each JVM with the batched call
 * @param loopSeconds    of work in each JVM with the loop
 */
public record FreshJvms(int jvms, double batchedSeconds, double loopSeconds) {
    /** Seconds of work in a JVM of which only the first call counts. */
    private static final double ONE_CALL = 0.001;

    /** @throws IllegalStateException if a JVM fails */
    public Start measure(Kind kind) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("jvmap-fresh");
        try {
            String jars = Jars.of(System.getProperty("java.class.path"), folder);
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < jvms; i++) {
                for (Side side : Side.values()) {
                    runs.add(start(kind, side, seconds(side), jars, List.of()));
                }
            }
            return Start.of(kind, runs, withCaches(kind, jars, folder));
        } finally {
            delete(folder);
        }
    }

    private double seconds(Side side) {
        return switch (side) {
            case LOOP -> loopSeconds;
            case BATCHED -> batchedSeconds;
        };
    }

    /** The same, each side with an AOT cache of a run that did the same work. */
    private List<Run> withCaches(Kind kind, String jars, Path folder) throws IOException, InterruptedException {
        Map<Side, String> caches = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            String cache = folder.resolve(side + ".aot").toString();
            start(kind, side, seconds(side), jars, List.of("-XX:AOTCacheOutput=" + cache));
            caches.put(side, cache);
        }
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < jvms; i++) {
            for (Side side : Side.values()) {
                runs.add(start(kind, side, ONE_CALL, jars, List.of("-XX:AOTCache=" + caches.get(side))));
            }
        }
        return runs;
    }

    private static Run start(Kind kind, Side side, double seconds, String jars, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", jars, FreshJvm.class.getName(), kind.name(), side.name(),
                Double.toString(seconds)));
        Process jvm = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jvm.waitFor() != 0) {
            throw new IllegalStateException("JVM failed: " + String.join(" ", command));
        }
        String json = output.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
        return new Gson().fromJson(json, Run.class);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
