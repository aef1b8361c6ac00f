package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Signature;
import java.util.List;

/**
 * The names in a worker class. No local or parameter of its methods shadows a field, so that every name means one thing
 * throughout.
 */
final class WorkerNames {
    private final NamePlan names = new NamePlan(List.of(TwinBody.ASSERTIONS));
    private final String out;
    private final String size;
    private final String laneScratch;
    private final String from;
    private final String count;

    WorkerNames(Signature signature) {
        signature.params().forEach(param -> names.of(param.name()));
        out = names.fresh("out");
        size = names.fresh("size");
        laneScratch = names.fresh("scratch");
        from = names.fresh("from");
        count = names.fresh("count");
    }

    /** The field for the user's parameter. */
    String field(String param) {
        return names.of(param);
    }

    String out() {
        return out;
    }

    String size() {
        return size;
    }

    String laneScratch() {
        return laneScratch;
    }

    String from() {
        return from;
    }

    String count() {
        return count;
    }

    /** A local variable or another field. */
    String fresh(String wanted) {
        return names.fresh(wanted);
    }
}
