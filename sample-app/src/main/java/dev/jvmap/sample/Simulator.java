package dev.jvmap.sample;

import dev.jvmap.Batching;

/**
 * The images of one molecule under one microscope: the methods of {@link Projection} with all but the batch filled in.
 *
 * @param molecule   what is imaged
 * @param microscope what images it
 * @param band       the frequencies of an image
 */
record Simulator(Molecule molecule, Microscope microscope, Band band) {

    /** The coefficients of one image, batched over its frequencies. */
    void image(double[] coefficients, Pose pose, Batching how) {
        ProjectionBatched.coefficientInto(coefficients, band.kx(), band.ky(),
                pose.rot(), pose.tilt(), pose.psi(), pose.shiftX(), pose.shiftY(), pose.defocus(),
                molecule.x(), molecule.y(), molecule.z(), molecule.b(), molecule.kindStart(), molecule.form(),
                microscope.wavelength(), microscope.cs(), microscope.amplitudePhase(), microscope.envelope(), how);
    }

    /** The same by a plain loop over the same method: the definition of what {@link #image} has to give. */
    void imageByLoop(double[] coefficients, Pose pose) {
        double wavelength = microscope.wavelength();
        double amplitudePhase = microscope.amplitudePhase();
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = Projection.coefficient(band.kx()[i], band.ky()[i],
                    pose.rot(), pose.tilt(), pose.psi(), pose.shiftX(), pose.shiftY(), pose.defocus(),
                    molecule.x(), molecule.y(), molecule.z(), molecule.b(), molecule.kindStart(), molecule.form(),
                    wavelength, microscope.cs(), amplitudePhase, microscope.envelope());
        }
    }

    /** One frequency of the images of many poses, batched over the poses. */
    double[] acrossPoses(int frequency, Pose.Columns poses, Batching how) {
        return ProjectionBatched.coefficientOfPose(band.kx()[frequency], band.ky()[frequency],
                poses.rot(), poses.tilt(), poses.psi(), poses.shiftX(), poses.shiftY(), poses.defocus(),
                molecule.x(), molecule.y(), molecule.z(), molecule.b(), molecule.kindStart(), molecule.form(),
                microscope.wavelength(), microscope.cs(), microscope.amplitudePhase(), microscope.envelope(), how);
    }

    /** How far the molecule reaches from the centre of its image in each pose, Å. */
    double[] reach(Pose.Columns poses) {
        return ProjectionBatched.reach(poses.rot(), poses.tilt(), poses.psi(), poses.shiftX(), poses.shiftY(),
                molecule.x(), molecule.y(), molecule.z());
    }

    /** Coefficients as pixels: the contrast of the image against empty ice, row by row. */
    float[] pixels(double[] coefficients) {
        float[] image = band.image(coefficients);
        float scale = (float) microscope.contrastPerScattering();
        for (int i = 0; i < image.length; i++) {
            image[i] *= scale;
        }
        return image;
    }
}
