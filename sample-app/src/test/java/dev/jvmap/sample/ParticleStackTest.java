package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ParticleStackTest {

    private static final String MOLECULE = """
            ATOM      1  N   GLY A   1       1.000   2.000   3.000  1.00 10.00           N
            ATOM      2  CA  GLY A   1       2.000   2.500   3.000  1.00 20.00           C
            END
            """;

    @TempDir
    private Path directory;

    private record Run(int exitCode, String out, String err) {
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                ParticleStack.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Run(commandLine.execute(arguments), out.toString(), err.toString());
    }

    private Run small(String output, String... more) throws IOException {
        Path molecule = Files.writeString(directory.resolve("molecule.pdb"), MOLECULE);
        return run(Stream.concat(Stream.of(molecule.toString(), "-n", "3", "-s", "16", "-o",
                directory.resolve(output).toString()), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void writesAllFilesAndFindsTheResultsEqual() throws IOException {
        Run run = small("out");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2 atoms, C1 N1", "plain loop", "speed-up", "batched = loop         yes",
                "batched = scalar twin  yes", "over poses = over k    yes");
        assertThat(directory.resolve("out")).isDirectoryContaining("glob:**/particles.tif")
                .isDirectoryContaining("glob:**/particles.mrcs").isDirectoryContaining("glob:**/particles.star")
                .isDirectoryContaining("glob:**/contact-sheet.png");
    }

    @Test
    void sameSeedGivesTheSameStackWhateverTheBatching() throws IOException {
        small("a", "--compare", "0");
        small("b", "--compare", "0", "--batch-size", "5", "--threads", "2");
        small("c", "--compare", "0", "--seed", "2");

        assertThat(stack("b")).isEqualTo(stack("a"));
        assertThat(stack("c")).isNotEqualTo(stack("a"));
    }

    private byte[] stack(String output) throws IOException {
        return Files.readAllBytes(directory.resolve(output).resolve("particles.mrcs"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--images 0             | --images must be at least 1, not 0",
            "--images many          | Invalid value for option '--images': 'many' is not an int",
            "--size 7               | --size must be 8 to 4096 pixels, not 7",
            "--pixel 0              | --pixel must be 0.1 to 100 Angstrom, not 0.0",
            "--pixel NaN            | --pixel must be 0.1 to 100 Angstrom, not NaN",
            "--defocus 21           | --defocus must be -20 to 20 micrometres, not 21.0",
            "--defocus-spread -1    | --defocus-spread must be 0 to 20 micrometres, not -1.0",
            "--noise -0.5           | --noise must be 0 to 1000, not -0.5",
            "--seed 1.5             | Invalid value for option '--seed': '1.5' is not a long",
            "--batch-size 0         | --batch-size must be at least 1, not 0",
            "--threads 0            | --threads must be 1 to 1024, not 0",
            "--compare -1           | --compare must be at least 0, not -1",
            "-n 20000 -s 512        | --images 20000 of --size 512 make a stack of 19 GiB,"
                    + " and a TIFF file ends at 4 GiB",
            "--colour=red           | Unknown option: '--colour=red'",
            "nowhere.pdb            | nowhere.pdb: no such file"})
    void badValuesAreRefusedInOneLineThatNamesThem(String arguments, String message) {
        String output = directory.resolve("never").toString();

        Run run = run(Stream.concat(Arrays.stream(arguments.split(" ")), Stream.of("-o", output))
                .toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("particle-stack: " + message + System.lineSeparator());
        assertThat(run.out()).isEmpty();
    }

    @Test
    void outputThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        Run run = run("-o", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("particle-stack: --output: the directory " + file).hasLineCount(1);
    }

    @Test
    void moleculeLargerThanTheBoxIsRefused() throws IOException {
        Run run = small("out", "--pixel", "0.1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("a larger --size or --pixel is needed").hasLineCount(1);
    }

    @Test
    void helpNamesEveryOption() {
        Run run = run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--images", "--size", "--pixel", "--defocus", "--defocus-spread", "--noise",
                "--seed", "--batch-size", "--threads", "--compare", "--output");
    }
}
