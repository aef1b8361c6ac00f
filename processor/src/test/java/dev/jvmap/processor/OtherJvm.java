package dev.jvmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own for a program of the tests, with the Vector API. What it says on its error output is seen here. */
public final class OtherJvm {
    private OtherJvm() {
    }

    /** @param options such as the class path, if it is not that of the tests */
    public static Process start(List<String> options, Class<?> program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules=jdk.incubator.vector", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(program.getName());
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The lines that the program prints, which has to end well. */
    public static List<String> run(List<String> options, Class<?> program, Object... arguments)
            throws IOException, InterruptedException {
        Process jvm = start(options, program, arguments);
        List<String> lines = jvm.inputReader().lines().toList();
        assertThat(jvm.waitFor()).as("exit of %s with %s, which printed %s", program, options, lines).isZero();
        return lines;
    }
}
