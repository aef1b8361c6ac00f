package dev.jvmap.processor.differential;

import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Origin;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.oracle.JavaCalls;
import dev.jvmap.processor.oracle.JavaRecords;
import dev.jvmap.processor.oracle.LaneInterpreter;
import dev.jvmap.processor.oracle.OracleFailure;
import dev.jvmap.processor.oracle.ScalarInterpreter;
import dev.jvmap.processor.oracle.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The interpreters of both IRs on a batch. */
final class Oracles {
    /** Numbers of lanes; three catches what only works for powers of two. */
    private static final int[] LANES = {1, 2, 3, 8};

    private final MethodPlan plan;
    private final UserMethod user;
    private final JavaCalls java;
    private final CurrentElement current;

    Oracles(MethodPlan plan, ClassLoader loader, UserMethod user) {
        this.plan = plan;
        this.user = user;
        java = new JavaCalls(loader);
        current = new CurrentElement(loader);
    }

    /** What Scalar IR says about each element. */
    List<After> scalar(Batch batch) {
        Program program = plan.twin().orElseThrow();
        ScalarInterpreter interpreter = new ScalarInterpreter(program, java);
        List<After> results = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            results.add(after(interpreter, batch, i));
        }
        return results;
    }

    private After after(ScalarInterpreter interpreter, Batch batch, int i) {
        List<Object> arguments = batch.element(i);
        current.enter(i, batch.size());
        try {
            return new After(ending(interpreter, batch.inputs(arguments), captured(batch), i, batch.size()),
                    batch.arrays(arguments));
        } finally {
            current.leave();
        }
    }

    private static Ending ending(ScalarInterpreter interpreter, List<Object> arguments, List<Object> captured,
            int i, int size) {
        try {
            return new Ending.Value(interpreter.run(arguments, captured, i, size));
        } catch (OracleFailure fault) {
            throw fault;
        } catch (Throwable thrown) {
            return new Ending.Failure(thrown);
        }
    }

    /** Whether a record is null that a call reads for its components: the user's own method then computes all elements. */
    boolean isLeftToTheUser(Batch batch) {
        List<Object> values = captured(batch);
        return IntStream.range(0, values.size()).anyMatch(i -> values.get(i) == null
                && plan.twin().orElseThrow().captured().get(i).origin() instanceof Origin.Component);
    }

    /** What a call reads once. */
    private List<Object> captured(Batch batch) {
        Map<String, Object> params = new HashMap<>();
        for (int i = 0; i < batch.arguments().size(); i++) {
            if (batch.arguments().get(i) instanceof Batch.Argument.Same(Object value)) {
                params.put(plan.signature().params().get(i).name(),
                        value instanceof Tuple ? user.seen(i, batch.element(0)).orElse(null) : value);
            }
        }
        return plan.twin().orElseThrow().captured().stream()
                .map(captured -> JavaRecords.at(captured.origin(), user.receiver().orElse(null), params, java))
                .toList();
    }

    /** Says in words where Lane IR gives anything else than {@code expected}: every group bails or has the results of all its elements. */
    Optional<String> laneDifference(Batch batch, List<After> expected) {
        for (int lanes : LANES) {
            for (int first = 0; first + lanes <= batch.size(); first += lanes) {
                Optional<String> difference = groupDifference(batch, expected, lanes, first);
                if (difference.isPresent()) {
                    return difference.map(text -> lanes + " lanes: " + text);
                }
            }
        }
        return Optional.empty();
    }

    private After ofKernel(After element) {
        return element.ending() instanceof Ending.Value(Object value)
                ? new After(new Ending.Value(new Results(plan.signature(), Optional.empty()).ofKernel(value)),
                        element.arrays())
                : element;
    }

    private Optional<String> groupDifference(Batch batch, List<After> expected, int lanes, int first) {
        Kernel kernel = plan.kernel().orElseThrow();
        List<List<Object>> inputs = new ArrayList<>();
        List<Object> uniforms = new ArrayList<>();
        List<List<Object>> elements = IntStream.range(first, first + lanes).mapToObj(batch::element).toList();
        for (int a = 0; a < batch.arguments().size(); a++) {
            int argument = a;
            switch (batch.arguments().get(a)) {
                case Batch.Argument.Mapped _ -> inputs.addAll(
                        Batch.columns(elements.stream().map(element -> element.get(argument)).toList()));
                case Batch.Argument.Same same when same.value() instanceof Tuple -> {
                }
                case Batch.Argument.Same same -> uniforms.add(same.value());
            }
        }
        uniforms.addAll(captured(batch));
        Optional<List<Object>> results =
                new LaneInterpreter(kernel, java).run(inputs, uniforms, lanes, first, batch.size());
        for (int lane = 0; results.isPresent() && lane < lanes; lane++) {
            After given = new After(new Ending.Value(results.get().get(lane)), batch.arrays(elements.get(lane)));
            After right = ofKernel(expected.get(first + lane));
            if (!given.isValueOf(right)) {
                return Optional.of("element " + (first + lane) + " gives " + given.show() + ", not " + right.show());
            }
        }
        return Optional.empty();
    }
}
