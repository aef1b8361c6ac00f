package dev.jvmap.bench.math;

import dev.jvmap.Batching;
import dev.jvmap.bench.workload.Data;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over a float function of two arguments. */
final class FloatBinary {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private final float[] x;
    private final float[] y;
    private final float[] out = new float[MathFunction.ELEMENTS];

    private FloatBinary(double low, double high) {
        x = Data.toFloat(Data.uniform(1, MathFunction.ELEMENTS, low, high));
        y = Data.toFloat(Data.uniform(2, MathFunction.ELEMENTS, low, high));
    }

    interface Scalar {
        float at(float x, float y);
    }

    interface Lanes {
        void into(float[] out, float[] x, float[] y, Batching how);
    }

    interface Operator {
        FloatVector at(FloatVector x, FloatVector y);
    }

    /** A function that the JDK does not have, at arguments of [low, high). */
    static MathFunction of(String name, double low, double high, Scalar vmath, Lanes batched) {
        return new FloatBinary(low, high).function(name, vmath, batched);
    }

    /** One that it has, in {@link Math}, {@link StrictMath} and as an operator of the Vector API. */
    static MathFunction of(String name, double low, double high, Scalar vmath, Lanes batched, Scalar math,
            Scalar strict, Operator operator) {
        FloatBinary calls = new FloatBinary(low, high);
        return calls.function(name, vmath, batched).withJdk(() -> calls.loop(math), () -> calls.loop(strict),
                () -> calls.vectors(operator));
    }

    private MathFunction function(String name, Scalar vmath, Lanes batched) {
        return new MathFunction(name + "(float x, float y)", () -> loop(vmath), how -> batched.into(out, x, y, how));
    }

    private void loop(Scalar f) {
        for (int i = 0; i < out.length; i++) {
            out[i] = f.at(x[i], y[i]);
        }
    }

    private void vectors(Operator operator) {
        for (int i = 0; i < out.length; i += SPECIES.length()) {
            operator.at(FloatVector.fromArray(SPECIES, x, i), FloatVector.fromArray(SPECIES, y, i)).intoArray(out, i);
        }
    }
}
