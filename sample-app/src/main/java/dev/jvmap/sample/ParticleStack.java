package dev.jvmap.sample;

import dev.jvmap.Batching;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Simulates a particle stack of cryo-electron microscopy: images of one molecule in random orientations, as the
 * microscope would show them, with the batched {@link Projection}; and shows what the batching is worth.
 *
 * <p>Left out, and so the images are a little better than real ones: the ice around the molecule (which lowers the
 * contrast), multiple scattering, astigmatism and the detector's own response.
 */
@Command(name = "particle-stack", sortOptions = false,
        description = "Simulates a stack of cryo-EM particle images of a molecule.")
public final class ParticleStack implements Callable<Integer> {

    private static final int UNEQUAL = 1;
    private static final int REFUSED = 2;

    @Mixin
    private Options options;

    @Spec
    private CommandSpec spec;

    private ParticleStack() {
    }

    /** Exit code 0: done; 1: a result was not what jvmap promises; 2: something the user gave cannot be used. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ParticleStack())
                .setParameterExceptionHandler((e, arguments) -> refuse(e.getCommandLine(), e.getMessage()))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> refuse(commandLine, reason(e)));
    }

    private static int refuse(CommandLine commandLine, String message) {
        commandLine.getErr().println(commandLine.getCommandName() + ": " + message);
        commandLine.getErr().flush();
        return REFUSED;
    }

    /** What is wrong with input or output, in one line; anything else is a mistake of this program and goes on up. */
    private static String reason(Exception e) throws Exception {
        return switch (e) {
            case InputException input -> input.getMessage();
            case IOException io -> "the results cannot be written: " + io.getMessage();
            default -> throw e;
        };
    }

    @Override
    public Integer call() throws InputException, IOException {
        options.check();
        Molecule molecule = options.molecule.isPresent() ? MoleculeReader.read(options.molecule.get())
                : MoleculeReader.shipped();
        makeOutputDirectory();
        Simulator simulator =
                new Simulator(molecule, Microscope.typical(), Band.of(options.size, options.pixel));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed);
        List<Pose> poses = Stream.generate(() -> Pose.random(random, options.defocusAngstrom(),
                options.defocusSpreadAngstrom())).limit(options.images).toList();
        describe(simulator);
        checkFit(simulator, poses);
        simulate(simulator, poses, random);
        return options.compare == 0 || compare(simulator, poses) ? CommandLine.ExitCode.OK : UNEQUAL;
    }

    private void describe(Simulator simulator) {
        Molecule molecule = simulator.molecule();
        Microscope microscope = simulator.microscope();
        print("molecule    %s%n            %d atoms, %s, radius %.1f A%n", molecule.name(), molecule.atoms(),
                molecule.formula(), molecule.radius());
        print("microscope  %.0f kV, Cs %.1f mm, amplitude contrast %.2f, underfocus %.2f +- %.2f um%n",
                microscope.kilovolts(), microscope.cs() / 1e7, microscope.amplitudeContrast(), options.defocus,
                options.defocusSpread);
        print("images      %d of %d x %d pixels of %.2f A, %d Fourier coefficients each%n", options.images,
                options.size, options.size, options.pixel, simulator.band().coefficients());
    }

    private void checkFit(Simulator simulator, List<Pose> poses) throws InputException {
        double reach = Arrays.stream(simulator.reach(Pose.Columns.of(poses))).max().orElse(0);
        double border = options.size / 2 * options.pixel;
        if (reach >= border) {
            throw new InputException(String.format(Locale.ROOT, "the molecule reaches %.1f A from the centre of its"
                    + " image, but the border is at %.1f A: a larger --size or --pixel is needed", reach, border));
        }
    }

    private void makeOutputDirectory() throws InputException {
        try {
            Files.createDirectories(options.output);
        } catch (IOException e) {
            throw new InputException("--output: the directory " + options.output + " cannot be made", e);
        }
    }

    private void simulate(Simulator simulator, List<Pose> poses, RandomGenerator random) throws IOException {
        Path stack = options.output.resolve("particles.mrcs");
        Path tiff = options.output.resolve("particles.tif");
        Path star = options.output.resolve("particles.star");
        Path sheet = options.output.resolve("contact-sheet.png");
        double[] coefficients = new double[simulator.band().coefficients()];
        Cost cost = Cost.NOTHING;
        try (ImageSink mrcs = new MrcStack(stack, poses.size(), options.size, options.pixel);
                ImageSink tiffs = new TiffStack(tiff, options.size);
                ImageSink stars = new StarTable(star, stack, simulator.microscope(), simulator.band());
                ImageSink sheets = new ContactSheet(sheet, options.size);
                Progress progress = new Progress("Simulating", poses.size(), coefficients.length)) {
            for (int i = 0; i < poses.size(); i++) {
                Pose pose = poses.get(i);
                Batching how = batching().withThreads(options.threads).withProgress(progress.within(i));
                cost = cost.plus(Cost.of(() -> simulator.image(coefficients, pose, how)));
                float[] pixels = Noise.add(simulator.pixels(coefficients), options.noise, random);
                for (ImageSink sink : List.of(mrcs, tiffs, stars, sheets)) {
                    sink.append(pose, pixels);
                }
            }
        }
        print("simulated   in %.2f s on %d thread(s), from a cold start%n", cost.seconds(), options.threads);
        Stream.of(stack, tiff, star, sheet).forEach(file -> print("            %s%n", file));
    }

    private boolean compare(Simulator simulator, List<Pose> poses) {
        List<Pose> compared = poses.subList(0, Math.min(options.compare, poses.size()));
        Comparison comparison;
        try (Progress progress = new Progress("Comparing", compared.size(), simulator.band().coefficients())) {
            comparison = Comparison.run(simulator, compared, batching().withThreads(1), progress);
        }
        print("%n%s", comparison.report());
        return comparison.equal();
    }

    private Batching batching() {
        return options.batchSize.map(Batching.defaults()::withBatchSize).orElse(Batching.defaults());
    }

    private void print(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
