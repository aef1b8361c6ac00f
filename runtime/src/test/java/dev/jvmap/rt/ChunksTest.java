package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.BatchStoppedException;
import dev.jvmap.Batching;
import dev.jvmap.DoubleNdArray;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop over chunks: order, progress, threads, and the ways in which it ends early. */
class ChunksTest {
    /** Hands each element to a test. */
    private record Visitor(LongConsumer element) implements Worker {
        @Override
        public Worker fork(Role role) {
            return this;
        }

        @Override
        public void scalar(long from, int count) {
            LongStream.range(from, from + count).forEach(element);
        }

        @Override
        public boolean lanes(long from, int count) {
            return false;
        }
    }

    private static void run(int elements, Batching how, LongConsumer element) {
        Batch batch = Site.of("f", 0, 0).open(how);
        batch.in(Kind.DOUBLE, "x", new double[elements], 0);
        batch.run(new Visitor(element));
    }

    @Test
    void oneThreadVisitsElementsInOrder() {
        List<Long> visited = new ArrayList<>();
        run(100, Batching.defaults().withBatchSize(7), visited::add);
        assertThat(visited).containsExactlyElementsOf(LongStream.range(0, 100).boxed().toList());
    }

    @Test
    void moreElementsThanAJavaArrayHoldsAreVisited() {
        long elements = (1L << 31) + 10;
        AtomicLong visited = new AtomicLong();
        AtomicLong last = new AtomicLong();
        Batch batch = Site.of("f", 0, 0).open(Batching.defaults());
        batch.in(Kind.DOUBLE, "x", DoubleNdArray.of(new double[1]).at(0, 0).repeat(0, elements), 0);
        batch.run(new Counter(visited, last));
        assertThat(visited).hasValue(elements);
        assertThat(last).hasValue(elements);
    }

    /** Counts elements without a look at them. */
    private record Counter(AtomicLong visited, AtomicLong last) implements Worker {
        @Override
        public Worker fork(Role role) {
            return this;
        }

        @Override
        public void scalar(long from, int count) {
            visited.addAndGet(count);
            last.set(from + count);
        }

        @Override
        public boolean lanes(long from, int count) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyElementIsVisitedOnce(int threads) {
        ConcurrentSkipListSet<Long> visited = new ConcurrentSkipListSet<>();
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            run(10_000, Batching.defaults().withThreads(threads).withExecutor(pool),
                    element -> assertThat(visited.add(element)).isTrue());
        }
        assertThat(visited).hasSize(10_000).last().isEqualTo(9999L);
    }

    @Test
    void progressCountsUpToAllElements() {
        List<List<Long>> told = new ArrayList<>();
        run(40, Batching.defaults().withBatchSize(16).withProgress((done, total) -> told.add(List.of(done, total))),
                element -> {});
        assertThat(told).containsExactly(List.of(16L, 40L), List.of(32L, 40L), List.of(40L, 40L));
    }

    @Test
    void progressOfThreadsNeverDecreases() {
        List<Long> told = new ArrayList<>();
        run(10_000, Batching.defaults().withThreads(4).withBatchSize(96).withProgress((done, total) -> told.add(done)),
                element -> {});
        assertThat(told).isSorted().hasSize(Math.ceilDiv(10_000, 96)).endsWith(10_000L);
    }

    @Test
    void listenerThatThrowsEndsTheCall() {
        List<Long> visited = new ArrayList<>();
        assertThatThrownBy(() -> run(100, Batching.defaults().withBatchSize(16).withProgress((done, total) -> {
            throw new IllegalStateException("enough");
        }), visited::add)).hasMessage("enough");
        assertThat(visited).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void firstFailingElementWins(int threads) {
        for (int run = 0; run < 50; run++) {
            ConcurrentSkipListSet<Long> visited = new ConcurrentSkipListSet<>();
            assertThatThrownBy(() -> run(2000, Batching.defaults().withThreads(threads).withBatchSize(16), element -> {
                visited.add(element);
                if (element == 700 || element > 900) {
                    throw new IllegalStateException("element " + element);
                }
            })).hasMessage("element 700");
            assertThat(visited.headSet(700L)).hasSize(700);
        }
    }

    @Test
    void errorsAndCheckedExceptionsLeaveUnchanged() {
        Exception checked = new Exception("checked");
        assertThatThrownBy(() -> run(5, Batching.defaults(), element -> sneak(checked))).isSameAs(checked);
        assertThatThrownBy(() -> run(5, Batching.defaults(), element -> sneak(new StackOverflowError())))
                .isInstanceOf(StackOverflowError.class);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void interruptionStopsBetweenChunksAndSaysWhatIsDone() {
        try {
            assertThatThrownBy(() -> run(100, Batching.defaults().withBatchSize(16), element -> {
                if (element == 20) {
                    Thread.currentThread().interrupt();
                }
            })).isInstanceOf(BatchStoppedException.class).hasMessage("f: interrupted after 32 of 100 elements")
                    .extracting(stopped -> ((BatchStoppedException) stopped).done()).isEqualTo(32L);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void deadlineStopsAllThreads() {
        assertThatThrownBy(() -> run(4000, Batching.defaults().withBatchSize(16).withThreads(3)
                .withDeadline(Duration.ofMillis(20)), element -> sleep(1))).isInstanceOf(BatchStoppedException.class)
                .satisfies(stopped -> assertThat(((BatchStoppedException) stopped).done()).isBetween(16L, 3984L)
                        .matches(done -> done % 16 == 0));
    }

    @Test
    void threadsAreThoseOfTheGivenPool() {
        ConcurrentSkipListSet<String> names = new ConcurrentSkipListSet<>();
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            run(320, Batching.defaults().withThreads(3).withBatchSize(16).withExecutor(pool), element -> {
                names.add(ForkJoinTask.getPool() == pool ? "pool" : ForkJoinTask.inForkJoinPool() ? "other" : "caller");
                sleep(1); // so that nobody computes everything before the others have started
            });
        }
        assertThat(names).containsExactlyInAnyOrder("caller", "pool");
    }

    @Test
    void deadlineStopsBetweenChunks() {
        assertThatThrownBy(() -> run(100, Batching.defaults().withBatchSize(16).withDeadline(Duration.ofMillis(20)),
                element -> sleep(5))).isInstanceOf(BatchStoppedException.class)
                .hasMessage("f: deadline passed after 16 of 100 elements");
    }

    @Test
    void callThatIsDoneIsNotStopped() {
        try {
            run(16, Batching.defaults().withBatchSize(16), element -> Thread.currentThread().interrupt());
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void busyPoolIsNotWaitedFor() {
        CountDownLatch end = new CountDownLatch(1);
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            pool.execute(ForkJoinTask.adapt(() -> end.await(1, TimeUnit.MINUTES)));
            List<Long> visited = new ArrayList<>();
            run(1000, Batching.defaults().withThreads(2).withExecutor(pool), visited::add);
            assertThat(visited).hasSize(1000);
            end.countDown();
        }
    }

    @Test
    void poolThatIsShutDownIsNamed() {
        ForkJoinPool pool = new ForkJoinPool(1);
        pool.shutdown();
        assertThatThrownBy(() -> run(1000, Batching.defaults().withThreads(2).withExecutor(pool), element -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("f: the pool has been shut down, and lends no threads: ");
    }

    @Test
    void whatIsNullIsNamed() {
        assertThatThrownBy(() -> Batching.defaults().withDeadline(null)).hasMessage("time is null");
        assertThatThrownBy(() -> Batching.defaults().withExecutor(null)).hasMessage("pool is null");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
