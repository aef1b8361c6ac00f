package dev.jvmap.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A molecule, as columns for the batched calls: atoms sorted by element, their centroid at the origin.
 *
 * @param name      what to call it
 * @param kinds     the elements that occur, in the order of the columns
 * @param x         positions, Å
 * @param y         the same along y
 * @param z         the same along z
 * @param b         isotropic B-factors, Å²
 * @param kindStart where the atoms of each element begin, and at the end the number of atoms
 * @param form      the numbers of the elements' scattering factors one after another, ten for each
 */
record Molecule(String name, List<FormFactor> kinds, double[] x, double[] y, double[] z, double[] b, int[] kindStart,
        double[] form) {

    /** One atom: chemical symbol, position in Å, isotropic B-factor in Å². */
    record Atom(String element, double x, double y, double z, double b) {

        boolean isFinite() {
            return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z) && Double.isFinite(b);
        }
    }

    /** Sorts and centres the atoms, at least one. */
    static Molecule of(String name, List<Atom> atoms) throws InputException {
        if (!atoms.stream().allMatch(Atom::isFinite)) {
            throw new InputException(name + ": an atom's position or B-factor is not a finite number");
        }
        Map<String, List<Atom>> byElement =
                atoms.stream().collect(Collectors.groupingBy(Atom::element, TreeMap::new, Collectors.toList()));
        Map<String, FormFactor> table = FormFactor.table();
        List<FormFactor> kinds = new ArrayList<>();
        List<Atom> sorted = new ArrayList<>();
        int[] kindStart = new int[byElement.size() + 1];
        for (Map.Entry<String, List<Atom>> kind : byElement.entrySet()) {
            if (!table.containsKey(kind.getKey())) {
                throw new InputException(name + ": no electron scattering factor is known for the element "
                        + kind.getKey());
            }
            kinds.add(table.get(kind.getKey()));
            sorted.addAll(kind.getValue());
            kindStart[kinds.size()] = sorted.size();
        }
        return new Molecule(name, List.copyOf(kinds), centred(sorted, Atom::x), centred(sorted, Atom::y),
                centred(sorted, Atom::z), column(sorted, Atom::b), kindStart,
                kinds.stream().flatMapToDouble(kind -> Arrays.stream(kind.numbers())).toArray());
    }

    private static double[] centred(List<Atom> atoms, ToDoubleFunction<Atom> coordinate) {
        double[] column = column(atoms, coordinate);
        double centre = Arrays.stream(column).average().orElseThrow();
        return Arrays.stream(column).map(position -> position - centre).toArray();
    }

    private static double[] column(List<Atom> atoms, ToDoubleFunction<Atom> component) {
        return atoms.stream().mapToDouble(component).toArray();
    }

    int atoms() {
        return x.length;
    }

    /** Distance of the farthest atom from the centre, Å. */
    double radius() {
        double radius = 0;
        for (int atom = 0; atom < atoms(); atom++) {
            radius = Math.max(radius, Math.sqrt(x[atom] * x[atom] + y[atom] * y[atom] + z[atom] * z[atom]));
        }
        return radius;
    }

    /** Scattering of all atoms together at k = 0, Å: no coefficient of an image is larger than √2 of it. */
    double scattering() {
        double sum = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            sum += kinds.get(kind).total() * (kindStart[kind + 1] - kindStart[kind]);
        }
        return sum;
    }

    /** The elements and how many atoms of each, as in "C4133 N1067". */
    String formula() {
        StringBuilder formula = new StringBuilder();
        for (int kind = 0; kind < kinds.size(); kind++) {
            formula.append(kind == 0 ? "" : " ").append(kinds.get(kind).element())
                    .append(kindStart[kind + 1] - kindStart[kind]);
        }
        return formula.toString();
    }
}
