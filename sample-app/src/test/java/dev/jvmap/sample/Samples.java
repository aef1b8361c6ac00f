package dev.jvmap.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Small things to image. */
final class Samples {

    /** A microscope that transfers every frequency alike: what it shows is the projection itself. */
    static final Microscope PERFECT = new Microscope(300, 0, 1, 0);

    private Samples() {
    }

    static Molecule molecule(List<Molecule.Atom> atoms) throws InputException {
        return Molecule.of("sample", atoms);
    }

    /** Atoms of several elements at random places in a ball of this radius. */
    static Molecule molecule(int atoms, double radius, RandomGenerator random) throws InputException {
        String[] elements = {"C", "N", "O", "S", "Zn"};
        List<Molecule.Atom> list = new ArrayList<>();
        while (list.size() < atoms) {
            double x = random.nextDouble(-radius, radius);
            double y = random.nextDouble(-radius, radius);
            double z = random.nextDouble(-radius, radius);
            if (x * x + y * y + z * z < radius * radius) {
                list.add(
                        new Molecule.Atom(elements[list.size() % elements.length], x, y, z, random.nextDouble(20, 90)));
            }
        }
        return molecule(list);
    }

    /** A heavy atom at this place and, so that the centroid stays at the origin, a hydrogen opposite to it. */
    static Molecule marker(double x, double y, double z) throws InputException {
        return molecule(List.of(new Molecule.Atom("U", x, y, z, 10), new Molecule.Atom("H", -x, -y, -z, 10)));
    }
}
