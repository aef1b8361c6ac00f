package dev.jvmap.sample;

/**
 * The electron microscope: what its contrast transfer function needs to know.
 *
 * @param kilovolts         acceleration voltage
 * @param cs                spherical aberration, Å
 * @param amplitudeContrast fraction of the contrast at frequency 0, 0…1
 * @param envelope          B-factor of the Gaussian envelope, Å²
 */
record Microscope(double kilovolts, double cs, double amplitudeContrast, double envelope) {

    private static final double PLANCK = 6.62607015e-34;
    private static final double ELECTRON_MASS = 9.1093837139e-31;
    private static final double ELEMENTARY_CHARGE = 1.602176634e-19;
    private static final double LIGHT_SPEED = 299792458;
    private static final double METRES_PER_ANGSTROM = 1e-10;

    /** A 300 kV instrument with Cs = 2.7 mm and 10 % amplitude contrast: the common values of the field. */
    static Microscope typical() {
        return new Microscope(300, 2.7e7, 0.1, 50);
    }

    /** De Broglie wavelength of the relativistic electrons, Å. */
    double wavelength() {
        double energy = 1e3 * kilovolts * ELEMENTARY_CHARGE;
        double momentum = Math.sqrt(2 * ELECTRON_MASS * energy + Math.pow(energy / LIGHT_SPEED, 2));
        return PLANCK / momentum / METRES_PER_ANGSTROM;
    }

    /** The phase at frequency 0 whose sine is the amplitude contrast. */
    double amplitudePhase() {
        return Math.asin(amplitudeContrast);
    }

    /**
     * Image contrast per scattering amplitude, Å: the projected potential of an atom with scattering factor f shifts
     * the electron's phase by γ λ f per area (relativistic γ), and a weak phase φ shows as contrast 2 φ.
     */
    double contrastPerScattering() {
        double gamma = 1 + 1e3 * kilovolts * ELEMENTARY_CHARGE / (ELECTRON_MASS * LIGHT_SPEED * LIGHT_SPEED);
        return 2 * gamma * wavelength();
    }
}
