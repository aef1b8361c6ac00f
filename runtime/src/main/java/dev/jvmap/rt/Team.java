package dev.jvmap.rt;

import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** Some threads of a pool that help the caller's own. Those that the pool does not lend in time are not waited for. */
final class Team {
    /** Nanoseconds for which the end of others' work is waited for without sleep: waking up takes as long. */
    private static final long AWAKE = 50_000;

    private volatile int working;
    private boolean over;

    /** Runs {@code own} here and {@code others} in the pool, and returns when nobody works any more. */
    void run(ForkJoinPool pool, List<Runnable> others, Runnable own) {
        try {
            others.forEach(other -> pool.execute(() -> help(other)));
            own.run();
        } finally {
            awaitAll();
        }
    }

    private void help(Runnable work) {
        if (enter()) {
            try {
                work.run();
            } finally {
                leave();
            }
        }
    }

    private synchronized boolean enter() {
        if (!over) {
            working = working + 1;
        }
        return !over;
    }

    private synchronized void leave() {
        working = working - 1;
        notifyAll();
    }

    private void awaitAll() {
        close();
        for (long start = System.nanoTime(); working > 0 && System.nanoTime() - start < AWAKE;) {
            Thread.onSpinWait();
        }
        sleepUntilAllAreDone();
    }

    private synchronized void close() {
        over = true;
    }

    /** Also when interrupted: the arguments belong to the helpers until they are done. */
    private synchronized void sleepUntilAllAreDone() {
        boolean interrupted = false;
        while (working > 0) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
