package dev.jvmap.processor.differential;

import dev.jvmap.processor.differential.BatchedMethod.How;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.oracle.ElementFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Holds one annotated method against the loop: loop = scalar interpreter = lane interpreter = scalar twin = lanes = a usual call, bit by bit.
 */
public final class Differential {
    /** The form that returns its result differs from the other one in what comes before and after the elements: few are enough to see it. */
    private static final int FEW = 100;

    /** How close the twin comes to the loop where the method uses functions that Java does not fix; 0: the same bits. */
    private final double tolerance;
    private final MethodPlan plan;
    private final List<Domain> domains;
    private final Loaded loaded;
    private final SplittableRandom random;

    /**
     * @param domains the values that the parameters may take, by name; any for those not mentioned
     * @param tolerance relative; 0 for the same bits
     */
    public Differential(Loaded loaded, MethodPlan plan, Map<String, Domain> domains, double tolerance, long seed) {
        this.loaded = loaded;
        this.plan = plan;
        this.domains = plan.signature().params().stream()
                .map(param -> domains.getOrDefault(param.name(), Domain.any(param.type().rank())))
                .toList();
        this.tolerance = tolerance;
        random = new SplittableRandom(seed);
    }

    /** A batch of random arguments. */
    public Batch draw(int size, Draw.Distribution distribution) {
        return Batch.draw(plan.signature().params(), domains, size, new Draw(random), distribution);
    }

    /** The distributions that make a difference: one is enough where all arguments have a domain of their own. */
    public List<Draw.Distribution> distributions() {
        boolean anyValue = domains.stream().anyMatch(domain -> domain.values() instanceof Domain.Values.Any);
        return anyValue ? List.of(Draw.Distribution.values()) : List.of(Draw.Distribution.MIXED);
    }

    /** Says in words where an interpreter differs from the loop, or lanes from scalars; empty if nowhere. */
    public Optional<String> interpreters(World world, Batch batch) {
        ClassLoader loader = loaded.in(world);
        if (plan.twin().isEmpty()) {
            return Optional.empty(); // there is no IR to interpret
        }
        UserMethod user = new UserMethod(plan.signature(), loader);
        Oracles oracles = new Oracles(plan, loader, user);
        if (oracles.isLeftToTheUser(batch)) {
            return Optional.empty();
        }
        List<After> scalar = oracles.scalar(batch);
        for (int i = 0; i < batch.size(); i++) {
            After right = user.one(batch, i);
            if (!agrees(scalar.get(i), right) && !leftOut(scalar.get(i).ending())) {
                return Optional.of("scalar interpreter: element " + i + " gives " + scalar.get(i).show() + ", not "
                        + right.show());
            }
        }
        return plan.kernel().isEmpty() ? Optional.empty() : oracles.laneDifference(batch, scalar);
    }

    /** Whether the element is not for the IR to compute: the user's own method does. */
    private static boolean leftOut(Ending interpreted) {
        return interpreted instanceof Ending.Failure(Throwable thrown) && thrown instanceof ElementFailed failed
                && failed.isLeftOut();
    }

    private boolean agrees(After interpreted, After right) {
        if (!nearLoop(interpreted.arrays(), right.arrays())) {
            return false;
        }
        if (interpreted.ending() instanceof Ending.Value(Object value)
                && right.ending() instanceof Ending.Value(Object loop)) {
            return nearLoop(value, loop);
        }
        return interpreted.ending() instanceof Ending.Failure(Throwable mine)
                && right.ending() instanceof Ending.Failure(Throwable theirs)
                && (mine instanceof ElementFailed || mine.getClass() == theirs.getClass());
    }

    /** The generated method in one world, for any number of calls. */
    public final class Generated {
        private final World world;
        private final UserMethod user;
        private final BatchedMethod batched;

        public Generated(World world) {
            this.world = world;
            ClassLoader loader = loaded.in(world);
            user = new UserMethod(plan.signature(), loader);
            batched = new BatchedMethod(plan.signature(), world, loader, user);
        }

        /** The number of lanes, 1 without a kernel. */
        public int lanes() {
            return plan.kernel().map(kernel -> world.vectorBits() / kernel.laneBits()).orElse(1);
        }

        /**
         * Whether the loop is something to be held against: it gives the same twice, and results that have a batched form.
         */
        public boolean isLoop(Batch batch) {
            Outcome once = user.loop(batch);
            List<Object> results = once.results();
            int[] shape = results.isEmpty() ? new int[0] : Layout.shape(results.getFirst());
            return results.stream().allMatch(result -> Arrays.equals(Layout.shape(result), shape))
                    && user.loop(batch).differenceFrom(once, Bits::same).isEmpty();
        }

