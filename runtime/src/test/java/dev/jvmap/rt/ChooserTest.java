package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.Batching.Mode;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice between scalar code and lanes, with the block loop around it, on a simulated clock, at any width. */
@ParameterizedClass
@ValueSource(ints = {4, 8, 16})
class ChooserTest {
    private static final double SCALAR = 10;
    /** Nanoseconds of two looks at the clock. */
    private static final double TWO_LOOKS = 100;
    private static final LongToDoubleFunction ALWAYS_SCALAR_PACE = done -> SCALAR;

    private final Lanes lanes;

    /** @param count lanes of the kernel: those of elements of so many bits on this machine */
    ChooserTest(int count) {
        lanes = new Lanes(Species.lanes(1) / count, 1);
    }

    @BeforeEach
    void load() {
        lanes.load();
    }

    /** Runs {@code calls} calls of {@code elements} elements, and returns their nanoseconds. */
    private double run(SimulatedWorker worker, int calls, int elements) throws Throwable {
        return run(worker, calls, elements, new Room("f", OptionalLong.empty(), 1));
    }

    private double run(SimulatedWorker worker, int calls, int elements, Room room) throws Throwable {
        long before = worker.nanos();
        Blocks blocks =
                new Blocks(worker, lanes, (offered, from, count) -> {}, Mode.AUTO, room,
                        new Looks(new Arguments("f"), new OwnRows()), worker::nanos);
        for (int call = 0; call < calls; call++) {
            blocks.run(0, elements);
        }
        return worker.nanos() - before;
    }

