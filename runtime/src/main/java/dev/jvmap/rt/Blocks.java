package dev.jvmap.rt;

import dev.jvmap.Batching.Mode;
import java.util.function.LongSupplier;

/**
 * The loop over the blocks of a chunk, in one thread: whole groups in lanes where they pay, everything else in scalar
 * code.
 */
final class Blocks {
    private final Worker worker;
    private final Lanes lanes;
    private final Stage stage;
    private final Mode mode;
    private final Room room;
    private final Looks looks;
    private final LongSupplier clock;

    /**
     * @param looks at what a block computes
     * @param clock nanoseconds
     */
    Blocks(Worker worker, Lanes lanes, Stage stage, Mode mode, Room room, Looks looks, LongSupplier clock) {
        this.worker = worker;
        this.lanes = lanes;
        this.stage = stage;
        this.mode = lanes.allowed(mode) ? mode : Mode.SCALAR;
        this.room = room;
        this.looks = looks;
        this.clock = clock;
    }

    /** Computes elements {@code from} up to {@code to}. */
    void run(long from, long to) throws Throwable {
        for (long at = from; at < to;) {
            at += switch (mode) {
                case SCALAR -> inScalarCode(at, (int) Math.min(to - at, Integer.MAX_VALUE));
                case VECTOR -> inLanes(at, inLanes(to - at));
                case AUTO -> chosen(at, to - at);
            };
        }
    }

    /**
     * Computes some elements, and returns how many.
     *
     * @param left the number of elements that are left; a trial takes twice as many as lanes get
     */
    private int chosen(long at, long left) throws Throwable {
        Chooser chooser = lanes.chooser();
        int count = inLanes(left);
        if (chooser.lanesWanted() && stage.wantsElements() && FirstMoments.over()) {
            offer(at, Math.min(count, room.elementsInScalarCode(lanes.group())));
        }
        int trial = chooser.trialDue() && lanes.usable()
                ? wholeGroups((int) Math.min(Math.min(chooser.trial(), count), left / 2))
                : 0;
        return trial > 0 ? trial(chooser, at, trial) : slice(chooser, at, left);
    }

    /** A rehearsal copies elements, so they have to be like the others. */
    private void offer(long at, int count) {
        looks.before(at, count);
        stage.offer(worker, at, count);
    }

    /** The number of elements, of those that are left, for which there is room in lanes. */
    private int inLanes(long left) {
        return (int) Math.min(left, room.elements(lanes.group()));
    }

    private int trial(Chooser chooser, long at, int count) throws Throwable {
        long start = clock.getAsLong();
        inLanes(at, count);
        long between = clock.getAsLong();
        inScalarCode(at + count, count);
        chooser.tried(count, clock.getAsLong() - between, between - start);
        return 2 * count;
    }

    private int slice(Chooser chooser, long at, long left) throws Throwable {
        Chooser.Side side = chooser.leader();
        int count = Math.min(chooser.slice(), switch (side) {
            case SCALAR -> (int) Math.min(left, Integer.MAX_VALUE);
            case LANES -> inLanes(left);
        });
        if (!chooser.measures(count)) {
            return on(side, at, count);
        }
        long start = clock.getAsLong();
        on(side, at, count);
        chooser.measured(side, count, clock.getAsLong() - start);
        return count;
    }

    private int on(Chooser.Side side, long at, int count) throws Throwable {
        return switch (side) {
            case SCALAR -> inScalarCode(at, count);
            case LANES -> inLanes(at, count);
        };
    }

    private int inScalarCode(long at, int count) throws Throwable {
        boolean looksItself = worker.looks();
        int atOnce = Math.min(room.elementsInScalarCode(lanes.group()), looksItself ? count : looks.atOnce());
        int some;
        for (int done = 0; done < count; done += some) {
            some = Math.min(atOnce, count - done);
            if (!looksItself) {
                looks.before(at + done, some);
            }
            worker.scalar(at + done, some);
        }
        return count;
    }

    private int inLanes(long from, int count) throws Throwable {
        int whole = wholeGroups(count);
        blocks(from, whole, room.packsNothing() ? lanes.chooser().block() : lanes.block());
        if (whole < count) {
            inScalarCode(from + whole, count - whole);
        }
        return count;
    }

    private void blocks(long from, int count, int atOnce) throws Throwable {
        for (int done = 0; done < count; done += atOnce) {
            block(from + done, Math.min(atOnce, count - done));
        }
    }

    private int wholeGroups(int count) {
        return count - count % lanes.count();
    }

    /**
     * Some elements in lanes, or the block of those that need it in scalar code: an exception is then the element's own.
     */
    private void block(long from, int count) throws Throwable {
        looks.before(from, count);
        boolean done;
        try {
            done = looks.independent(from, count) && worker.lanes(from, count);
        } catch (LinkageError brokenKernel) {
            throw brokenKernel;
        } catch (Throwable notInLanes) {
            done = false;
        }
        if (!done && count > lanes.block()) {
            blocks(from, count, lanes.block());
        } else if (!done) {
            inScalarCode(from, count);
        }
    }
}
