package dev.jvmap.rt;

import dev.jvmap.Batching;
import dev.jvmap.VmapShapeException;
import java.util.Optional;

/**
 * What all calls of one batched method share: its name, its default batch size, and which code has been faster so far.
 */
public final class Site {
    private final String method;
    private final int batchSize;
    private final Lanes lanes;
    private final Stage stage;
    private volatile Optional<Settings> usual = Optional.empty();

    private Site(String method, int batchSize, int widestLaneBits) {
        this.method = method;
        this.batchSize = batchSize;
        this.lanes = new Lanes(widestLaneBits);
        this.stage = new Rehearsal(lanes);
    }

    /**
     * @param method the method's name, for messages
     * @param batchSize elements per chunk unless a call or the process says otherwise; 0 = chosen
     * @param widestLaneBits the bits of the widest lane of the kernel; 0 where there is no kernel
     */
    public static Site of(String method, int batchSize, int widestLaneBits) {
        return new Site(method, batchSize, widestLaneBits);
    }

    /** Begins a call. */
    public Batch open(Batching how) {
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
            throw new VmapShapeException("%s: element %d has null for its result".formatted(method, element));
        }
        return record;
    }

    String method() {
        return method;
    }

    Lanes lanes() {
        return lanes;
    }

    Stage stage() {
        return stage;
    }
}
