package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.Batching.Mode;
import dev.jvmap.VmapShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final int LANES = 4;
    private static final int WIDE = 32;

    /** Notes how many elements it is asked for at once. */
    private static final class Asked implements Worker {
        private final boolean doneInLanes;
        private final List<Integer> inScalarCode = new ArrayList<>();
        private final List<Integer> inLanes = new ArrayList<>();

        Asked(boolean doneInLanes) {
            this.doneInLanes = doneInLanes;
        }

        @Override
        public Worker fork(Role role) {
            throw new AssertionError("nobody rehearses here");
        }

        @Override
        public void scalar(long from, int count) {
            inScalarCode.add(count);
        }

        @Override
        public boolean lanes(long from, int count) {
            inLanes.add(count);
            return doneInLanes;
        }
    }

    /** An argument whose pieces only scalar code collects: no more than 64 of them. */
    private static Room columns() {
        Room room = new Room("f", OptionalLong.empty(), 1);
        room.needPiecesInScalarCode(1 << 20, 1 << 20);
        return room;
    }

    private static Asked run(Asked worker, Mode mode, int groups, int elements) throws Throwable {
        return run(worker, mode, loaded(groups), columns(), elements);
    }

    private static Asked run(Asked worker, Mode mode, Lanes lanes, Room room, int elements) throws Throwable {
        new Blocks(worker, lanes, (offered, from, count) -> {}, mode, room,
                new Looks(new Arguments("f"), new OwnRows()), System::nanoTime).run(0, elements);
        return worker;
    }

    private static Lanes loaded(int groups) {
        Lanes lanes = new Lanes(Species.lanes(1) / LANES, groups);
        lanes.load();
        return lanes;
    }

    private static Room nothing() {
        return new Room("f", OptionalLong.empty(), 1);
    }

    /** Lanes that have taken the lead, with what they take for an element then. */
    private static Lanes leading(double nanos) {
        Lanes lanes = loaded(1);
        while (lanes.chooser().leader() == Chooser.Side.SCALAR) {
            lanes.chooser().tried(1000, (long) (10_000 * nanos), (long) (1000 * nanos));
        }
        lanes.chooser().measured(Chooser.Side.LANES, 1000, (long) (1000 * nanos));
        return lanes;
    }

    @Test
    void kernelsGetBlocks() throws Throwable {
        assertThat(run(new Asked(true), Mode.VECTOR, 2, 300).inLanes).containsExactly(64, 64, 64, 64, 44);
    }

    @Test
    void kernelsGetAllThatTheyComputeSideBySide() throws Throwable {
        Asked worker = run(new Asked(true), Mode.VECTOR, WIDE, 303);
        assertThat(worker.inLanes).containsExactly(WIDE * LANES, WIDE * LANES, 44);
        assertThat(worker.inScalarCode).containsExactly(3);
    }

    @Test
    void scalarCodeGetsWhatItHasRoomFor() throws Throwable {
        assertThat(run(new Asked(true), Mode.SCALAR, WIDE, 150).inScalarCode).containsExactly(64, 64, 22);
    }

    @Test
    void scalarCodeGetsNoMoreWhereABlockNeedsIt() throws Throwable {
        assertThat(run(new Asked(false), Mode.VECTOR, WIDE, 128).inScalarCode).containsExactly(64, 64);
    }

    @Test
    void fastKernelsGetFourBlocksAtOnce() throws Throwable {
        assertThat(run(new Asked(true), Mode.AUTO, leading(1), nothing(), 600).inLanes).containsExactly(256, 256, 88);
        assertThat(run(new Asked(true), Mode.AUTO, leading(3), nothing(), 600).inLanes)
                .containsExactly(128, 128, 128, 128, 88);
        assertThat(run(new Asked(true), Mode.AUTO, leading(10), nothing(), 150).inLanes).containsExactly(64, 64, 20);
    }

    /** What is packed for a block fits into the cache. */
    @Test
    void fastKernelsThatArePackedForGetBlocks() throws Throwable {
        Room packed = nothing();
        packed.need(8, 8);
        assertThat(run(new Asked(true), Mode.AUTO, leading(1), packed, 150).inLanes).containsExactly(64, 64, 20);
    }

    @Test
    void whereAnElementNeedsScalarCodeNoMoreThanItsBlockGetsIt() throws Throwable {
        Asked worker = run(new Asked(false), Mode.AUTO, leading(1), nothing(), 200);
        assertThat(worker.inLanes).containsExactly(200, 64, 64, 64, 8);
        assertThat(worker.inScalarCode).containsExactly(64, 64, 64, 8);
    }

    @Test
    void kernelsThatBecomeSlowGetBlocks() throws Throwable {
        Lanes lanes = leading(1);
        lanes.chooser().measured(Chooser.Side.LANES, 1000, 1_000_000);
        assertThat(lanes.chooser().block()).isLessThan(256);
        lanes.chooser().measured(Chooser.Side.LANES, 1000, 1_000_000);
        assertThat(lanes.chooser().block()).isEqualTo(64);
    }

    @Test
    void oddRowsAreNamedBeforeTheyAreCopiedForARehearsal() {
        double[][] rows = new double[100][2];
        rows[70] = null;
        Arguments arguments = new Arguments("f");
        arguments.read("x", new Nested<>(Kind.DOUBLE, rows, 0), 0);
        Lanes lanes = new Lanes(Species.lanes(1) / LANES, 1);
        lanes.chooser().measured(Chooser.Side.SCALAR, 1, Chooser.DELAY);
        FirstMoments.end();
        Asked worker = new Asked(true);
        Stage copies = (offered, from, count) -> {
            throw new AssertionError("copies of odd rows");
        };
        Blocks blocks = new Blocks(worker, lanes, copies, Mode.AUTO, nothing(),
                new Looks(arguments, new OwnRows()), System::nanoTime);
        assertThatThrownBy(() -> blocks.run(0, 100)).isInstanceOf(VmapShapeException.class)
                .hasMessageStartingWith("f: x[70] is null");
    }
}
