package dev.jvmap.bench.math;

import dev.jvmap.Batching;
import java.util.Optional;
import java.util.SplittableRandom;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** A float function of one argument. */
record FloatUnary(String name, float[] x, float[] out, Scalar vmath, Lanes batched, Optional<Jdk> jdk)
        implements MathFunction {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    interface Scalar {
        float at(float x);
    }

    interface Lanes {
        void into(float[] out, float[] x, Batching how);
    }

    interface Operator {
        FloatVector at(FloatVector x);
    }

    /** The function in {@link Math}, and the Vector API's operator. */
    record Jdk(Scalar math, Operator operator) {
    }

    /** A function that the JDK does not have, at arguments of [low, high). */
    static FloatUnary of(String name, double low, double high, Scalar vmath, Lanes batched) {
        return new FloatUnary(name, arguments(1, low, high), new float[ELEMENTS], vmath, batched, Optional.empty());
    }

    FloatUnary withJdk(Scalar scalar, Operator vector) {
        return new FloatUnary(name, x, out, vmath, batched, Optional.of(new Jdk(scalar, vector)));
    }

    @Override
    public String signature() {
        return name + "(float x)";
    }

    @Override
    public boolean isInJdk() {
        return jdk.isPresent();
    }

    @Override
    public void scalar() {
        loop(vmath);
    }

    @Override
    public void lanes(Batching how) {
        batched.into(out, x, how);
    }

    @Override
    public void math() {
        loop(jdk.orElseThrow().math());
    }

    @Override
    public void vectorApi() {
        Operator operator = jdk.orElseThrow().operator();
        for (int i = 0; i < out.length; i += SPECIES.length()) {
            operator.at(FloatVector.fromArray(SPECIES, x, i)).intoArray(out, i);
        }
    }

    private void loop(Scalar f) {
        for (int i = 0; i < out.length; i++) {
            out[i] = f.at(x[i]);
        }
    }

    private static float[] arguments(int seed, double low, double high) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[ELEMENTS];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble(low, high);
        }
        return x;
    }
}
