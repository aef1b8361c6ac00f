package dev.jvmap.rt;

import dev.jvmap.rt.Role.Understudy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs one method's kernel over and over in a thread of its own, with copies of some elements of the calls that go on
 * meanwhile in scalar code, and throws the results away: no call waits until the Vector API is loaded and the kernel is
 * compiled. One kernel at a time per process.
 */
final class Rehearsal implements Stage {
    private static final AtomicBoolean STAGE_TAKEN = new AtomicBoolean();

    /** Nanoseconds after which a kernel that is still slow is left to the trials of {@link Chooser}. */
    private static final long LONGEST = 3_000_000_000L;

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
    private long spent;

    /** A worker on copies of some elements. */
    private record Scene(Worker worker, long from, int count, long since) {}

    Rehearsal(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public void offer(Worker worker, long from, int count) {
        if (count >= Worker.MAX_LANES && wantsElements.compareAndSet(true, false)) {
            begin(worker, from, Math.min(count, Chooser.TRIAL));
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
            Thread.ofPlatform().daemon().name("jvmap-rehearsal").start(this::run);
        }
    }

    private void run() {
        try {
            lanes.load();
            while (lanes.enough() && lanes.chooser().lanesWanted() && spent < LONGEST && fresh()) {
                long start = System.nanoTime();
                once(scene);
                long nanos = System.nanoTime() - start;
                spent += nanos;
                if (REST > 0) {
                    LockSupport.parkNanos(REST * nanos);
                }
            }
        } finally {
            end();
        }
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
        int whole = now.count() - now.count() % lanes.count();
        long start = System.nanoTime();
        try {
            if (now.worker().lanes(now.from(), whole)) {
                lanes.chooser().rehearsed(whole, System.nanoTime() - start);
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
        wantsElements.set(lanes.enough() && spent < LONGEST);
        STAGE_TAKEN.set(false);
    }
}
