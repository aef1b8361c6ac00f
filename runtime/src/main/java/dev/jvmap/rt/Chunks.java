package dev.jvmap.rt;

import dev.jvmap.BatchStoppedException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The loop over the chunks of a call. Its threads take chunks in order, and after a failure none that comes later: so
 * everything before the failure gets computed, and the failure with the lowest index is the loop's.
 */
final class Chunks {
    private final Site site;
    private final Settings settings;
    private final Room room;
    private final long total;
    private final int chunk;
    private final Thread caller = Thread.currentThread();
    private final AtomicLong next = new AtomicLong();
    private volatile boolean stopped;
    private Optional<String> stopReason = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private long done;

    /** What a chunk threw. */
    private record Failure(long chunkFrom, Throwable thrown) {}

    Chunks(Site site, Settings settings, Room room, long total) {
        this.site = site;
        this.settings = settings;
        this.room = room;
        this.total = total;
        this.chunk = settings.chunk(total);
    }

    void run(Worker worker) throws Throwable {
        int helpers = (int) Math.min(settings.threads(), Math.ceilDiv(total, chunk)) - 1;
        if (helpers > 0) {
            Stream<Runnable> others = Stream.generate(() -> worker.fork(new Role.Colleague())).limit(helpers)
                    .map(other -> () -> work(other));
            new Team().run(settings.pool(), others.toList(), () -> work(worker));
        } else {
            work(worker);
        }
        if (failure.isPresent()) {
            throw failure.get().thrown();
        }
        if (stopReason.isPresent()) {
            throw new BatchStoppedException(site.method(), stopReason.get(), done, total);
        }
    }

    private void work(Worker worker) {
        Blocks blocks = new Blocks(worker, site.lanes(), site.stage(), settings.mode(), room, System::nanoTime);
        while (next.get() < total && mayGoOn()) {
            long from = next.getAndAdd(chunk);
            if (from >= total) {
                return;
            }
            long to = Math.min(total, from + chunk);
            try {
                blocks.run(from, to);
                finished(to - from);
            } catch (Throwable thrown) {
                failed(new Failure(from, thrown));
            }
        }
    }

    private boolean mayGoOn() {
        if (Thread.currentThread() == caller && caller.isInterrupted()) {
            stop("interrupted");
        } else if (settings.deadline().isPresent() && System.nanoTime() - settings.deadline().getAsLong() >= 0) {
            stop("deadline passed");
        }
        return !stopped;
    }

    private synchronized void stop(String reason) {
        stopReason = stopReason.or(() -> Optional.of(reason));
        stopped = true;
    }

    private synchronized void failed(Failure later) {
        if (failure.isEmpty() || later.chunkFrom() < failure.get().chunkFrom()) {
            failure = Optional.of(later);
        }
        stopped = true;
    }

    private synchronized void finished(long elements) {
        done += elements;
        settings.how().progress().ifPresent(listener -> listener.progress(done, total));
    }
}
