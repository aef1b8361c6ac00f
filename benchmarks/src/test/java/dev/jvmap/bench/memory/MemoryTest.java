package dev.jvmap.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.DoubleNdArray;
import dev.jvmap.bench.memory.Job.Prepared;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Batched calls need no more memory than is written down, in JVMs of their own that have no more. */
class MemoryTest {
    private static final long MIB = 1 << 20;
    private static final int ELEMENTS = 40_001;
    private static final int WARM_UP = 100;

    /** Runs a job once in a full heap. */
    static final class FullHeap {
        private FullHeap() {
        }

        public static void main(String[] args) {
            Job job = Job.valueOf(args[0]);
            Prepared prepared = job.prepare(ELEMENTS);
            prepared.call().accept(job.how());
            for (int number : new int[] {0, 1, ELEMENTS / 2, ELEMENTS - 1}) {
                assertThat(prepared.result().apply(number)).isEqualTo(prepared.loop().apply(number));
            }
            System.out.println("the loop");
        }
    }

    /** Batches a file of four doubles per element to a file of one. */
    static final class Files {
        private static final long ELEMENTS = 200 * MIB / (4 * Double.BYTES);

        private Files() {
        }

        public static void main(String[] args) throws IOException {
            DoubleNdArray x = DoubleNdArray.of(mapped(args[0], 4 * ELEMENTS), ELEMENTS, 4);
            DoubleNdArray out = DoubleNdArray.of(mapped(args[1], ELEMENTS), ELEMENTS);
            x.set(8, ELEMENTS - 1, 3);
            x.at(0, ELEMENTS / 2).assign(DoubleNdArray.of(new double[] {1, 2, 3, 4}));
            ElementBatched.meanInto(out, x);
            System.out.println(out.get(ELEMENTS - 1) + " " + out.get(ELEMENTS / 2) + " " + out.get(7));
        }

        private static MemorySegment mapped(String file, long doubles) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.CREATE,
                    StandardOpenOption.SPARSE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, doubles * Double.BYTES, Arena.global());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void heapHasRoomForArgumentsResultsAndEightMebibytes(Job job) throws IOException, InterruptedException {
        long heap = job.prepare(ELEMENTS).bytes() + 8 * MIB;
        assertThat(run(FullHeap.class, heap, job.name())).isEqualTo("the loop");
    }

    /** Until a kernel is compiled its vectors are objects, which is soon over. */
    @ParameterizedTest
    @EnumSource
    void compiledCallsAllocateOnlyScratchAndTheCheckOfRows(Job job) {
        Prepared prepared = job.prepare(ELEMENTS);
        long least = Long.MAX_VALUE;
        for (int call = 0; call < WARM_UP && least > MIB; call++) {
            least = Math.min(least, Main.allocatedBy(job, prepared));
        }
        assertThat(least).isLessThan(MIB);
    }

    @Test
    void filesLargerThanTheHeapAreBatchedInPlace(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(run(Files.class, 32 * MIB, folder.resolve("x").toString(), folder.resolve("mean").toString()))
                .isEqualTo("2.0 2.5 0.0");
    }

    /** What a program prints with this heap; the serial collector needs no room of its own. */
    private static String run(Class<?> program, long heap, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules",
                "jdk.incubator.vector", "-XX:+UseSerialGC", "-Xmn2m", "-Xmx" + heap, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().reduce((_, last) -> last).orElse("");
    }
}
