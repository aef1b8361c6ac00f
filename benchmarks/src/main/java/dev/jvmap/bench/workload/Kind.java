package dev.jvmap.bench.workload;

import java.util.function.IntFunction;

/** The workloads that are measured. */
public enum Kind {
    BLACK_SCHOLES(BlackScholes::workload, Agreement.CLOSE),
    BLACK_SCHOLES_F32(BlackScholesFloat::workload, Agreement.CLOSE_F32),
    IMPLIED_VOLATILITY(ImpliedVolatility::workload, Agreement.CLOSE),
    MANDELBROT(Mandelbrot::workload, Agreement.BITS),
    MANDELBROT_F32(MandelbrotFloat::workload, Agreement.BITS),
    KEPLER(Kepler::workload, Agreement.CLOSE),
    VINCENTY(Vincenty::workload, Agreement.CLOSE),
    LORENZ(Lorenz::workload, Agreement.BITS),
    INVERSE_3X3(Inverse3x3::workload, Agreement.BITS),
    LOG_LIKELIHOOD_ROWS(LogLikelihood::rowsWorkload, Agreement.BITS, 256, 400),
    LOG_LIKELIHOOD_COLUMNS(LogLikelihood::columnsWorkload, Agreement.BITS, 256, 400),
    TABLE_INTERPOLATION(TableInterpolation::workload, Agreement.BITS),
    BINOMIAL_TREE(BinomialTree::workload, Agreement.CLOSE),
    PERLIN_NOISE(PerlinNoise::workload, Agreement.BITS),
    MONTE_CARLO(MonteCarlo::workload, Agreement.BITS),
    CIVIL_FROM_DAYS(CivilFromDays::workload, Agreement.BITS),
    CRC32(Crc32::workload, Agreement.BITS),
    HASH(Hash::workload, Agreement.BITS);

    private final IntFunction<Workload> factory;
    private final Agreement agreement;
    private final int hotElements;
    private final int freshElements;

    Kind(IntFunction<Workload> factory, Agreement agreement) {
        this(factory, agreement, 16_384, 400_000);
    }

    Kind(IntFunction<Workload> factory, Agreement agreement, int hotElements, int freshElements) {
        this.factory = factory;
        this.agreement = agreement;
        this.hotElements = hotElements;
        this.freshElements = freshElements;
    }

    /** The workload with data for {@code elements} elements, always the same. */
    public Workload create(int elements) {
        return factory.apply(elements);
    }

    public Agreement agreement() {
        return agreement;
    }

    /** Elements of a call in the long benchmarks: the data fit into the cache of one core. */
    public int hotElements() {
        return hotElements;
    }

    /** Elements of a call in a fresh JVM: 400,000, or 400 images of 1,024 pixels. */
    public int freshElements() {
        return freshElements;
    }
}
