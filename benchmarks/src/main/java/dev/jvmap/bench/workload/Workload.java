package dev.jvmap.bench.workload;

import dev.jvmap.Batching;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One workload with its data: what computes all of its elements, in each way there is. Every way stores into the same
 * result array, so nothing that is measured has to allocate one.
 *
 * @param result  the array of results, one per element
 * @param loop    the plain Java loop over the annotated method
 * @param batched the generated method
 * @param hand    the same by hand with the Vector API
 */
public record Workload(Object result, Runnable loop, Consumer<Batching> batched, Optional<Runnable> hand) {

    Workload(Object result, Runnable loop, Consumer<Batching> batched) {
        this(result, loop, batched, Optional.empty());
    }

    Workload withHand(Runnable byHand) {
        return new Workload(result, loop, batched, Optional.of(byHand));
    }
}
