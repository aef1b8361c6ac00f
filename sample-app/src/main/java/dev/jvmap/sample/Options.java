package dev.jvmap.sample;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the user can choose. */
final class Options {

    private static final double ANGSTROM_PER_MICROMETRE = 1e4;

    @Parameters(arity = "0..1", paramLabel = "MOLECULE",
            description = "a file of the Protein Data Bank: .pdb, .ent, .cif or .mmcif, with or without .gz"
                    + " (default: entry 7DDO, which the program ships)")
    Optional<Path> molecule;

    @Option(names = {"-n", "--images"}, paramLabel = "N", defaultValue = "24",
            description = "how many images to simulate (default: ${DEFAULT-VALUE})")
    int images;

    @Option(names = {"-s", "--size"}, paramLabel = "PIXELS", defaultValue = "96",
            description = "pixels along a side of an image (default: ${DEFAULT-VALUE})")
    int size;

    @Option(names = "--pixel", paramLabel = "ANGSTROM", defaultValue = "2",
            description = "edge of a pixel (default: ${DEFAULT-VALUE})")
    double pixel;

    @Option(names = "--defocus", paramLabel = "MICROMETRE", defaultValue = "1.2",
            description = "mean underfocus (default: ${DEFAULT-VALUE})")
    double defocus;

    @Option(names = "--defocus-spread", paramLabel = "MICROMETRE", defaultValue = "0.3",
            description = "how far the defocus of an image may be from the mean (default: ${DEFAULT-VALUE})")
    double defocusSpread;

    @Option(names = "--noise", paramLabel = "SIGMA", defaultValue = "0.3",
            description = "standard deviation of the noise, in standard deviations of the image without it;"
                    + " real images have 3 and more (default: ${DEFAULT-VALUE})")
    double noise;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "start of the random numbers for poses and noise (default: ${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--batch-size", paramLabel = "N", description = "coefficients per chunk (default: jvmap's choice)")
    Optional<Integer> batchSize;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
            description = "threads that simulate the stack; the comparison always uses one (default: ${DEFAULT-VALUE})")
    int threads;

    @Option(names = "--compare", paramLabel = "N", defaultValue = "6",
            description = "how many of the images to compute by the plain loop as well; 0: none"
                    + " (default: ${DEFAULT-VALUE})")
    int compare;

    @Option(names = {"-o", "--output"}, paramLabel = "DIRECTORY", defaultValue = "particles",
            description = "where the files go; it is made if need be (default: ${DEFAULT-VALUE})")
    Path output;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this text")
    boolean help;

    /** Mean underfocus in Å. */
    double defocusAngstrom() {
        return defocus * ANGSTROM_PER_MICROMETRE;
    }

    /** Half the range of the underfocus in Å. */
    double defocusSpreadAngstrom() {
        return defocusSpread * ANGSTROM_PER_MICROMETRE;
    }

    /** Refuses what cannot be meant, naming the option. */
    void check() throws InputException {
        require(images >= 1, "--images must be at least 1, not " + images);
        require(size >= 8 && size <= 4096, "--size must be 8 to 4096 pixels, not " + size);
        require(pixel >= 0.1 && pixel <= 100, "--pixel must be 0.1 to 100 Angstrom, not " + pixel);
        require(Math.abs(defocus) <= 20, "--defocus must be -20 to 20 micrometres, not " + defocus);
        require(defocusSpread >= 0 && defocusSpread <= 20,
                "--defocus-spread must be 0 to 20 micrometres, not " + defocusSpread);
        require(noise >= 0 && noise <= 1000, "--noise must be 0 to 1000, not " + noise);
        require(batchSize.orElse(1) >= 1, "--batch-size must be at least 1, not " + batchSize.orElse(1));
        require(threads >= 1 && threads <= 1024, "--threads must be 1 to 1024, not " + threads);
        require(compare >= 0, "--compare must be at least 0, not " + compare);
        long bytes = (long) Float.BYTES * images * size * size;
        require(bytes < TiffStack.LARGEST,
                "--images %d of --size %d make a stack of %d GiB, and a TIFF file ends at 4 GiB"
                        .formatted(images, size, bytes >> 30));
    }

    private static void require(boolean met, String otherwise) throws InputException {
        if (!met) {
            throw new InputException(otherwise);
        }
    }
}
