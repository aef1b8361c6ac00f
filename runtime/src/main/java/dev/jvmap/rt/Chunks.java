package dev.jvmap.rt;

import dev.jvmap.BatchStoppedException;

/** The loop over the chunks of a call. */
final class Chunks {
    private final Site site;
    private final Settings settings;
    private final long total;

    Chunks(Site site, Settings settings, long total) {
        this.site = site;
        this.settings = settings;
        this.total = total;
    }

    void run(Worker worker) throws Throwable {
        Blocks blocks = new Blocks(worker, site.lanes(), settings.mode(), settings.batchSize(), System::nanoTime);
        for (long from = 0; from < total; from += settings.batchSize()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new BatchStoppedException(site.method(), "interrupted", from, total);
            }
            blocks.run(from, Math.min(total, from + settings.batchSize()));
        }
    }
}
