package dev.jvmap.bench.hand;

import static jdk.incubator.vector.VectorOperators.EXP;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LOG;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Black-Scholes with the exp and log of the Vector API, which are calls into the JDK's vector math library. */
public final class BlackScholesByHand {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private BlackScholesByHand() {
    }

    public static void call(double[] price, double[] spot, double[] strike, double[] years, double rate,
            double volatility) {
        for (int i = 0; i < price.length; i += LANES.length()) {
            if (i + LANES.length() <= price.length) {
                group(price, spot, strike, years, rate, volatility, i);
            } else {
                last(price, spot, strike, years, rate, volatility, i);
            }
        }
    }

    private static void group(double[] price, double[] spot, double[] strike, double[] years, double rate,
            double volatility, int i) {
        DoubleVector s = DoubleVector.fromArray(LANES, spot, i);
        DoubleVector k = DoubleVector.fromArray(LANES, strike, i);
        DoubleVector t = DoubleVector.fromArray(LANES, years, i);
        value(s, k, t, rate, volatility).intoArray(price, i);
    }

    private static void last(double[] price, double[] spot, double[] strike, double[] years, double rate,
            double volatility, int i) {
        VectorMask<Double> some = LANES.indexInRange(i, price.length);
        DoubleVector s = DoubleVector.fromArray(LANES, spot, i, some);
        DoubleVector k = DoubleVector.fromArray(LANES, strike, i, some);
        DoubleVector t = DoubleVector.fromArray(LANES, years, i, some);
        value(s, k, t, rate, volatility).intoArray(price, i, some);
    }

    private static DoubleVector value(DoubleVector s, DoubleVector k, DoubleVector t, double rate, double volatility) {
        DoubleVector spread = t.sqrt().mul(volatility);
        DoubleVector d1 = s.div(k).lanewise(LOG).add(t.mul(rate + 0.5 * volatility * volatility)).div(spread);
        DoubleVector d2 = d1.sub(spread);
        DoubleVector discounted = k.mul(t.mul(-rate).lanewise(EXP));
        return s.mul(normalCdf(d1)).sub(discounted.mul(normalCdf(d2)));
    }

    private static DoubleVector normalCdf(DoubleVector x) {
        DoubleVector one = DoubleVector.broadcast(LANES, 1);
        DoubleVector k = one.div(x.abs().mul(0.2316419).add(1));
        DoubleVector poly = k.mul(1.330274429).add(-1.821255978).mul(k).add(1.781477937).mul(k).add(-0.356563782)
                .mul(k).add(0.319381530).mul(k);
        DoubleVector tail = x.mul(-0.5).mul(x).lanewise(EXP).mul(0.3989422804014327).mul(poly);
        return tail.blend(one.sub(tail), x.compare(GE, 0));
    }
}
