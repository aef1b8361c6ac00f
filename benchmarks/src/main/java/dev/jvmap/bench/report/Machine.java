package dev.jvmap.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.incubator.vector.VectorShape;

/**
 * Where the numbers come from.
 *
 * @param cpu        the processor as Linux calls it, elsewhere its architecture
 * @param cores      that the JVM may use
 * @param vectorBits of the widest vectors that the Vector API prefers
 * @param options    of the JVM
 */
public record Machine(String cpu, int cores, int vectorBits, String os, String jvm, List<String> options) {

    public static Machine here() throws IOException {
        return new Machine(processor(), Runtime.getRuntime().availableProcessors(),
                VectorShape.preferredShape().vectorBitSize(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceFirst(".*: *", ""))
                    .findFirst().orElse(System.getProperty("os.arch"));
        }
    }
}
