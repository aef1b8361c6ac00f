package dev.jvmap.rt;

import java.util.function.LongToDoubleFunction;

/** A worker whose code takes as long as a test says, on a clock of its own. */
final class SimulatedWorker implements Worker {
    private final LongToDoubleFunction scalarNanos;
    private final LongToDoubleFunction lanesNanos;
    private double now;
    private long elementsInLanes;
    private long elements;

    /**
     * @param scalarNanos nanoseconds for an element in scalar code, by the number of elements computed before
     * @param lanesNanos nanoseconds for an element in lanes, by the number of elements computed in lanes before
     */
    SimulatedWorker(LongToDoubleFunction scalarNanos, LongToDoubleFunction lanesNanos) {
        this.scalarNanos = scalarNanos;
        this.lanesNanos = lanesNanos;
    }

    long nanos() {
        return (long) now;
    }

    long elementsInLanes() {
        return elementsInLanes;
    }

    @Override
    public Worker fork(Role role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void scalar(long from, int count) {
        now += count * scalarNanos.applyAsDouble(elements);
        elements += count;
    }

    @Override
    public boolean lanes(long from, int count) {
        now += count * lanesNanos.applyAsDouble(elementsInLanes);
        elementsInLanes += count;
        elements += count;
        return true;
    }
}
