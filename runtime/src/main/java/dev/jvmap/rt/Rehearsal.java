package dev.jvmap.rt;

import dev.jvmap.rt.Role.Understudy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs one method's kernel over and over in a thread of its own, with copies of some elements of the calls that go on
 * meanwhile in scalar code, and throws the results away: no call waits until the Vector API is loaded and the kernel is
 * compiled. One kernel at a time per process.
 */
final class Rehearsal implements Stage, Runnable {
    private static final AtomicBoolean STAGE_TAKEN = new AtomicBoolean();

    /**
     * Nanoseconds after which a kernel that is still slow is left to the trials of {@link Chooser}, which call it too seldom for HotSpot to compile it soon. Four
     * times what the largest kernel takes where nobody else wants the processors.
     */
    private static final long LONGEST = 12_000_000_000L;

    /**
     * Nanoseconds that a kernel is rehearsed when it is not slow any more: the compiler may have a better version under
     * way.
     */
    private static final long LAST_TOUCHES = 300_000_000;

    /**
     * Nanoseconds of a run after which the next one may have twice as many groups: elements differ very much in length.
     */
    private static final long SHORT = 1_000_000;

    /**
     * Calls without elements after a run that was long. HotSpot compiles a method for good when it has been called some hundred times, however long its
     * loops have run before.
     */
    private static final int KNOCKS = 128;

    /** Nanoseconds until other elements are asked for, so that the JIT sees more than one kind. */
    private static final long FRESH = 5_000_000;

    /** Nanoseconds without other elements after which the calls seem to be over. */
    private static final long STALE = 200_000_000;

    /** Where the process has one processor: time of rest for each time of work. */
    private static final int REST = Runtime.getRuntime().availableProcessors() > 1 ? 0 : 9;

    private final Lanes lanes;
    private final AtomicBoolean wantsElements = new AtomicBoolean(true);
    private volatile Scene scene;
    private boolean running;
    private long spentSlow;
    private long spentFast;
    private int groups = 1;

    /** A worker on copies of some elements. */
    private record Scene(Worker worker, long from, int count, long since) {}

    Rehearsal(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public boolean wantsElements() {
        return wantsElements.get();
    }

    @Override
    public void offer(Worker worker, long from, int count) {
        if (count >= lanes.group() && wantsElements.compareAndSet(true, false)) {
            begin(worker, from, Math.min(count, lanes.block()));
        }
    }

    private synchronized void begin(Worker worker, long from, int count) {
        if (!running && !STAGE_TAKEN.compareAndSet(false, true)) {
            wantsElements.set(true);
            return;
        }
        scene = new Scene(worker.fork(new Understudy(from, count)), from, count, System.nanoTime());
        if (!running) {
            running = true;
            lanes.chooser().rehearsing(true);
            Thread thread = new Thread(this, "jvmap-rehearsal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try {
            lanes.load();
            while (lanes.enough() && lanes.chooser().lanesWanted() && worthwhile() && fresh()) {
                long start = System.nanoTime();
                once(scene);
                long nanos = System.nanoTime() - start;
                if (lanes.chooser().lanesSlow()) {
                    spentSlow += nanos;
                } else {
                    spentFast += nanos;
                }
                if (REST > 0) {
                    LockSupport.parkNanos(REST * nanos);
                }
            }
        } finally {
            end();
        }
    }

    private boolean worthwhile() {
        return spentSlow < LONGEST && spentFast < LAST_TOUCHES;
    }

    /** Asks for other elements in time; false where they do not come. */
    private boolean fresh() {
        long age = System.nanoTime() - scene.since();
        if (age > FRESH) {
            wantsElements.set(true);
        }
        return age < STALE;
    }

    private void once(Scene now) {
        int whole = Math.min(now.count() / lanes.count(), groups) * lanes.count();
        long start = System.nanoTime();
        try {
            if (now.worker().lanes(now.from(), whole)) {
                long nanos = System.nanoTime() - start;
                lanes.chooser().rehearsed(whole, nanos);
                groups = nanos < SHORT ? Math.min(2 * groups, Chooser.FIRST_TRIAL) : 1;
                for (int i = 0; i < KNOCKS && nanos >= SHORT; i++) {
                    now.worker().lanes(now.from(), 0);
                }
            }
        } catch (LinkageError brokenKernel) {
            throw brokenKernel;
        } catch (Throwable needsScalarCode) {
            // the call meets it too
        }
    }

    private synchronized void end() {
        running = false;
        lanes.chooser().rehearsing(false);
        wantsElements.set(lanes.enough() && worthwhile());
        STAGE_TAKEN.set(false);
    }
}
