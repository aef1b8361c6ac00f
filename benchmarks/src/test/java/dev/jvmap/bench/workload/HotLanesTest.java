package dev.jvmap.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vectors live in registers: a hot kernel makes no object of one. Each workload in a JVM of its own, since HotSpot judges the Vector API's methods by all kernels together. */
class HotLanesTest {
    private static final int PATIENCE_SECONDS = 30;

    @ParameterizedTest
    @EnumSource
    void hotKernelsAllocateNothing(Kind kind) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector", "-cp", System.getProperty("java.class.path"),
                HotLanes.class.getName(), kind.name(), Integer.toString(PATIENCE_SECONDS)))
                .redirectError(Redirect.INHERIT).start();
        String bytes = new String(jvm.getInputStream().readAllBytes()).strip();
        assertThat(jvm.waitFor()).isZero();
        assertThat(Double.parseDouble(bytes)).as("bytes per element").isLessThanOrEqualTo(1);
    }
}
