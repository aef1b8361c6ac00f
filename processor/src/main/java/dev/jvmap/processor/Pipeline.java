package dev.jvmap.processor;

import dev.jvmap.processor.analysis.Columns;
import dev.jvmap.processor.analysis.SideBySide;
import dev.jvmap.processor.analysis.Uniformity;
import dev.jvmap.processor.analysis.Writes;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneCheck;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.ScalarCheck;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.pass.Inline;
import dev.jvmap.processor.pass.Masking;
import dev.jvmap.processor.pass.NotInLanes;
import dev.jvmap.processor.pass.PassedOn;
import dev.jvmap.processor.pass.Split;
import dev.jvmap.processor.read.MethodReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * The way of one annotated method from source to what the emitter writes: read, inline, mask, split. The only place that knows the order.
 */
final class Pipeline {
    private static final String ROOT = "dev.jvmap.processor.";

    private final MethodReader reader;
    private final Split.Limits limits;
    private final boolean seesVectors;

    /** @param seesVectors whether the compiler could compile kernels */
    Pipeline(MethodReader reader, Split.Limits limits, boolean seesVectors) {
        this.reader = reader;
        this.limits = limits;
        this.seesVectors = seesVectors;
    }

    /** Runs all stages; what cannot be done is reported and absent from the plan. */
    MethodPlan run(ExecutableElement method, Signature signature, Pos at, Diagnostics diagnostics) {
        try {
            return stages(method, signature, diagnostics);
        } catch (RuntimeException | StackOverflowError bug) {
            return failed(signature, at, bug, diagnostics);
        }
    }

    /** A bug of ours must not break the user's build: the method runs as it stands, and the report says so. */
    static MethodPlan failed(Signature signature, Pos at, Throwable bug, Diagnostics diagnostics) {
        diagnostics.report(Code.INTERNAL, at, signature.method(), stage(bug), bug);
        return new MethodPlan(signature, diagnostics.hasErrors(), Optional.empty(), Optional.empty(),
                handedOut(signature), report(signature, Optional.empty(), diagnostics));
    }

    /** The class of the processor in which something went wrong. */
    private static String stage(Throwable bug) {
        return Arrays.stream(bug.getStackTrace()).filter(frame -> frame.getClassName().startsWith(ROOT)).findFirst()
                .map(frame -> frame.getClassName().substring(ROOT.length()) + ":" + frame.getLineNumber())
                .orElse("unknown");
    }

