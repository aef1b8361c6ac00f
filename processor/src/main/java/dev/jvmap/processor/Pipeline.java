package dev.jvmap.processor;

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
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.ScalarCheck;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.pass.Inline;
import dev.jvmap.processor.pass.Masking;
import dev.jvmap.processor.pass.NotInLanes;
import dev.jvmap.processor.pass.Split;
import dev.jvmap.processor.read.MethodReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/**
 * The way of one annotated method from source to what the emitter writes: read, inline, mask, split. The only place that knows the order.
 */
final class Pipeline {
    private static final String ROOT = "dev.jvmap.processor.";

    private final MethodReader reader;
    private final Split.Limits limits;

    Pipeline(MethodReader reader, Split.Limits limits) {
        this.reader = reader;
        this.limits = limits;
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
                handedOut(signature), report(Optional.empty(), diagnostics));
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
                report(kernel, diagnostics));
    }

    /** The mapped parameters that elements may write to. An array that all elements share is not theirs to write to. */
    private static Set<String> written(Signature signature, Program program, Diagnostics diagnostics) {
        Set<String> written = new HashSet<>();
        for (Writes.Write write : Writes.of(program)) {
            boolean mapped = write.array().isPresent()
                    && program.mapped().get(program.entry().params().indexOf(write.array().get()));
            if (mapped) {
                written.add(write.name());
                if (signature.result() != Type.VOID && signature.outAxis().isEmpty() && write.certain()) {
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
            Kernel kernel = kernel(signature, program, written, diagnostics);
            LaneCheck.check(kernel);
            return Optional.of(kernel);
        } catch (NotInLanes e) {
            diagnostics.report(Code.SCALAR_ONLY, e.pos(), signature.method(), e.getMessage());
            return Optional.empty();
        }
    }

    private Kernel kernel(Signature signature, Program program, Set<String> written, Diagnostics diagnostics) {
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
        Masking.Masked lanes = Masking.apply(Inline.apply(program, this::body), params, ports, diagnostics);
        List<Port> mappedPorts = ports.stream().flatMap(Optional::stream).toList();
        return new Kernel(signature.batchedName(), mappedPorts, uniforms, entry.result(), lanes.prelude(),
                Split.apply(signature.batchedName(), lanes.body(), limits),
                widestLane(mappedPorts, entry.result(), lanes.body()));
    }

    /** The widest lane that the kernel loads, computes with or stores. */
    private static int widestLane(List<Port> ports, Type result, LaneBlock body) {
        int stored = Math.max(result == Type.VOID ? Integer.SIZE : result.scalarKind().laneBits(),
                ports.stream().mapToInt(p -> p.element().laneBits()).max().orElse(0));
        return LaneWalk.kinds(body).stream().mapToInt(Kind::laneBits).reduce(stored, Math::max);
    }

    private static Port port(Var param, boolean written) {
        return new Port(param.name(), param.type().scalarKind(), param.type().rank(), written);
    }

    private Program body(String owner, String method, List<Kind> params) {
        return reader.readBody(owner, method, params)
                .orElseThrow(() -> new IllegalStateException("no body for " + owner + "." + method));
    }

    private static List<String> report(Optional<Kernel> kernel, Diagnostics diagnostics) {
        List<String> lines = new ArrayList<>();
        lines.add(kernel.map(
                k -> "Runs in lanes, one element each, where the machine has vectors with at least four lanes of %d bits."
                        .formatted(k.laneBits()))
                .orElse("Runs element by element."));
        diagnostics.all().stream().map(d -> "Line %d: %s.".formatted(d.pos().line(), d.summary())).distinct()
                .forEach(lines::add);
        return lines;
    }
}
