package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.Batching;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A kernel is brought up beside the calls, with copies of their elements, and then leads. */
@Timeout(60)
class RehearsalTest {
    /** Scalar code that takes 5 µs per element; lanes that take 50 times as long until they have run often enough. */
    private record SlowStarter(In<double[]> x, Out<double[]> out, boolean rehearses, AtomicLong rehearsals,
            AtomicBoolean lanesCalled, List<Role> roles) implements Worker {
        @Override
        public Worker fork(Role role) {
            roles.add(role);
            return new SlowStarter(x.fork(role), out.fork(role), true, rehearsals, lanesCalled, roles);
        }

        @Override
        public void scalar(long from, int count) {
            busy(Duration.ofNanos(5000L * count));
            compute(from, count);
        }

        @Override
        public boolean lanes(long from, int count) {
            if (rehearses && rehearsals.incrementAndGet() < 100) {
                busy(Duration.ofNanos(250_000L * count));
            }
            lanesCalled.compareAndSet(false, !rehearses);
            compute(from, count);
            return true;
        }

        private void compute(long from, int count) {
            x.open(from, count);
            out.open(from, count);
            for (int i = 0; i < count; i++) {
                out.array()[out.at() + i] = 2 * x.array()[x.at() + i];
            }
            out.flush(count);
        }

        private static void busy(Duration time) {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void kernelIsRehearsedWithCopiesAndThenLeads() {
        Site site = Site.of("f", 0, Integer.SIZE);
        AtomicBoolean lanesCalled = new AtomicBoolean();
        List<Role> roles = new CopyOnWriteArrayList<>();
        AtomicLong rehearsals = new AtomicLong();
        double[] x = Numbers.random(1000);
        while (site.lanes().chooser().leader() == Chooser.Side.SCALAR) {
            Batch batch = site.open(Batching.defaults());
            In<double[]> in = batch.in(Kind.DOUBLE, "x", x, 0);
            double[] result = new double[batch.size()];
            Out<double[]> out = batch.out(Kind.DOUBLE, "result", result, 0);
            batch.run(new SlowStarter(in, out, false, rehearsals, lanesCalled, roles));
            for (int i = 0; i < x.length; i++) {
                assertThat(result[i]).isEqualTo(2 * x[i]);
            }
        }
        assertThat(rehearsals).hasValueGreaterThanOrEqualTo(100);
        assertThat(lanesCalled).isTrue();
        assertThat(roles)
                .allSatisfy(role -> assertThat(role).isInstanceOfSatisfying(Role.Understudy.class, understudy -> {
                    assertThat(understudy.count()).isBetween(site.lanes().count(), Batch.BLOCK);
                    assertThat(understudy.from()).isBetween(0L, 1000L - understudy.count());
                }));
    }

    private static void call(Site site, double[] x, AtomicLong rehearsals) {
        Batch batch = site.open(Batching.defaults());
        In<double[]> in = batch.in(Kind.DOUBLE, "x", x, 0);
        Out<double[]> out = batch.out(Kind.DOUBLE, "result", new double[batch.size()], 0);
        batch.run(new SlowStarter(in, out, false, rehearsals, new AtomicBoolean(), new CopyOnWriteArrayList<>()));
    }

    @Test
    void warmUpEndsWhenLanesLead() {
        Site site = Site.of("f", 0, Integer.SIZE);
        Site unused = Site.of("g", 0, Integer.SIZE);
        double[] x = Numbers.random(1000);
        assertThat(Site.warmUp(Duration.ofSeconds(40), () -> call(site, x, new AtomicLong(100)), site, unused))
                .isTrue();
        assertThat(site.lanes().chooser().leader()).isEqualTo(Chooser.Side.LANES);
    }

    @Test
    void warmUpGivesUp() {
        Site site = Site.of("f", 0, Integer.SIZE);
        double[] x = Numbers.random(1000);
        Duration atMost = Duration.ofMillis(100);
        AtomicLong never = new AtomicLong(Long.MIN_VALUE);
        assertThat(Site.warmUp(atMost, () -> call(site, x, never), site)).isFalse();
    }

    @Test
    void understudiesDoNotTouchTheArrays() {
        double[] values = Numbers.random(100);
        double[] before = values.clone();
        Batch batch = Site.of("f", 0, 0).open(Batching.defaults());
        In<double[]> in = batch.in(Kind.DOUBLE, "x", values, 0).fork(new Role.Understudy(10, 20));
        Out<double[]> out = batch.out(Kind.DOUBLE, "out", values, 0).fork(new Role.Understudy(10, 20));
        assertThat(in.array()).isNotSameAs(values);
        for (int from = 10; from < 30; from += 5) {
            in.open(from, 5);
            out.open(from, 5);
            for (int i = 0; i < 5; i++) {
                assertThat(in.array()[in.at() + i]).isEqualTo(before[from + i]);
                out.array()[out.at() + i] = 77;
            }
            out.flush(5);
        }
        assertThat(values).isEqualTo(before);
    }

    @Test
    void understudiesOfArrayElementsHaveCopies() {
        double[][] rows = Numbers.random(50, 4);
        Batch batch = Site.of("f", 0, 0).open(Batching.defaults());
        ArrayIn<double[], double[]> in = batch.arrayIn(Kind.DOUBLE, "x", rows, 0).fork(new Role.Understudy(20, 16));
        double expected = rows[25][3];
        rows[25][3] = 99;
        in.openLanes(24, 8);
        assertThat(in.array()[in.at() + 3 * in.stride() + 1]).isEqualTo(expected);
        ArrayOut<double[], double[]> out = batch.arrayOut(Kind.DOUBLE, "out", double[].class, rows, 0)
                .fork(new Role.Understudy(20, 16));
        out.openLanes(24, 8, 4);
        out.flush(8);
        assertThat(rows[25]).endsWith(99).isNotEqualTo(new double[4]);
    }
}
