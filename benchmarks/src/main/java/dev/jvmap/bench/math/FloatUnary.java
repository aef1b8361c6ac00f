package dev.jvmap.bench.math;

import dev.jvmap.Batching;
import dev.jvmap.bench.workload.Data;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over a float function of one argument. */
final class FloatUnary {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private final float[] x;
    private final float[] out = new float[MathFunction.ELEMENTS];

    private FloatUnary(double low, double high) {
        x = Data.toFloat(Data.uniform(1, MathFunction.ELEMENTS, low, high));
    }

    interface Scalar {
        float at(float x);
    }

    interface Lanes {
        void into(float[] out, float[] x, Batching how);
    }

    interface Operator {
        FloatVector at(FloatVector x);
    }

    /** A function that the JDK does not have, at arguments of [low, high). */
    static MathFunction of(String name, double low, double high, Scalar vmath, Lanes batched) {
        return new FloatUnary(low, high).function(name, vmath, batched);
    }

    /** One that it has, in {@link Math}, {@link StrictMath} and as an operator of the Vector API. */
    static MathFunction of(String name, double low, double high, Scalar vmath, Lanes batched, Scalar math,
            Scalar strict, Operator operator) {
        FloatUnary calls = new FloatUnary(low, high);
        return calls.function(name, vmath, batched).withJdk(() -> calls.loop(math), () -> calls.loop(strict),
                () -> calls.vectors(operator));
    }

    private MathFunction function(String name, Scalar vmath, Lanes batched) {
        return new MathFunction(name + "(float x)", () -> loop(vmath), how -> batched.into(out, x, how));
    }

    private void loop(Scalar f) {
        for (int i = 0; i < out.length; i++) {
            out[i] = f.at(x[i]);
        }
    }

    private void vectors(Operator operator) {
        for (int i = 0; i < out.length; i += SPECIES.length()) {
            operator.at(FloatVector.fromArray(SPECIES, x, i)).intoArray(out, i);
        }
    }
}
