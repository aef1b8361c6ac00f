package dev.jvmap.rt;

import dev.jvmap.Batching;
import dev.jvmap.VmapShapeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What all calls of one batched method share: its name, its default batch size, and which code has been faster so far.
 */
public final class Site {
    /** Whether the process leaves the choice between scalar code and lanes to us: settled once it does. */
    private static boolean leftToUs;

    private final String method;
    private final int batchSize;
    private final int widestLaneBits;
    private final int groups;
    private volatile Lanes lanes;
    private volatile Optional<Stage> stage = Optional.empty();
    private Thread measuredBy;
    private long measuredSince;
    private volatile Optional<Settings> usual = Optional.empty();

    private Site(String method, int batchSize, int widestLaneBits, int groups) {
        this.method = method;
        this.batchSize = batchSize;
        this.widestLaneBits = widestLaneBits;
        this.groups = groups;
    }

    /**
     * @param method the method's name, for messages
     * @param batchSize elements per chunk unless a call or the process says otherwise; 0 = chosen
     * @param widestLaneBits the bits of the widest lane of the kernel; 0 where there is no kernel
     */
    public static Site of(String method, int batchSize, int widestLaneBits) {
        return of(method, batchSize, widestLaneBits, 1);
    }

    /**
     * As above, for a kernel whose groups of lanes may be more than a {@linkplain Batch#BLOCK block}.
     *
     * @param groups of lanes that the kernel computes side by side
     */
    public static Site of(String method, int batchSize, int widestLaneBits, int groups) {
        return new Site(method, batchSize, widestLaneBits, groups);
    }

    /**
     * Repeats {@code calls} until the methods that they call run in lanes, or are known not to.
     *
     * @param atMost when to give up; the calls under way are finished
     * @param sites the methods to wait for; those that are not called count as ready
     * @return whether all are ready
     */
    public static boolean warmUp(Duration atMost, Runnable calls, Site... sites) {
        FirstMoments.end();
        long start = System.nanoTime();
        boolean ready;
        do {
            calls.run();
            ready = Arrays.stream(sites).allMatch(site -> site.settled());
        } while (!ready && System.nanoTime() - start < atMost.toNanos());
        return ready;
    }

    /**
     * Whether a call over plain arrays may begin with {@link #atOnce}: nobody asks for other threads or lanes, or to be
     * told what goes on.
     */
    public boolean mayBeginAtOnce(Batching how) {
        return how == Batching.defaults() && leftToUs() && !Thread.currentThread().isInterrupted();
    }

    private static boolean leftToUs() {
        return leftToUs || askedWhetherLeftToUs();
    }

    private static boolean askedWhetherLeftToUs() {
        leftToUs = Defaults.process().leaveItToUs();
        return leftToUs;
    }

    /**
     * Whether a call of {@code elements} elements, which {@linkplain #mayBeginAtOnce may begin at once}, is so small that nothing else has to be asked: that neither
     * lanes nor a measurement would be worth their while.
     */
    public boolean isFew(int elements) {
        Lanes known = lanes;
        return known != null && known.chooser().atOnce(elements);
    }

    /**
     * Up to which element a call without a {@link Batch} goes on in scalar code; {@code done} where a Batch has to be
     * made for the rest.
     *
     * @param done the number of elements that have been computed
     * @param end the number of all elements
     */
    public int atOnce(int done, int end) {
        Lanes known = lanes;
        if (known == null) {
            return done == end ? end : FirstMoments.next(done, end);
        }
        if (done == end) {
            measured(end);
            return end;
        }
        return done == 0 && measures(known.chooser(), end) ? end : FirstMoments.next(done, end);
    }

    private boolean measures(Chooser chooser, int elements) {
        boolean measures = chooser.measuresAtOnce(elements);
        if (measures) {
            measuredBy = Thread.currentThread();
            measuredSince = System.nanoTime();
        }
        return measures;
    }

    /** Ends what {@link #measures} has begun. Another thread may begin meanwhile: one measurement less. */
    private void measured(int elements) {
        if (measuredBy != null && measuredBy == Thread.currentThread()) {
            measuredBy = null;
            lanes().chooser().measuredAtOnce(elements, System.nanoTime() - measuredSince);
        }
    }

    /** Begins a call. */
    public Batch open(Batching how) {
        measuredBy = null;
        return new Batch(this, how == Batching.defaults() ? usual() : Settings.of(how, Defaults.process(), batchSize));
    }

    private Settings usual() {
        if (usual.isEmpty()) {
            usual = Optional.of(Settings.of(Batching.defaults(), Defaults.process(), batchSize));
        }
        return usual.get();
    }

    /**
     * An element's result, a record, or a record in it.
     *
     * @throws VmapShapeException if it is null: nothing tells its components
     */
    public <R> R present(R record, long element) {
        if (record == null) {
            throw ArrayResult.isNull(method, element);
        }
        return record;
    }

    String method() {
        return method;
    }

    /** Made when the first Batch needs it: the first call does without the classes behind it. */
    Lanes lanes() {
        Lanes known = lanes;
        return known != null ? known : newLanes();
    }

    private synchronized Lanes newLanes() {
        if (lanes == null) {
            lanes = new Lanes(widestLaneBits, groups);
        }
        return lanes;
    }

    /** Whether all is known that measuring can tell, or nobody has asked for elements. */
    private boolean settled() {
        return lanes == null || lanes.settled();
    }

    /** Made when the first Batch needs it, which may be later than the first call. */
    Stage stage() {
        return stage.isPresent() ? stage.get() : newStage();
    }

    private synchronized Stage newStage() {
        if (stage.isEmpty()) {
            stage = Optional.of(new Rehearsal(lanes()));
        }
        return stage.get();
    }
}
