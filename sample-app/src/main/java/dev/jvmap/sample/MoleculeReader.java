package dev.jvmap.sample;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.biojava.nbio.structure.Chain;
import org.biojava.nbio.structure.Group;
import org.biojava.nbio.structure.Structure;
import org.biojava.nbio.structure.chem.ChemCompGroupFactory;
import org.biojava.nbio.structure.chem.ReducedChemCompProvider;
import org.biojava.nbio.structure.io.FileParsingParameters;
import org.biojava.nbio.structure.io.PDBFileParser;
import org.biojava.nbio.structure.io.cif.CifStructureConverter;

/**
 * Reads molecules from files of the Protein Data Bank (PDB or mmCIF format, plain or gzipped), with BioJava.
 *
 * <p>Of an entry it takes the first model, the first of alternative conformations, and everything but water, which in
 * vitreous ice has nothing to stand out from.
 */
final class MoleculeReader {

    private static final String SHIPPED = "7DDO.pdb.gz";

    private MoleculeReader() {
    }

    /** The entry that this program ships: 7DDO, a structure determined by cryo-electron microscopy. */
    static Molecule shipped() throws InputException {
        try (InputStream in = Objects.requireNonNull(MoleculeReader.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(SHIPPED, in);
        } catch (IOException e) {
            throw unreadable(SHIPPED, e);
        }
    }

    /** Reads a file whose name ends in .pdb, .ent, .cif or .mmcif, with or without .gz. */
    static Molecule read(Path file) throws InputException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new InputException(name + ": is a directory, not a molecule's file");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(name, in);
        } catch (NoSuchFileException e) {
            throw new InputException(name + ": no such file", e);
        } catch (AccessDeniedException e) {
            throw new InputException(name + ": may not be read", e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static Molecule read(String name, InputStream in) throws IOException, InputException {
        String plainName = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        InputStream text = plainName.length() < name.length() ? new GZIPInputStream(in) : in;
        Structure structure = parse(name, plainName, text);
        List<Molecule.Atom> atoms = structure.nrModels() == 0 ? List.of() : atoms(structure.getModel(0));
        if (atoms.isEmpty()) {
            throw new InputException(name + ": contains no atoms");
        }
        return Molecule.of(title(name, structure), atoms);
    }

    private static Structure parse(String name, String plainName, InputStream text) throws IOException, InputException {
        // The provider that needs nothing from the network: only positions are wanted, not chemistry.
        ChemCompGroupFactory.setChemCompProvider(new ReducedChemCompProvider());
        FileParsingParameters parameters = new FileParsingParameters();
        parameters.setAlignSeqRes(false);
        try {
            if (plainName.endsWith(".cif") || plainName.endsWith(".mmcif")) {
                return CifStructureConverter.fromInputStream(text, parameters);
            }
            if (plainName.endsWith(".pdb") || plainName.endsWith(".ent")) {
                PDBFileParser parser = new PDBFileParser();
                parser.setFileParsingParameters(parameters);
                return parser.parsePDBFile(text);
            }
        } catch (RuntimeException e) {
            // The parsers have no exception of their own for a broken file: whatever they ran into comes out.
            throw new InputException(name + ": is broken or not of the format its name says: " + reason(e), e);
        }
        throw new InputException(name + ": expected a file named .pdb, .ent, .cif or .mmcif, with or without .gz");
    }

    private static List<Molecule.Atom> atoms(List<Chain> model) {
        List<Molecule.Atom> atoms = new ArrayList<>();
        for (Chain chain : model) {
            for (Group group : chain.getAtomGroups()) {
                if (!group.isWater()) {
                    group.getAtoms().forEach(atom -> atoms.add(new Molecule.Atom(atom.getElement().name(),
                            atom.getX(), atom.getY(), atom.getZ(), atom.getTempFactor())));
                }
            }
        }
        return atoms;
    }

    private static String title(String name, Structure structure) {
        String title = structure.getPDBHeader().getTitle();
        return title == null ? name : name + " (" + title + ")";
    }

    private static InputException unreadable(String name, IOException cause) {
        return new InputException(name + ": cannot be read: " + reason(cause), cause);
    }

    private static String reason(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().lines().findFirst()
                .orElse("");
    }
}
