package dev.jvmap.bench.fresh;

import com.google.gson.Gson;
import dev.jvmap.bench.fresh.Run.Side;
import dev.jvmap.bench.workload.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts new JVMs, one after another, with the options of this one.
 *
 * @param jvms           of each side
 * @param batchedSeconds of work in each JVM with the batched call
 * @param loopSeconds    of work in each JVM with the loop
 */
public record FreshJvms(int jvms, double batchedSeconds, double loopSeconds) {

    /** @throws IllegalStateException if a JVM fails */
    public Start measure(Kind kind) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < jvms; i++) {
            runs.add(start(kind, Side.LOOP, loopSeconds));
            runs.add(start(kind, Side.BATCHED, batchedSeconds));
        }
        return Start.of(kind, runs);
    }

    private static Run start(Kind kind, Side side, double seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FreshJvm.class.getName(), kind.name(),
                side.name(), Double.toString(seconds)));
        Process jvm = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String json = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jvm.waitFor() != 0) {
            throw new IllegalStateException("JVM failed: " + String.join(" ", command));
        }
        return new Gson().fromJson(json, Run.class);
    }
}
