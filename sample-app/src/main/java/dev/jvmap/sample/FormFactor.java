package dev.jvmap.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Electron scattering factor of an element: f = Σ aᵢ exp(−bᵢ k²/4), f and a in Å, b in Å², k in 1/Å. The table's source
 * is named in the resources' README.
 *
 * @param element chemical symbol
 * @param numbers a₁…a₅ and then b₁…b₅
 */
record FormFactor(String element, double[] numbers) {

    private static final String TABLE = "electron-form-factors.csv";

    /** The scattering factors of all elements in the table, by chemical symbol. */
    static Map<String, FormFactor> table() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FormFactor.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(FormFactor::parse)
                    .collect(Collectors.toUnmodifiableMap(FormFactor::element, factor -> factor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormFactor parse(String line) {
        String[] cells = line.split(",");
        return new FormFactor(cells[0], Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray());
    }

    /** The factor at k = 0: how strongly the whole atom scatters, Å. */
    double total() {
        return Arrays.stream(numbers, 0, 5).sum();
    }
}
