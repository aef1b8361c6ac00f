package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicroscopeTest {

    /** Values from D. B. Williams, C. B. Carter, "Transmission Electron Microscopy", 2nd ed. (2009), table 1.2. */
    @ParameterizedTest
    @CsvSource({"100, 0.0370", "120, 0.0335", "200, 0.0251", "300, 0.0197", "400, 0.0164"})
    void wavelengthIsThatOfRelativisticElectrons(double kilovolts, double angstrom) {
        assertThat(new Microscope(kilovolts, 0, 0, 0).wavelength()).isCloseTo(angstrom, within(0.00005));
    }
}
