package dev.jvmap.sample;

import dev.jvmap.Batching;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The same images three times, on one thread: by the plain loop, batched, and batched by the scalar twin alone.
 *
 * @param images       how many images
 * @param coefficients how many coefficients they have together
 * @param loop         cost of the plain loop over the user's method
 * @param batched      cost of the batched method
 * @param twin         cost of the batched method without vectors
 * @param difference   largest difference between loop and batched, as a part of the molecule's scattering
 * @param bound        what rounding allows that difference to be, see {@link #bound}
 * @param twinUnequal  how many coefficients differ in any bit between batched and twin
 * @param posesTried   how many coefficients were also computed batched over poses
 * @param posesUnequal how many of those differ in any bit from the batched ones
 */
record Comparison(int images, long coefficients, Cost loop, Cost batched, Cost twin, double difference, double bound,
        long twinUnequal, long posesTried, long posesUnequal) {

    /** Every so-manieth frequency is also computed batched over poses. */
    private static final int FREQUENCY_STEP = 16;

    /** Runs the comparison on some poses, at least one, after one image each way that does not count. */
    static Comparison run(Simulator simulator, List<Pose> poses, Batching how, Progress progress) {
        int images = poses.size();
        int coefficients = simulator.band().coefficients();
        double[] byLoop = new double[coefficients];
        double[] byTwin = new double[coefficients];
        double[][] batched = new double[images][coefficients];
        Batching scalar = how.withMode(Batching.Mode.SCALAR);
        simulator.imageByLoop(byLoop, poses.getFirst());
        simulator.image(batched[0], poses.getFirst(), how);
        simulator.image(byTwin, poses.getFirst(), scalar);

        Cost loopCost = Cost.NOTHING;
        Cost batchedCost = Cost.NOTHING;
        Cost twinCost = Cost.NOTHING;
        double difference = 0;
        long twinUnequal = 0;
        for (int i = 0; i < images; i++) {
            Pose pose = poses.get(i);
            double[] image = batched[i];
            loopCost = loopCost.plus(Cost.of(() -> simulator.imageByLoop(byLoop, pose)));
            batchedCost = batchedCost.plus(Cost.of(() -> simulator.image(image, pose, how)));
            twinCost = twinCost.plus(Cost.of(() -> simulator.image(byTwin, pose, scalar)));
            difference = Math.max(difference, largestDifference(byLoop, image));
            twinUnequal += unequal(byTwin, image);
            progress.images(i + 1);
        }
        Pose.Columns columns = Pose.Columns.of(poses);
        long posesUnequal = 0;
        long posesTried = 0;
        for (int frequency = 0; frequency < coefficients; frequency += FREQUENCY_STEP) {
            int column = frequency;
            double[] overFrequencies = IntStream.range(0, images).mapToDouble(i -> batched[i][column]).toArray();
            posesUnequal += unequal(simulator.acrossPoses(frequency, columns, how), overFrequencies);
            posesTried += images;
        }
        return new Comparison(images, (long) images * coefficients, loopCost, batchedCost, twinCost,
                difference / simulator.molecule().scattering(), bound(simulator), twinUnequal, posesTried,
                posesUnequal);
    }

    private static double largestDifference(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
    }

    private static long unequal(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .filter(i -> Double.doubleToLongBits(a[i]) != Double.doubleToLongBits(b[i])).count();
    }

    /**
     * How far two evaluations of a coefficient may lie apart, as a part of the molecule's scattering, when each calls
     * functions that are within 1 ulp of the exact value and everything else is the same arithmetic.
     *
     * <p>With ε = 2⁻⁵²: summing n terms differs by at most n ε (half of it each way; N. Higham, "Accuracy and Stability
     * of Numerical Algorithms", 2nd ed., section 4.2); the functions and products around each term by 20 ε; the phase
     * of a wave by 25 ε of its largest value, since six sines and cosines of the angles and their products go into it.
     */
    private static double bound(Simulator simulator) {
        Molecule molecule = simulator.molecule();
        double largestPhase = 2 * Math.PI * simulator.band().nyquist() * molecule.radius();
        return Math.sqrt(2) * Math.ulp(1.0) * (molecule.atoms() + 20 + 25 * largestPhase);
    }

    /** Whether every result is what jvmap promises. */
    boolean equal() {
        return difference <= bound && twinUnequal == 0 && posesUnequal == 0;
    }

    /** The table and the verdicts, for people. */
    String report() {
        return line("%-25s %6s %9s %9s %9s %11s %14s%n", "one thread, after warm-up", "images", "time", "per image",
                "speed-up", "allocated", "a coefficient")
                + row("plain loop", loop) + row("batched", batched) + row("batched, scalar twin", twin)
                + line("batched = loop         %s: largest difference %.1e of the molecule's scattering (%.1e allowed)%n",
                        verdict(difference <= bound), difference, bound)
                + bits("batched = scalar twin  ", twinUnequal, coefficients)
                + bits("over poses = over k    ", posesUnequal, posesTried);
    }

    private String row(String name, Cost cost) {
        return line("%-25s %6d %7.2f s %7.3f s %8.2fx %9d B %12.2f B%n", name, images, cost.seconds(),
                cost.seconds() / images, loop.seconds() / cost.seconds(), cost.bytes(),
                (double) cost.bytes() / coefficients);
    }

    private static String bits(String name, long unequal, long tried) {
        return line("%s%s: the same bits in %d of %d coefficients%n", name, verdict(unequal == 0), tried - unequal,
                tried);
    }

    private static String verdict(boolean good) {
        return good ? "yes" : "NO ";
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
