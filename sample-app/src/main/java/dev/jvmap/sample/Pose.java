package dev.jvmap.sample;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * How one particle lies under the microscope. Angles in radians (see {@link Projection}), lengths in Å.
 *
 * @param rot     rotation of the molecule about its z axis
 * @param tilt    tilt of its z axis against the beam
 * @param psi     rotation in the image plane
 * @param shiftX  position of its centre in the image
 * @param shiftY  the same along y
 * @param defocus underfocus
 */
record Pose(double rot, double tilt, double psi, double shiftX, double shiftY, double defocus) {

    /** Standard deviation of a particle's position: picking is not exact. */
    private static final double PICKING_ERROR = 3;

    /** A pose drawn with every orientation equally likely, and a defocus within {@code spread} of the mean. */
    static Pose random(RandomGenerator random, double defocus, double spread) {
        return new Pose(
                2 * Math.PI * random.nextDouble(),
                Math.acos(1 - 2 * random.nextDouble()),
                2 * Math.PI * random.nextDouble(),
                PICKING_ERROR * random.nextGaussian(),
                PICKING_ERROR * random.nextGaussian(),
                defocus + spread * (2 * random.nextDouble() - 1));
    }

    /** Many poses, one array per component: what a call batched over poses takes. */
    record Columns(double[] rot, double[] tilt, double[] psi, double[] shiftX, double[] shiftY, double[] defocus) {

        static Columns of(List<Pose> poses) {
            return new Columns(column(poses, Pose::rot), column(poses, Pose::tilt), column(poses, Pose::psi),
                    column(poses, Pose::shiftX), column(poses, Pose::shiftY), column(poses, Pose::defocus));
        }

        private static double[] column(List<Pose> poses, ToDoubleFunction<Pose> component) {
            return poses.stream().mapToDouble(component).toArray();
        }
    }
}
