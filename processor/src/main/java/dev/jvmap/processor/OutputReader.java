package dev.jvmap.processor;

import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.read.Declaration;
import dev.jvmap.processor.read.MethodReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** Checks {@code outAxes} against the method's result. */
final class OutputReader {
    private final VmapUse use;
    private final Declaration declaration;
    private final MethodReader reader;
    private final Diagnostics diagnostics;
    private final Batchable batchable;

    /** A component of the result that is no record itself; empty path: the whole. */
    private record Leaf(List<Output.Step> path, Type type) {}

    OutputReader(ExecutableElement method, VmapUse use, Declaration declaration, MethodReader reader,
            Diagnostics diagnostics) {
        this.use = use;
        this.declaration = declaration;
        this.reader = reader;
        this.diagnostics = diagnostics;
        this.batchable = new Batchable(reader, method);
    }

    /** What a call returns; nothing for void, and where the result has no batched form. */
    List<Output> outputs(Type result, List<Param> params) {
        if (result == Type.VOID && params.stream().anyMatch(param -> param.mapped() && param.type().rank() > 0)) {
            return List.of();
        }
        if (!batchable.test(result)) {
            diagnostics.report(Code.UNBATCHABLE_RESULT, declaration.method(), result + batchable.trouble(result));
            return List.of();
        }
        List<Leaf> leaves = leaves(result, List.of()).toList();
        List<OptionalInt> axes = axes(result, leaves);
        Set<String> names = new HashSet<>();
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            List<String> words = Stream.concat(Stream.of(Output.WHOLE),
                    leaf.path.stream().map(Output.Step::component)).toList();
            outputs.add(new Output(Signature.name(words, names), leaf.path, leaf.type, axes.get(i), entry(i)));
        }
        return outputs;
    }

    private Stream<Leaf> leaves(Type type, List<Output.Step> path) {
        return type instanceof Type.Record record
                ? record.components().stream().flatMap(component -> leaves(component.type(), longer(path, record,
                        component)))
                : Stream.of(new Leaf(path, type));
    }

    private List<Output.Step> longer(List<Output.Step> path, Type.Record record, Type.Component component) {
        return Stream.concat(path.stream(),
                Stream.of(new Output.Step(record, component.name(), reader.isPlain(record, component)))).toList();
    }

    /** The axis of each leaf; a wrong one is reported, and becomes 0. */
    private List<OptionalInt> axes(Type result, List<Leaf> leaves) {
        int entries = use.outAxes().size();
        if (entries == leaves.size()) {
            IntStream.range(0, entries).forEach(i -> check(i, leaves.get(i).type));
            return IntStream.range(0, entries).mapToObj(i -> axis(i, leaves.get(i).type)).toList();
        }
        if (entries != 1) {
            diagnostics.report(Code.OUT_AXES_LENGTH, declaration.attribute("Vmap", use.nth(), "outAxes"), entries,
                    leaves.size());
            return leaves.stream().map(_ -> OptionalInt.of(0)).toList();
        }
        check(0, result);
        return leaves.stream().map(leaf -> axis(0, leaf.type)).toList();
    }

    private void check(int entry, Type type) {
        int axis = use.outAxes().get(entry);
        int most = Batchable.leastRank(type);
        if (axis < 0 && axis != VmapUse.NONE) {
            diagnostics.report(Code.NEGATIVE_AXIS, entry(entry), axis);
        } else if (axis > most && axis != VmapUse.LAST) {
            diagnostics.report(Code.OUT_AXIS_RANGE, entry(entry), axis, type, most);
        }
    }

    private OptionalInt axis(int entry, Type leaf) {
        int axis = use.outAxes().get(entry);
        return axis == VmapUse.NONE ? OptionalInt.empty()
                : axis == VmapUse.LAST ? OptionalInt.of(leaf.rank())
                : OptionalInt.of(axis < 0 || axis > leaf.rank() ? 0 : axis);
    }

    private Pos entry(int output) {
        return declaration.entry("Vmap", use.nth(), "outAxes", use.outAxes().size() == 1 ? 0 : output);
    }
}
