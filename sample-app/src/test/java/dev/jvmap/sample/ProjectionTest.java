package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionTest {

    @ParameterizedTest
    @CsvSource({
            "  0,  0,   0,  12,   4",
            " 90,  0,   0,   4, -12",
            "  0,  0,  90,   4, -12",
            " 45,  0,  45,   4, -12",
            "180,  0,   0, -12,  -4",
            "  0, 90,   0,  -8,   4",
            "  0, 90,  90,   4,   8",
            " 90, 90,   0,  -8, -12",
            "  0, 180,  0, -12,   4"})
    void quarterTurnsMoveAnAtomToTheExpectedPlace(double rot, double tilt, double psi, double x, double y)
            throws InputException {
        Molecule molecule = Samples.marker(12, 4, 8);

        assertThat(brightestPixel(molecule, pose(rot, tilt, psi, 0, 0))).containsExactly(x, y);
    }

    @Test
    void shiftMovesTheImage() throws InputException {
        Molecule molecule = Samples.marker(12, 4, 8);

        assertThat(brightestPixel(molecule, pose(0, 0, 0, -6, 10))).containsExactly(6, 14);
    }

    @Test
    void imageOfAnAtomIsItsScatteringFactorInRealSpace() throws InputException {
        double b = 60;
        Molecule atom = Samples.molecule(List.of(new Molecule.Atom("C", 3, 1, 2, b)));
        Band band = Band.of(64, 0.25);
        Simulator simulator = new Simulator(atom, Samples.PERFECT, band);

        float[] image = image(simulator, pose(10, 20, 30, 0, 0));

        double[] numbers = FormFactor.table().get("C").numbers();
        double scale = Samples.PERFECT.contrastPerScattering();
        for (int column = 32; column < 48; column++) {
            double r = (column - 32) * 0.25;
            // The Gaussian a exp(−(b + B) k²/4) in two dimensions, transformed back.
            double expected = 0;
            for (int i = 0; i < 5; i++) {
                double width = numbers[i + 5] + b;
                expected += numbers[i] * 4 * Math.PI / width * Math.exp(-4 * Math.PI * Math.PI * r * r / width);
            }
            assertThat((double) image[32 * 64 + column]).as("at %s Å", r).isCloseTo(scale * expected, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("randomPoses")
    void reachIsWhereTheOutermostAtomShows(Pose pose) throws InputException {
        Molecule molecule = Samples.marker(12, 4, 8);
        double[] brightest = brightestPixel(molecule, pose);

        double reach = Projection.reach(pose.rot(), pose.tilt(), pose.psi(), pose.shiftX(), pose.shiftY(),
                molecule.x(), molecule.y(), molecule.z());

        // The hydrogen lies on the other side and may reach farther: then the heavy atom is nearer than the reach.
        double mirrored =
                Math.max(Math.abs(2 * pose.shiftX() - brightest[0]), Math.abs(2 * pose.shiftY() - brightest[1]));
        double seen = Math.max(Math.max(Math.abs(brightest[0]), Math.abs(brightest[1])), mirrored);
        assertThat(reach).isCloseTo(seen, within(1.5));
    }

    static Stream<Pose> randomPoses() {
        Random random = new Random(7);
        return Stream.generate(() -> Pose.random(random, 0, 0)).limit(20);
    }

    @Test
    void transferIsTheSineOfTheAberrationPhase() {
        double wavelength = 0.02;
        double defocus = 1e4;
        double kOfFirstZero = Math.sqrt(1 / (wavelength * defocus));

        assertThat(Projection.transfer(0, defocus, wavelength, 0, 0.1, 0)).isEqualTo(Math.sin(0.1));
        assertThat(Projection.transfer(kOfFirstZero * kOfFirstZero / 2, defocus, wavelength, 0, 0, 0))
                .as("bright at low frequencies under underfocus").isCloseTo(1, within(1e-12));
        assertThat(Projection.transfer(kOfFirstZero * kOfFirstZero, defocus, wavelength, 0, 0, 0))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void sphericalAberrationCancelsDefocusAtTheFrequencyThatTheoryNames() {
        double wavelength = 0.02;
        double cs = 2.7e7;
        double defocus = 8000;
        double k2 = 2 * defocus / (cs * wavelength * wavelength);

        assertThat(Projection.transfer(k2, defocus, wavelength, cs, 0, 0)).isCloseTo(0, within(1e-9));
    }

    private static Pose pose(double rot, double tilt, double psi, double shiftX, double shiftY) {
        return new Pose(Math.toRadians(rot), Math.toRadians(tilt), Math.toRadians(psi), shiftX, shiftY, 0);
    }

    /** Where the image is brightest, in Å from its centre. */
    private static double[] brightestPixel(Molecule molecule, Pose pose) {
        Simulator simulator = new Simulator(molecule, Samples.PERFECT, Band.of(64, 1));
        float[] image = image(simulator, pose);
        int brightest = 0;
        for (int i = 0; i < image.length; i++) {
            brightest = image[i] > image[brightest] ? i : brightest;
        }
        return new double[] {brightest % 64 - 32, brightest / 64 - 32};
    }

    private static float[] image(Simulator simulator, Pose pose) {
        double[] coefficients = new double[simulator.band().coefficients()];
        simulator.imageByLoop(coefficients, pose);
        return simulator.pixels(coefficients);
    }
}
