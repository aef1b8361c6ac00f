package dev.jvmap.bench.math;

import dev.jvmap.Batching;
import dev.jvmap.bench.workload.Data;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over a double function of two arguments. */
final class DoubleBinary {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private final double[] x;
    private final double[] y;
    private final double[] out = new double[MathFunction.ELEMENTS];

    private DoubleBinary(double low, double high) {
        x = Data.uniform(1, MathFunction.ELEMENTS, low, high);
        y = Data.uniform(2, MathFunction.ELEMENTS, low, high);
    }

    interface Scalar {
        double at(double x, double y);
    }

    interface Lanes {
        void into(double[] out, double[] x, double[] y, Batching how);
    }

    interface Operator {
        DoubleVector at(DoubleVector x, DoubleVector y);
    }

    /** A function that the JDK does not have, at arguments of [low, high). */
    static MathFunction of(String name, double low, double high, Scalar vmath, Lanes batched) {
        return new DoubleBinary(low, high).function(name, vmath, batched);
    }

    /** One that it has, in {@link Math}, {@link StrictMath} and as an operator of the Vector API. */
    static MathFunction of(String name, double low, double high, Scalar vmath, Lanes batched, Scalar math,
            Scalar strict, Operator operator) {
        DoubleBinary calls = new DoubleBinary(low, high);
        return calls.function(name, vmath, batched).withJdk(() -> calls.loop(math), () -> calls.loop(strict),
                () -> calls.vectors(operator));
    }

    private MathFunction function(String name, Scalar vmath, Lanes batched) {
        return new MathFunction(name + "(double x, double y)", () -> loop(vmath), how -> batched.into(out, x, y, how));
    }

    private void loop(Scalar f) {
        for (int i = 0; i < out.length; i++) {
            out[i] = f.at(x[i], y[i]);
        }
    }

    private void vectors(Operator operator) {
        for (int i = 0; i < out.length; i += SPECIES.length()) {
            operator.at(DoubleVector.fromArray(SPECIES, x, i), DoubleVector.fromArray(SPECIES, y, i)).intoArray(out, i);
        }
    }
}
