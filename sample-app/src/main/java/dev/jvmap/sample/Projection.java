package dev.jvmap.sample;

import static dev.jvmap.Vmap.NONE;

import dev.jvmap.Vmap;

/**
 * The physics of one particle image, written for one element: one Fourier coefficient of the image, or one pose.
 *
 * <p>A molecule is a sum of Gaussians, so the Fourier transform of its projection is known in closed form. By the
 * projection-slice theorem the transform of the projection along z, at the frequency (kx, ky), is the transform of the
 * molecule at (kx, ky, 0) turned back by the pose; the microscope multiplies it by its contrast transfer function.
 *
 * <p>Each coefficient is a Hartley coefficient, ∫ image · (cos + sin)(2π k·r): a real image has a real Hartley
 * transform, so one number per frequency says everything, and {@link Band#image} turns the whole set into pixels.
 *
 * <p>Units: lengths in Å, spatial frequencies in 1/Å, angles in radians, B-factors in Å². Angles are the rotation, tilt
 * and in-plane angles of the convention that image formats of the field share: the image shows the molecule turned by
 * Rz(psi) Ry(tilt) Rz(rot) (J. B. Heymann, M. Chagoyen, D. M. Belnap, "Common conventions for interchange and archiving
 * of three-dimensional electron microscopy information in structural biology", J. Struct. Biol. 151, 2005).
 */
final class Projection {

    private Projection() {
    }

    /**
     * One Hartley coefficient of the image of a molecule; batched over the frequencies of one image.
     *
     * @param kx        frequency along the image's rows, 1/Å
     * @param ky        frequency along the image's columns, 1/Å
     * @param rot       first Euler angle, about z
     * @param tilt      second Euler angle, about the new y
     * @param psi       third Euler angle, in the image plane
     * @param shiftX    where the molecule's centre lies in the image, Å
     * @param shiftY    the same along y
     * @param defocus   underfocus, Å
     * @param x         positions of the atoms, Å, sorted by element
     * @param y         the same along y
     * @param z         the same along z
     * @param b         isotropic B-factor of each atom, Å²
     * @param kindStart where the atoms of each element begin, and at the end the number of atoms
     * @param form      ten numbers per element, see {@link #formFactor}
     * @param wavelength of the electrons, Å
     * @param cs        spherical aberration, Å
     * @param amplitudePhase phase of the amplitude contrast, see {@link #transfer}
     * @param envelope  B-factor of the microscope's envelope, Å²
     * @return the coefficient, Å
     */
    @Vmap(inAxes = {0, 0,
            NONE, NONE, NONE, NONE, NONE, NONE,
            NONE, NONE, NONE, NONE, NONE, NONE,
            NONE, NONE, NONE, NONE})
    static double coefficient(double kx, double ky, double rot, double tilt, double psi, double shiftX, double shiftY,
            double defocus, double[] x, double[] y, double[] z, double[] b, int[] kindStart, double[] form,
            double wavelength, double cs, double amplitudePhase, double envelope) {
        double cosRot = Math.cos(rot);
        double sinRot = Math.sin(rot);
        double cosTilt = Math.cos(tilt);
        double sinTilt = Math.sin(tilt);
        double cosPsi = Math.cos(psi);
        double sinPsi = Math.sin(psi);
        // The frequency in the molecule's own frame: the three rotations undone, last one first.
        double u = cosPsi * kx - sinPsi * ky;
        double v = sinPsi * kx + cosPsi * ky;
        double qx = 2 * Math.PI * (cosRot * cosTilt * u - sinRot * v);
        double qy = 2 * Math.PI * (sinRot * cosTilt * u + cosRot * v);
        double qz = -2 * Math.PI * sinTilt * u;

        // cos a + sin a = √2 cos(a − π/4): one cosine per atom instead of two functions.
        double origin = 2 * Math.PI * (kx * shiftX + ky * shiftY) - Math.PI / 4;
        double k2 = kx * kx + ky * ky;
        double sum = 0;
        for (int kind = 0; kind < kindStart.length - 1; kind++) {
            double waves = 0;
            for (int atom = kindStart[kind]; atom < kindStart[kind + 1]; atom++) {
                double phase = qx * x[atom] + qy * y[atom] + qz * z[atom] + origin;
                waves += Math.exp(-0.25 * k2 * b[atom]) * Math.cos(phase);
            }
            sum += formFactor(k2, kind, form) * waves;
        }
        return Math.sqrt(2) * sum * transfer(k2, defocus, wavelength, cs, amplitudePhase, envelope);
    }

    /** {@link #coefficient} at one frequency, batched over poses: the same element, its batch on other arguments. */
    @Vmap(inAxes = {NONE, NONE,
            0, 0, 0, 0, 0, 0,
            NONE, NONE, NONE, NONE, NONE, NONE,
            NONE, NONE, NONE, NONE})
    static double coefficientOfPose(double kx, double ky, double rot, double tilt, double psi, double shiftX,
            double shiftY, double defocus, double[] x, double[] y, double[] z, double[] b, int[] kindStart,
            double[] form, double wavelength, double cs, double amplitudePhase, double envelope) {
        return coefficient(kx, ky, rot, tilt, psi, shiftX, shiftY, defocus, x, y, z, b, kindStart, form,
                wavelength, cs, amplitudePhase, envelope);
    }

    /**
     * How far a molecule reaches from the centre of its image, in Å: the largest |x| or |y| of an atom; batched over
     * poses. What reaches beyond the border of a periodic image would come in again from the other side.
     */
    @Vmap(inAxes = {0, 0, 0, 0, 0, NONE, NONE, NONE})
    static double reach(double rot, double tilt, double psi, double shiftX, double shiftY,
            double[] x, double[] y, double[] z) {
        double cosRot = Math.cos(rot);
        double sinRot = Math.sin(rot);
        double cosTilt = Math.cos(tilt);
        double sinTilt = Math.sin(tilt);
        double cosPsi = Math.cos(psi);
        double sinPsi = Math.sin(psi);
        double farthest = 0;
        for (int atom = 0; atom < x.length; atom++) {
            double v = cosRot * y[atom] - sinRot * x[atom];
            double u = cosTilt * (cosRot * x[atom] + sinRot * y[atom]) - sinTilt * z[atom];
            double imageX = cosPsi * u + sinPsi * v + shiftX;
            double imageY = cosPsi * v - sinPsi * u + shiftY;
            farthest = Math.max(farthest, Math.max(Math.abs(imageX), Math.abs(imageY)));
        }
        return farthest;
    }

    /** Electron scattering factor of one element, in Å: five Gaussians, a₁…a₅ and then b₁…b₅ in the table. */
    static double formFactor(double k2, int kind, double[] form) {
        double factor = 0;
        for (int i = 10 * kind; i < 10 * kind + 5; i++) {
            factor += form[i] * Math.exp(-0.25 * k2 * form[i + 5]);
        }
        return factor;
    }

    /**
     * Contrast transfer function of a weak phase object with a little amplitude contrast: the sine of the phase that
     * defocus and spherical aberration give to a wave scattered by the frequency k, damped by a Gaussian envelope
     * (R. J. Wade, "A brief look at imaging and contrast transfer", Ultramicroscopy 46, 1992). The sign makes matter
     * bright under underfocus.
     */
    static double transfer(double k2, double defocus, double wavelength, double cs, double amplitudePhase,
            double envelope) {
        double chi = Math.PI * wavelength * k2 * (defocus - 0.5 * cs * wavelength * wavelength * k2);
        return Math.sin(chi + amplitudePhase) * Math.exp(-0.25 * envelope * k2);
    }
}