    private MethodPlan stages(ExecutableElement method, Signature signature, Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            return new MethodPlan(signature, true, Optional.empty(), Optional.empty(), Set.of(), List.of());
        }
        Optional<Program> program = reader.read(method, signature.params(), diagnostics);
        Set<String> written =
                program.map(p -> written(signature, p, diagnostics)).orElseGet(() -> handedOut(signature));
        program = program.filter(_ -> !diagnostics.hasErrors());
        program.ifPresent(ScalarCheck::check);
        Optional<Kernel> kernel = program.flatMap(p -> lanes(signature, p, written, diagnostics));
        return new MethodPlan(signature, diagnostics.hasErrors(), program, kernel, written,
                report(signature, kernel, diagnostics));
    }

    /** The mapped parameters that elements may write to. An array that all elements share is not theirs to write to. */
    private static Set<String> written(Signature signature, Program program, Diagnostics diagnostics) {
        Set<String> written = new HashSet<>();
        for (Writes.Write write : Writes.of(program)) {
            boolean mapped = write.array().isPresent()
                    && program.mapped().get(program.entry().params().indexOf(write.array().get()));
            if (mapped) {
                written.add(write.name());
                if (!signature.outputs().stream().allMatch(Output::batched) && write.certain()) {
                    diagnostics.report(Code.ONCE_WRITE, write.pos(), write.name());
                }
            } else if (write.certain()) {
                diagnostics.report(write.array().isPresent() ? Code.ARGUMENT_WRITE : Code.FIELD_WRITE, write.pos(),
                        write.name());
            }
        }
        return written;
    }

    /** The mapped arrays, all of which a body that cannot be read may write to. */
    private static Set<String> handedOut(Signature signature) {
        return signature.inputs().stream().filter(input -> input.mapped() && input.type().rank() > 0).map(Input::name)
                .collect(Collectors.toSet());
    }

    private Optional<Kernel> lanes(Signature signature, Program program, Set<String> written,
            Diagnostics diagnostics) {
        try {
            Inline.Inlined element = Inline.apply(program, this::body);
            checkOnce(signature, program, element, diagnostics);
            if (signature.isOnce() || !seesVectors) {
                return Optional.empty();
            }
            Kernel kernel = kernel(signature, program, element, written, diagnostics);
            LaneCheck.check(kernel);
            return Optional.of(kernel);
        } catch (NotInLanes e) {
            diagnostics.report(Code.SCALAR_ONLY, e.pos(), signature.method(), e.getMessage());
            return Optional.empty();
        }
    }

    /** What is returned once must be the same for every element. */
    private static void checkOnce(Signature signature, Program program, Inline.Inlined element,
            Diagnostics diagnostics) {
        List<Var> params = program.entry().params();
        Uniformity facts = Uniformity.of(element.body(), IntStream.range(0, params.size())
                .filter(program.mapped()::get).mapToObj(params::get).collect(Collectors.toSet()));
        for (int i = 0; i < element.results().size(); i++) {
            Output output = signature.outputs().get(i);
            if (!output.batched() && facts.varyingAtEnd(element.results().get(i))) {
                diagnostics.report(Code.ONCE_VARIES, output.pos(), output.said("result"));
            }
        }
    }

    private Kernel kernel(Signature signature, Program program, Inline.Inlined element, Set<String> written,
            Diagnostics diagnostics) {
        Function entry = program.entry();
        List<Var> params = new ArrayList<>(entry.params());
        program.captured().forEach(captured -> params.add(captured.var()));
        List<Optional<Port>> ports = new ArrayList<>();
        List<Var> uniforms = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            Var param = params.get(i);
            boolean mapped = i < entry.params().size() && program.mapped().get(i);
            ports.add(mapped ? Optional.of(port(param, written.contains(param.name()))) : Optional.empty());
            if (!mapped) {
                uniforms.add(param);
            }
        }
        List<Var> outs = new ArrayList<>();
        List<Var> results = new ArrayList<>();
        for (int i = 0; i < element.results().size(); i++) {
            Output output = signature.outputs().get(i);
            if (output.batched()) {
                outs.add(new Var(output.name(), output.type()));
                results.add(element.results().get(i));
            }
        }
        Inline.Inlined given = PassedOn.apply(new Inline.Inlined(element.body(), results), params, uniforms);
        Masking.Masked lanes = Masking.apply(given, params, ports, outs, diagnostics);
        List<Port> mappedPorts = ports.stream().flatMap(Optional::stream).toList();
        LaneBlock body = Split.apply(signature.batchedName(), lanes.body(), limits);
        Set<String> columns = Columns.readInPlace(signature, mappedPorts, body);
        int laneBits = widestLane(mappedPorts, outs, body);
        return new Kernel(signature.batchedName(), mappedPorts, uniforms, outs, lanes.prelude(), body, laneBits,
                columns, SideBySide.groups(mappedPorts, columns, body, laneBits));
    }

    /** The widest lane that the kernel loads, computes with or stores. */
    private static int widestLane(List<Port> ports, List<Var> outs, LaneBlock body) {
        Stream<Kind> moved = Stream.concat(outs.stream().map(out -> out.type().scalarKind()),
                ports.stream().map(Port::element));
        return Stream.concat(moved, LaneWalk.kinds(body).stream()).mapToInt(Kind::laneBits).reduce(Integer.SIZE,
                Math::max);
    }

    private static Port port(Var param, boolean written) {
        return new Port(param.name(), param.type().scalarKind(), param.type().rank(), written);
    }

    private Program body(String owner, String method, List<Kind> params) {
        return reader.readBody(owner, method, params)
                .orElseThrow(() -> new IllegalStateException("no body for " + owner + "." + method));
    }

    private static List<String> report(Signature signature, Optional<Kernel> kernel, Diagnostics diagnostics) {
        List<String> lines = new ArrayList<>();
        lines.add(kernel.map(
                k -> "Runs in lanes, one element each, where the machine has vectors with at least four lanes of %d bits."
                        .formatted(k.laneBits()))
                .orElse(signature.isOnce() ? "Computed once, from the first element." : "Runs element by element."));
        diagnostics.all().stream().map(d -> "Line %d: %s.".formatted(d.pos().line(), d.summary())).distinct()
                .forEach(lines::add);
        return lines;
    }
}
