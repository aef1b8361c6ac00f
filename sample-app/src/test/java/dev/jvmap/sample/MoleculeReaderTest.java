package dev.jvmap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoleculeReaderTest {

    private static final String PDB = """
            TITLE     TWO RESIDUES
            MODEL        1
            ATOM      1  N   GLY A   1       1.000   2.000   3.000  1.00 10.00           N
            ATOM      2  CA AGLY A   1       2.000   2.500   3.000  0.60 20.00           C
            ATOM      3  CA BGLY A   1       2.500   2.000   3.000  0.40 20.00           C
            HETATM    4 ZN    ZN A   2       6.000   4.500   0.000  1.00 30.00          ZN
            HETATM    5  O   HOH A   3       9.000   9.000   9.000  1.00 40.00           O
            ENDMDL
            MODEL        2
            ATOM      1  N   GLY A   1      11.000   2.000   3.000  1.00 10.00           N
            ENDMDL
            END
            """;

    private static final String CIF = """
            data_TEST
            loop_
            _atom_site.group_PDB
            _atom_site.id
            _atom_site.type_symbol
            _atom_site.label_atom_id
            _atom_site.label_alt_id
            _atom_site.label_comp_id
            _atom_site.label_asym_id
            _atom_site.label_entity_id
            _atom_site.label_seq_id
            _atom_site.pdbx_PDB_ins_code
            _atom_site.Cartn_x
            _atom_site.Cartn_y
            _atom_site.Cartn_z
            _atom_site.occupancy
            _atom_site.B_iso_or_equiv
            _atom_site.auth_seq_id
            _atom_site.auth_asym_id
            _atom_site.pdbx_PDB_model_num
            ATOM   1 N  N  . GLY A ? 1 ? 1.000 2.000 3.000 1.0 10.00 1 A 1
            ATOM   2 C  CA . GLY A ? 1 ? 2.000 2.500 3.000 1.0 20.00 1 A 1
            HETATM 3 ZN ZN . ZN  B ? . ? 6.000 4.500 0.000 1.0 30.00 2 A 1
            """;

    @TempDir
    private Path directory;

    @Test
    void shippedEntryHasEveryAtomOfItsFile() throws InputException, IOException {
        Molecule molecule = MoleculeReader.shipped();

        assertThat(molecule.atoms()).isEqualTo((int) atomRecordsOfShippedFile());
        assertThat(molecule.name()).contains("7DDO", "CRYO-EM STRUCTURE OF HUMAN ACE2");
        assertThat(molecule.formula()).matches("C\\d{4} N\\d{4} O\\d{4} S\\d{2} Zn1");
        for (double[] column : new double[][] {molecule.x(), molecule.y(), molecule.z()}) {
            assertThat(Arrays.stream(column).average().orElseThrow()).isCloseTo(0, within(1e-9));
        }
        assertThat(Arrays.stream(molecule.b())).allMatch(b -> b > 20 && b < 140);
    }

    /** Counted without the parser: records of atoms, of alternative conformations only the first. */
    private static long atomRecordsOfShippedFile() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(MoleculeReader.class.getResourceAsStream("7DDO.pdb.gz")),
                StandardCharsets.US_ASCII))) {
            return lines.lines().filter(line -> line.startsWith("ATOM  ") || line.startsWith("HETATM"))
                    .filter(line -> line.charAt(16) == ' ' || line.charAt(16) == 'A').count();
        }
    }

    @Test
    void takesFirstModelFirstConformationAndNoWater() throws InputException, IOException {
        Molecule molecule = MoleculeReader.read(Files.writeString(directory.resolve("test.pdb"), PDB));

        assertThat(molecule.formula()).isEqualTo("C1 N1 Zn1");
        assertThat(molecule.x()).containsExactly(-1, -2, 3);
        assertThat(molecule.y()).containsExactly(-0.5, -1, 1.5);
        assertThat(molecule.z()).containsExactly(1, 1, -2);
        assertThat(molecule.b()).containsExactly(20, 10, 30);
        assertThat(molecule.kindStart()).containsExactly(0, 1, 2, 3);
        assertThat(molecule.name()).contains("TWO RESIDUES");
    }

    @Test
    void bothFormatsPlainAndCompressedGiveTheSameMolecule() throws InputException, IOException {
        Molecule pdb = MoleculeReader.read(Files.writeString(directory.resolve("test.ent"), PDB));

        for (Path file : new Path[] {Files.writeString(directory.resolve("test.cif"), CIF),
                compressed("test.pdb.gz", PDB), compressed("test.mmcif.gz", CIF)}) {
            Molecule other = MoleculeReader.read(file);
            assertThat(other.x()).isEqualTo(pdb.x());
            assertThat(other.b()).isEqualTo(pdb.b());
            assertThat(other.form()).isEqualTo(pdb.form());
        }
    }

    private Path compressed(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "empty.pdb     | ``               | contains no atoms",
            "text.pdb      | `to be or not`   | contains no atoms",
            "text.cif      | `to be or not`   | is broken or not of the format its name says",
            "plain.pdb.gz  | `ATOM`           | cannot be read: Not in GZIP format",
            "molecule.txt  | `ATOM`           | expected a file named .pdb, .ent, .cif or .mmcif"})
    void unusableFilesAreNamedWithTheReason(String name, String text, String reason) throws IOException {
        refused(Files.writeString(directory.resolve(name), text), reason);
    }

    @Test
    void brokenRecordsAreNamedWithTheReason() throws IOException {
        refused(Files.writeString(directory.resolve("number.pdb"), PDB.replace("  2.500   3.000", "  x.500   3.000")),
                "is broken or not of the format its name says");
        refused(Files.writeString(directory.resolve("nan.pdb"), PDB.replace("  2.500   3.000", "    NaN   3.000")),
                "not a finite number");
        refused(Files.writeString(directory.resolve("short.cif"), CIF.substring(0, CIF.length() - 10)),
                "is broken or not of the format its name says");
        refused(Files.writeString(directory.resolve("element.cif"), CIF.replace(" ZN ZN ", " Qq ZN ")),
                "no electron scattering factor is known");
    }

    @Test
    void missingFilesDirectoriesAndCutArchivesAreNamedWithTheReason() throws IOException {
        refused(directory.resolve("nowhere.pdb"), "no such file");
        refused(Files.createDirectory(directory.resolve("directory.pdb")), "is a directory");
        byte[] whole = Files.readAllBytes(compressed("whole.pdb.gz", PDB));
        refused(Files.write(directory.resolve("cut.pdb.gz"), Arrays.copyOf(whole, whole.length / 2)),
                "Unexpected end of ZLIB input stream");
    }

    private static void refused(Path file, String reason) {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> MoleculeReader.read(file))
                .withMessageStartingWith(file.toString()).withMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void radiusAndScatteringDescribeTheMolecule() throws InputException {
        Molecule molecule = Samples.marker(3, 4, 12);

        assertThat(molecule.radius()).isEqualTo(13);
        assertThat(molecule.scattering()).isCloseTo(DoubleStream.of(0.0349, 0.1201, 0.1970, 0.0573, 0.1195,
                1.3382, 3.2043, 5.4558, 5.4839, 3.6342).sum(), within(1e-12));
    }
}
