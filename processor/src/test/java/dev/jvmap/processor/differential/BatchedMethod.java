package dev.jvmap.processor.differential;

import com.sun.management.ThreadMXBean;
import dev.jvmap.processor.ir.ResultPart;
import dev.jvmap.processor.ir.Signature;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The generated method: as it returns its result, and as it writes into an array that the caller gives. */
final class BatchedMethod {
    /** How a call runs: mode SCALAR or VECTOR, and a batch size or the default. */
    record How(String mode, OptionalInt batchSize) {
        /** As a call runs that says nothing. */
        static final How USUAL = new How("AUTO", OptionalInt.empty());
    }

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS_BEFORE = 20;

    private final World world;
    private final JavaMethod returning;
    private final Optional<JavaMethod> into;

    BatchedMethod(Signature signature, World world, ClassLoader loader, UserMethod user) {
        this.world = world;
        String generated = UserMethod.qualified(signature, signature.owner().replace('.', '_') + "Batched");
        Optional<Object> object = user.receiver().map(receiver -> of(loader, generated, receiver));
        returning = new JavaMethod(loader, generated, signature.batchedName(), object);
        into = signature.returned().filter(ResultPart::isBatched).isEmpty() ? Optional.empty()
                : Optional.of(new JavaMethod(loader, generated, signature.batchedName() + "Into", object));
    }

    private static Object of(ClassLoader loader, String generated, Object receiver) {
        return new JavaMethod(loader, generated, "of", Optional.empty())
                .call(List.of(receiver)) instanceof Ending.Value(Object object) ? object : null;
    }

    /**
     * What the plain form returns or throws; without results when it throws.
     *
     * @param results how results look
     */
    Outcome call(Batch batch, How how, Results results) {
        List<Object> arguments = arguments(batch);
        Ending ending = returning.call(all(List.of(), arguments, how));
        List<Object> arrays = batch.arraysOfAll(arguments);
        return switch (ending) {
            case Ending.Value(Object result) ->
                new Outcome(results.unpack(result, batch.size()), arrays, Optional.empty());
            case Ending.Failure(Throwable thrown) -> new Outcome(List.of(), arrays, Optional.of(thrown));
        };
    }

    /** Everything that the Into form leaves in the caller's array, and what it throws. */
    Outcome callInto(Batch batch, How how, Results results) {
        Object out = results.room(batch.size());
        List<Object> arguments = arguments(batch);
        Ending ending = into.orElseThrow().call(all(List.of(out), arguments, how));
        Optional<Throwable> failure =
                ending instanceof Ending.Failure(Throwable thrown) ? Optional.of(thrown) : Optional.empty();
        return new Outcome(results.unpack(out, batch.size()), batch.arraysOfAll(arguments), failure);
    }

    /** Bytes that a call of the Into form allocates in this thread, after some others. */
    long bytesInto(Batch batch, How how, Results results) {
        List<Object> all = all(List.of(results.room(batch.size())), arguments(batch), how);
        for (int call = 0; call < CALLS_BEFORE; call++) {
            into.orElseThrow().call(all);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        into.orElseThrow().call(all);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<Object> arguments(Batch batch) {
        return batch.arguments().stream().map(Batch.Argument::batched).toList();
    }

    private List<Object> all(List<Object> first, List<Object> arguments, How how) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(arguments);
        all.add(world.batching(how.mode(), how.batchSize()));
        return all;
    }
}