    @Test
    void shortProgramsNeverTryLanes() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> 1);
        run(worker, (int) (Chooser.DELAY / SCALAR / 1000) - 1, 1000);
        assertThat(worker.elementsInLanes()).isZero();
    }

    @Test
    void fasterLanesTakeOverSoon() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> 2);
        run(worker, (int) (2 * Chooser.DELAY / SCALAR / 1000), 1000);
        assertThat(run(worker, 1000, 1000)).isLessThan(1.05 * 2 * 1e6);
    }

    @Test
    void lanesWithRoomForOneGroupAtATimeTakeOverToo() throws Throwable {
        Room longRows = new Room("f", OptionalLong.empty(), 1);
        longRows.need(1 << 20, 1 << 20);
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> 2);
        run(worker, (int) (2 * Chooser.DELAY / SCALAR / 1000), 1000, longRows);
        assertThat(run(worker, 1000, 1000, longRows)).isLessThan(1.1 * 2 * 1e6);
    }

    @Test
    void lanesThatAreSlowAtFirstCostLittleAndTakeOver() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> done < 20_000 ? 2000 : 2);
        double upbringing = 0;
        for (int second = 0; second < 3; second++) {
            double nanos = run(worker, 1000, 100_000);
            assertThat(nanos).isLessThan(1.12 * SCALAR * 1e8);
            upbringing = nanos;
        }
        assertThat(upbringing).isLessThan(1.05 * 2 * 1e8);
    }

    /** The first call of a kernel may wait for anything, 100 ms here. */
    @Test
    void aTrialThatLostVeryMuchIsNotHeldAgainstLanesThatAreRehearsedNow() throws Throwable {
        SimulatedWorker worker =
                new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> done < Chooser.FIRST_TRIAL ? 3e6 : 2);
        run(worker, (int) (2 * Chooser.DELAY / SCALAR / 1000), 1000);
        assertThat(worker.elementsInLanes()).isEqualTo(Chooser.FIRST_TRIAL);
        for (int i = 0; i < 30; i++) {
            lanes.chooser().rehearsed(1000, 2000);
        }
        run(worker, 100, 1000);
        assertThat(lanes.chooser().leader()).isEqualTo(Chooser.Side.LANES);
    }

    @Test
    void aRehearsalThatBeginsPutsOffTheTrialThatIsDue() {
        lanes.chooser().measured(Chooser.Side.SCALAR, (int) (Chooser.DELAY / SCALAR), Chooser.DELAY);
        assertThat(lanes.chooser().trialDue()).isTrue();
        lanes.chooser().rehearsing(true);
        assertThat(lanes.chooser().trialDue()).isFalse();
    }

    @Test
    void slowerLanesCostNearlyNothingInTheLongRun() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> 15);
        assertThat(run(worker, 10_000, 10_000)).isLessThan(1.1 * SCALAR * 1e8);
        run(worker, 100_000, 10_000);
        assertThat(run(worker, 10_000, 10_000)).isLessThan(1.02 * SCALAR * 1e8);
    }

    @Test
    void lanesThatBecomeSlowLoseTheLead() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> done < 50_000_000 ? 2 : 500);
        run(worker, 10_000, 10_000);
        assertThat(run(worker, 10_000, 10_000)).isLessThan(1.1 * SCALAR * 1e8);
    }

    @Test
    void lanesThatBecomeFastAgainWinTheLeadBack() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE,
                done -> done < 10_000_000 || done > 10_050_000 ? 2 : 500);
        run(worker, 10_000, 10_000);
        run(worker, 10_000, 10_000);
        assertThat(run(worker, 10_000, 10_000)).isLessThan(1.05 * 2 * 1e8);
    }

    @Test
    void equallyFastSidesDoNotAlternate() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> SCALAR * (done % 7 < 3 ? 0.88 : 1.05));
        int changes = 0;
        Chooser.Side leader = lanes.chooser().leader();
        for (int i = 0; i < 100; i++) {
            run(worker, 1000, 1000);
            changes += lanes.chooser().leader() == leader ? 0 : 1;
            leader = lanes.chooser().leader();
        }
        assertThat(changes).isLessThanOrEqualTo(6);
    }

    @Test
    void elementsOfVeryDifferentCostDoNotConfuse() throws Throwable {
        SimulatedWorker worker =
                new SimulatedWorker(done -> done / 3000 % 2 == 0 ? 2 : 200, done -> done / 3000 % 2 == 0 ? 0.5 : 50);
        run(worker, 100, 10_000);
        run(worker, 100, 10_000);
        assertThat(run(worker, 1000, 10_000)).isLessThan(1e7 * 26.0);
    }

    @Test
    void smallCallsAreServedToo() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> done < 20_000 ? 2000 : 2);
        assertThat(run(worker, 1_000_000, 128)).isLessThan(1.12 * SCALAR * 1.28e8);
        run(worker, 1_000_000, 128);
        assertThat(run(worker, 1_000_000, 128)).isLessThan(1.1 * 2 * 1.28e8);
    }

    /** Calls as generated code makes them: without a Batch, which takes {@code overhead}, where the chooser says so. */
    private double runSmall(SimulatedWorker worker, int calls, int elements, double overhead) throws Throwable {
        double nanos = 0;
        for (int call = 0; call < calls; call++) {
            long before = worker.nanos();
            if (lanes.chooser().atOnce(elements)) {
                worker.scalar(0, elements);
                nanos += worker.nanos() - before;
            } else if (lanes.chooser().measuresAtOnce(elements)) {
                worker.scalar(0, elements);
                nanos += worker.nanos() - before + TWO_LOOKS;
                lanes.chooser().measuredAtOnce(elements, worker.nanos() - before);
            } else {
                nanos += overhead + run(worker, 1, elements);
            }
        }
        return nanos;
    }

    @Test
    void smallCallsDoWithoutABatchButForMeasurements() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> 2);
        runSmall(worker, 1_000_000, 4, 200);
        assertThat(runSmall(worker, 1_000_000, 4, 200)).isLessThan(1.02 * 4 * SCALAR * 1e6);
    }

    @Test
    void smallCallsAreSeldomMeasuredWhereScalarCodeHasBecomeFaster() throws Throwable {
        double[] scalar = {SCALAR};
        SimulatedWorker worker = new SimulatedWorker(_ -> scalar[0], _ -> 4);
        run(worker, 100_000, 128);
        scalar[0] = 2;
        runSmall(worker, 1_000_000, 16, 200);
        assertThat(runSmall(worker, 1_000_000, 16, 200)).isLessThan(1.1 * 16 * 2 * 1e6);
    }

    @Test
    void callsThatLanesMakeFasterGetABatch() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(ALWAYS_SCALAR_PACE, done -> 2);
        runSmall(worker, 1_000_000, 64, 200);
        assertThat(runSmall(worker, 1_000_000, 64, 200)).isLessThan((200 + 1.1 * 64 * 2) * 1e6);
    }

    @Test
    void veryLongElementsAreServedToo() throws Throwable {
        SimulatedWorker worker = new SimulatedWorker(done -> 1e6, done -> done < 500 ? 50e6 : 2e5);
        assertThat(run(worker, 1, 100_000)).isLessThan(1.12 * 1e11);
    }
}
