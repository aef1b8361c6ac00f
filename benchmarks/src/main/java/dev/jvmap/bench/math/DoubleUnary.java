package dev.jvmap.bench.math;

import dev.jvmap.Batching;
import java.util.Optional;
import java.util.SplittableRandom;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** A double function of one argument. */
record DoubleUnary(String name, double[] x, double[] out, Scalar vmath, Lanes batched, Optional<Jdk> jdk)
        implements MathFunction {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    interface Scalar {
        double at(double x);
    }

    interface Lanes {
        void into(double[] out, double[] x, Batching how);
    }

    interface Operator {
        DoubleVector at(DoubleVector x);
    }

    /** The function in {@link Math}, and the Vector API's operator. */
    record Jdk(Scalar math, Operator operator) {
    }

    /** A function that the JDK does not have, at arguments of [low, high). */
    static DoubleUnary of(String name, double low, double high, Scalar vmath, Lanes batched) {
        return new DoubleUnary(name, arguments(1, low, high), new double[ELEMENTS], vmath, batched, Optional.empty());
    }

    DoubleUnary withJdk(Scalar scalar, Operator vector) {
        return new DoubleUnary(name, x, out, vmath, batched, Optional.of(new Jdk(scalar, vector)));
    }

    @Override
    public String signature() {
        return name + "(double x)";
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
            operator.at(DoubleVector.fromArray(SPECIES, x, i)).intoArray(out, i);
        }
    }

    private void loop(Scalar f) {
        for (int i = 0; i < out.length; i++) {
            out[i] = f.at(x[i]);
        }
    }

    private static double[] arguments(int seed, double low, double high) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[ELEMENTS];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextDouble(low, high);
        }
        return x;
    }
}
