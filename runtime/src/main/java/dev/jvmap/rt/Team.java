package dev.jvmap.rt;

import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** Some threads of a pool that help the caller's own. Those that the pool does not lend in time are not waited for. */
final class Team {
    private int working;
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
        working += over ? 0 : 1;
        return !over;
    }

    private synchronized void leave() {
        working--;
        notifyAll();
    }

    /** Also when interrupted: the arguments belong to the helpers until they are done. */
    private synchronized void awaitAll() {
        over = true;
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
