package dev.jvmap.bench.math;

import dev.jvmap.Batching;
import dev.jvmap.bench.workload.Data;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over a double function of one argument. */
final class DoubleUnary {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private final double[] x;
    private final double[] out = new double[MathFunction.ELEMENTS];

    private DoubleUnary(double low, double high) {
        x = Data.uniform(1, MathFunction.ELEMENTS, low, high);
    }

    interface Scalar {
        double at(double x);
    }

    interface Lanes {
        void into(double[] out, double[] x, Batching how);
    }

    interface Operator {
        DoubleVector at(DoubleVector x);
    }

    /** A function that the JDK does not have, at arguments of [low, high). */
    static MathFunction of(String name, double low, double high, Scalar vmath, Lanes batched) {
        return new DoubleUnary(low, high).function(name, vmath, batched);
    }

    /** One that it has, in {@link Math}, {@link StrictMath} and as an operator of the Vector API. */
    static MathFunction of(String name, double low, double high, Scalar vmath, Lanes batched, Scalar math,
            Scalar strict, Operator operator) {
        DoubleUnary calls = new DoubleUnary(low, high);
        return calls.function(name, vmath, batched).withJdk(() -> calls.loop(math), () -> calls.loop(strict),
                () -> calls.vectors(operator));
    }

    private MathFunction function(String name, Scalar vmath, Lanes batched) {
        return new MathFunction(name + "(double x)", () -> loop(vmath), how -> batched.into(out, x, how));
    }

    private void loop(Scalar f) {
        for (int i = 0; i < out.length; i++) {
            out[i] = f.at(x[i]);
        }
    }

    private void vectors(Operator operator) {
        for (int i = 0; i < out.length; i += SPECIES.length()) {
            operator.at(DoubleVector.fromArray(SPECIES, x, i)).intoArray(out, i);
        }
    }
}
