package dev.jvmap.rt;

import dev.jvmap.Batching;

/**
 * The first moments of a process's batched calls. Calls over plain arrays of scalars and rows go on at once in scalar code then,
 * so that no element waits for the classes behind a {@link Batch}; another thread loads these meanwhile.
 */
final class FirstMoments implements Runnable {
    /** Nanoseconds. Many programs are over by then, and no kernel is compiled sooner; short enough for nobody to miss lanes. */
    private static final long DURATION = 200_000_000;

    /** Nanoseconds after which a call seems to be one that a Batch will be made for: a short one should not share its processor. The rest is longer than loading takes. */
    private static final long UNDISTURBED = 150_000_000;

    /** Elements of the first slice of a call; the next ones have as many as all before, so that few of them are made. */
    private static final int FIRST_SLICE = 64;

    private static final long BEGINNING = System.nanoTime();
    private static volatile boolean over;
    private static boolean loading;

    private FirstMoments() {
    }

    /** Up to which element a call goes on at once; {@code done} when these moments are over. */
    static int next(int done, int end) {
        if (over()) {
            return done;
        }
        if (done > 0 && age() > UNDISTURBED) {
            load();
        }
        return done + Math.min(end - done, Math.max(FIRST_SLICE, done));
    }

    /** Whether they are over: from now on kernels may be compiled while calls go on. */
    static boolean over() {
        if (!over && age() > DURATION) {
            over = true;
        }
        return over;
    }

    private static long age() {
        return System.nanoTime() - BEGINNING;
    }

    /** Ends these moments: whoever waits for kernels has time for classes. */
    static void end() {
        over = true;
    }

    private static synchronized void load() {
        if (!loading) {
            loading = true;
            Thread thread = new Thread(new FirstMoments(), "jvmap-loading");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** A call of two elements that do nothing. */
    @Override
    public void run() {
        double[] elements = new double[2];
        Batch batch = Site.of("nothing", 0, 0).open(Batching.defaults());
        batch.in(Kind.DOUBLE, "in", elements, 0);
        double[] result = new double[batch.size()];
        batch.out(Kind.DOUBLE, "out", result, 0);
        batch.run(new Idle());
    }

    private static final class Idle implements Worker {
        @Override
        public Worker fork(Role role) {
            return this;
        }

        @Override
        public void scalar(long from, int count) {
            // nothing to compute
        }

        @Override
        public boolean lanes(long from, int count) {
            return false;
        }
    }
}
