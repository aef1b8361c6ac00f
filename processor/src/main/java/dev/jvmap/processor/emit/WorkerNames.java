package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names in a worker class. No local or parameter of its methods shadows a field, so that every name means one thing
 * throughout.
 */
final class WorkerNames {
    /** The constant of {@code Worker} for the most lanes that a vector can have. */
    static final String MAX_LANES = "MAX_LANES";

    private final NamePlan names = new NamePlan(List.of(TwinBody.ASSERTIONS, MAX_LANES));
    private final Map<String, String> outs = new HashMap<>();
    private final String receiver;
    private final String own;
    private final String size;
    private final String laneScratch;
    private final String from;
    private final String count;
    private final String role;

    /** @param captured the values that a call reads once */
    WorkerNames(Signature signature, List<Expr.Captured> captured) {
        signature.params().forEach(param -> names.of(param.name()));
        signature.inputs().forEach(input -> names.of(input.name()));
        captured.forEach(value -> names.of(value.var().name()));
        receiver = names.fresh("self");
        own = names.fresh("own");
        signature.outputs().forEach(output -> outs.put(output.name(), names.fresh(output.name())));
        size = names.fresh("size");
        laneScratch = names.fresh("scratch");
        from = names.fresh("from");
        count = names.fresh("count");
        role = names.fresh("role");
    }

    /** The field for the user's parameter. */
    String field(String param) {
        return names.of(param);
    }

    /** The field for the output of this name. */
    String out(String output) {
        return outs.get(output);
    }

    /** The object on which the batched method is called. */
    String receiver() {
        return receiver;
    }

    /** Whether the user's own method has to compute every element. */
    String own() {
        return own;
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

    /** The parameter of {@code fork}. */
    String role() {
        return role;
    }

    /** A local variable or another field. */
    String fresh(String wanted) {
        return names.fresh(wanted);
    }
}