        /** Says in words where generated code differs from the loop; empty if nowhere. */
        public Optional<String> difference(Batch batch, OptionalInt batchSize) {
            Outcome loop = user.loop(batch);
            How scalar = new How("SCALAR", batchSize);
            How vector = new How("VECTOR", batchSize);
            Results results =
                    new Results(plan.signature(), loop.results().stream().filter(Objects::nonNull).findFirst());
            if (!results.haveShape()) {
                return Optional.empty();
            }
            if (plan.signature().isOnce()) {
                return single(loop, batched.call(batch, vector, results));
            }
            if (!results.haveInto()) {
                return returning(loop, batched.call(batch, scalar, results), batched.call(batch, vector, results))
                        .map(text -> text + inWords(batch, batchSize));
            }
            Outcome twin = batched.callInto(batch, scalar, results);
            Outcome lanes = batched.callInto(batch, vector, results);
            Outcome usual = batched.callInto(batch, How.USUAL, results);
            return against(loop, twin, results).map(text -> "twin: " + text)
                    .or(() -> lanes.differenceFrom(twin, Bits::same).map(text -> "lanes: " + text))
                    .or(() -> lanes.differentFailure(loop).map(text -> "lanes: " + text))
                    .or(() -> usual.differenceFrom(twin, Bits::same).map(text -> "usual call: " + text))
                    .or(() -> usual.differentFailure(loop).map(text -> "usual call: " + text))
                    .or(() -> batch.size() > FEW ? Optional.empty()
                            : plainForm(batch, vector, results, lanes)
                                    .or(() -> plainForm(batch, How.USUAL, results, usual)))
                    .map(text -> text + inWords(batch, batchSize));
        }

        /**
         * Bytes for each further element that a call in lanes allocates beside what one in scalar code does, as soon as that is less than one, or when the time is over. Empty where there is
         * nothing to be measured: no kernel, no form that stores in given arrays, or an element that fails.
         *
         * @param some elements
         * @param more of them
         */
        public OptionalDouble boxes(Batch some, Batch more, Duration atMost) {
            Outcome loop = user.loop(more);
            Results results =
                    new Results(plan.signature(), loop.results().stream().filter(Objects::nonNull).findFirst());
            if (plan.kernel().isEmpty() || plan.signature().isOnce() || loop.failure().isPresent()
                    || user.loop(some).failure().isPresent() || !results.haveShape() || !results.haveInto()) {
                return OptionalDouble.empty();
            }
            long end = System.nanoTime() + atMost.toNanos();
            double boxes;
            do {
                double inLanes = further(some, more, "VECTOR", results);
                boxes = (inLanes - further(some, more, "SCALAR", results)) / (more.size() - some.size());
            } while (boxes > 1 && System.nanoTime() < end);
            return OptionalDouble.of(boxes);
        }

        /** A call has some kilobytes of its own. */
        private double further(Batch some, Batch more, String mode, Results results) {
            How how = new How(mode, OptionalInt.empty());
            return batched.bytesInto(more, how, results) - batched.bytesInto(some, how, results);
        }

        /** A result that is the same for all elements is computed once, also for none. */
        private static Optional<String> single(Outcome loop, Outcome single) {
            return loop.results().isEmpty() ? Optional.empty()
                    : single.differentFailure(loop)
                            .or(() -> Outcome.difference(single.results(), loop.results(), Bits::same));
        }

        /** Of methods without a form that stores in the caller's arrays: results are seen only where no element fails. */
        private Optional<String> returning(Outcome loop, Outcome twin, Outcome lanes) {
            return Outcome.difference(twin.arrays(), loop.arrays(), Differential.this::nearLoop)
                    .or(() -> twin.differentFailure(loop))
                    .or(() -> loop.failure().isPresent() ? Optional.empty()
                            : Outcome.difference(twin.results(), loop.results(), Differential.this::nearLoop))
                    .map(text -> "twin: " + text)
                    .or(() -> lanes.differenceFrom(twin, Bits::same).or(() -> lanes.differentFailure(loop))
                            .map(text -> "lanes: " + text));
        }

        private Optional<String> against(Outcome loop, Outcome twin, Results results) {
            List<Object> stored = new ArrayList<>(loop.results());
            stored.addAll(Collections.nCopies(twin.results().size() - stored.size(), results.untouched()));
            return twin.differenceFrom(new Outcome(stored, loop.arrays(), loop.failure()), Differential.this::nearLoop)
                    .or(() -> twin.differentFailure(loop));
        }

        private Optional<String> plainForm(Batch batch, How how, Results results, Outcome into) {
            Outcome plain = batched.call(batch, how, results);
            Optional<String> difference = plain.failure().isPresent() ? Optional.empty()
                    : plain.differenceFrom(into, Bits::same);
            return difference.or(() -> plain.differentFailure(into)).map(text -> "result form: " + text);
        }

        private String inWords(Batch batch, OptionalInt batchSize) {
            return " (%d elements, %d bits%s)".formatted(batch.size(), world.vectorBits(),
                    batchSize.isPresent() ? ", batch size " + batchSize.getAsInt() : "");
        }
    }

    private boolean nearLoop(Object value, Object loop) {
        return tolerance == 0 ? Bits.same(value, loop) : Bits.close(value, loop, tolerance);
    }

    /** The method under test. */
    public Signature signature() {
        return plan.signature();
    }
}
