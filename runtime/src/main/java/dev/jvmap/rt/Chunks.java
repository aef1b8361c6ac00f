package dev.jvmap.rt;

import dev.jvmap.BatchStoppedException;
import dev.jvmap.ProgressListener;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The loop over the chunks of a call. Its threads take chunks in order, and after a failure none that comes later: so
 * everything before the failure gets computed, and the failure with the lowest index is the loop's.
 */
final class Chunks {
    /** A class of its own, since a lambda would cost the first call of a process more than it is worth. */
    private static final LongSupplier CLOCK = new LongSupplier() {
        @Override
        public long getAsLong() {
            return System.nanoTime();
        }
    };

    private final Site site;
    private final Settings settings;
    private final Arguments arguments;
    private final Room room;
    private final OwnRows ownRows;
    private final long total;
    private final int chunk;
    private final Thread caller = Thread.currentThread();
    private final AtomicLong next;
    private final AtomicLong done;
    private volatile boolean stopped;
    private Optional<String> stopReason = Optional.empty();
    private Optional<Failure> failure = Optional.empty();

    /** What a chunk threw. */
    private record Failure(long chunkFrom, Throwable thrown) {}

    /** @param first the element to begin with */
    Chunks(Site site, Settings settings, Arguments arguments, Room room, OwnRows ownRows, long first, long total) {
        this.site = site;
        this.settings = settings;
        this.arguments = arguments;
        this.room = room;
        this.ownRows = ownRows;
        this.next = new AtomicLong(first);
        this.done = new AtomicLong(first);
        this.total = total;
        Chooser chooser = site.lanes().chooser();
        this.chunk = settings.chunk(total, chooser.shortestChunk(), chooser.usualChunk());
        room.limitTo(chunk);
    }

    void run(Worker worker) throws Throwable {
        int helpers = (int) Math.min(settings.threads(), Math.ceilDiv(total - next.get(), chunk)) - 1;
        if (helpers > 0 && ownRows.apart(nanosSavedBy(helpers))) {
            together(worker, helpers);
        } else {
            alone(worker);
        }
        if (stopReason.isPresent()) {
            throw new BatchStoppedException(site.method(), stopReason.get(), done.get(), total);
        }
    }

    private double nanosSavedBy(int helpers) {
        return site.lanes().chooser().nanos(total - next.get()) * helpers / (helpers + 1);
    }

    private void alone(Worker worker) throws Throwable {
        Blocks blocks = blocks(worker, ownRows.thatMayMeet());
        int chunks;
        for (long from = next.get(); from < total && mayGoOn(); from += (long) chunks * chunk) {
            chunks = chunksAtOnce();
            run(blocks, from, Math.min(total, from + (long) chunks * chunk));
        }
    }

    /** Where nobody is told of each chunk, very short ones follow each other without a look around. */
    private int chunksAtOnce() {
        boolean told = settings.how().progress().isPresent();
        return told ? 1 : Math.max(1, site.lanes().chooser().atOnce() / chunk);
    }

    private void together(Worker worker, int helpers) throws Throwable {
        Stream<Runnable> others = Stream.generate(() -> worker.fork(new Role.Colleague())).limit(helpers)
                .map(other -> () -> share(other));
        try {
            new Team().run(settings.pool(), others.toList(), () -> share(worker));
        } catch (RejectedExecutionException refused) {
            throw new IllegalStateException(
                    site.method() + ": the pool has been shut down, and lends no threads: " + settings.pool(), refused);
        }
        if (failure.isPresent()) {
            throw failure.get().thrown();
        }
    }

    /** One thread's share of the chunks. */
    private void share(Worker worker) {
        Blocks blocks = blocks(worker, new OwnRows());
        while (next.get() < total && mayGoOn()) {
            long from = next.getAndAdd(chunk);
            try {
                run(blocks, from, Math.min(total, from + chunk));
            } catch (Throwable thrown) {
                failed(new Failure(from, thrown));
            }
        }
    }

    private Blocks blocks(Worker worker, OwnRows met) {
        return new Blocks(worker, site.lanes(), site.stage(), settings.mode(), room, new Looks(arguments, met), CLOCK);
    }

    private void run(Blocks blocks, long from, long to) throws Throwable {
        if (from < to) {
            blocks.run(from, to);
            done.addAndGet(to - from);
            if (settings.how().progress().isPresent()) {
                tell(settings.how().progress().get());
            }
        }
    }

    private synchronized void tell(ProgressListener listener) {
        listener.progress(done.get(), total);
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
        stopReason = Optional.of(reason);
        stopped = true;
    }

    private synchronized void failed(Failure later) {
        if (failure.isEmpty() || later.chunkFrom() < failure.get().chunkFrom()) {
            failure = Optional.of(later);
        }
        stopped = true;
    }
}
