package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Javadoc of batched methods: the user's own, and what batching adds to it. */
final class JavadocEmitter {
    /** Bytes of lanes that are packed together, as in the runtime's {@code Room}. */
    private static final int CACHE = 32 * 1024;
    private static final int PIECES_CACHE = 256 * 1024;
    /** Elements that are packed at least, as in {@code Room}, and where rows need not be long, in {@code Worker}. */
    private static final int PIECE = 64;
    private static final int GROUP = 16;

    /** In lanes, as neighbours that are read together, and as the element itself. */
    private static final int COPIES = 3;

    private final Signature signature;
    private final ClassName owner;
    private final Optional<Kernel> kernel;
    private final Set<String> written;
    private final List<String> report;

    JavadocEmitter(MethodPlan plan, ClassName owner) {
        this.signature = plan.signature();
        this.owner = owner;
        this.kernel = plan.kernel();
        this.written = plan.written();
        this.report = plan.report();
    }

    /** Of the form that users meet first. */
    CodeBlock full() {
        List<String> lines = signature.javadoc().strip().lines().map(String::strip).toList();
        List<String> description = lines.stream().takeWhile(line -> !line.startsWith("@")).toList();
        List<String> blockTags = lines.subList(description.size(), lines.size());
        CodeBlock.Builder text = CodeBlock.builder().add("$L for a batch of $L elements.\n", method(), "{@code N}");
        paragraph(text, String.join("\n", description));
        paragraph(text, "Batch axes:\n" + axes() + ".");
        paragraph(text, memory() + localArrays());
        paragraph(text, escaped(String.join("\n", report)));
        if (!blockTags.isEmpty()) {
            text.add("\n$L\n", String.join("\n", blockTags));
        }
        return text.build();
    }

    /** Of the form that takes views. */
    CodeBlock views() {
        return CodeBlock.of("As $L over arrays, for views of any layout with the same axes.\n",
                "{@link #" + signature.batchedName() + "}");
    }

    CodeBlock withBatching() {
        return CodeBlock.of("As above, with the batch size, threads, progress and mode of this call.\n");
    }

    CodeBlock into(String out) {
        return CodeBlock.of("As $L, with the results stored in $L, which has exactly their extents.\n",
                "{@link #" + signature.batchedName() + "}",
                "{@code " + out + "}");
    }

    private static void paragraph(CodeBlock.Builder text, String paragraph) {
        if (!paragraph.isBlank()) {
            text.add("\n<p>$L\n", paragraph.strip());
        }
    }

    private CodeBlock method() {
        CodeBlock params = signature.params().stream()
                .map(param -> param.type() instanceof Type.Opaque(String name)
                        ? CodeBlock.of("$L", name.replaceAll("<.*>", ""))
                        : CodeBlock.of("$T", TypeNames.of(param.type())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("{@link $T#$L($L)}", owner, signature.method(), params);
    }

    private String axes() {
        List<String> parts = new ArrayList<>();
        for (Param param : signature.params()) {
            if (!param.mapped()) {
                parts.add("{@code %s}: the same for every element".formatted(param.name()));
                continue;
            }
            for (Input input : signature.inputsOf(param)) {
                parts.add("{@code %s}: %s%s".formatted(input.said(), shape(input.type(), input.axis()),
                        written.contains(input.name()) ? ", changed in place" : ""));
            }
        }
        for (Output output : signature.outputs()) {
            parts.add((output.path().isEmpty() ? "result" : "{@code %s}".formatted(output.said("result"))) + ": "
                    + shape(output.type(), output.axis()));
        }
        return String.join(";\n", parts);
    }

    /** Such as {@code double[k][N], axis 1}. */
    private static String shape(Type element, OptionalInt axis) {
        if (axis.isEmpty()) {
            return "the same for every element";
        }
        int position = Math.min(axis.getAsInt(), element.rank());
        StringBuilder shape = new StringBuilder(element.scalarKind().keyword());
        for (int dimension = 0, own = 0; dimension <= element.rank(); dimension++) {
            shape.append(dimension == position ? "[N]" : "[k" + (element.rank() > 1 ? ++own : "") + "]");
        }
        return "{@code %s}, axis %d".formatted(shape, position);
    }

    /**
     * What the runtime allocates for each thread, see {@code Room}: elements that fill the cache by their lanes, but at
     * least a group, or 64 where each row holds a value of all elements.
     */
    private String memory() {
        String bytes = Stream.concat(
                signature.inputs().stream().filter(Input::mapped).map(input -> bytes(input.said(), input.type(),
                        copied(input) ? COPIES : 1)),
                signature.outputs().stream().map(JavadocEmitter::bytes))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" + "));
        if (bytes.isEmpty()) {
            return "Memory besides arguments and result: nothing that grows with their size.";
        }
        boolean pieces = signature.inputs().stream()
                .anyMatch(input -> copied(input) && input.axis().getAsInt() == input.type().rank());
        int copies = signature.inputs().stream().anyMatch(JavadocEmitter::copied) ? COPIES : 1;
        return "Memory besides arguments and result, for each thread: at most {@code max(%d * B, %d)} bytes, with\n{@code B = %s}."
                .formatted(pieces ? PIECE : GROUP, copies * (CACHE + (pieces ? PIECES_CACHE : 0)), bytes);
    }

    /** Whether scalar code gets copies of the elements, which are no arrays of their own. */
    private static boolean copied(Input input) {
        return input.mapped() && input.type().rank() > 0 && input.axis().getAsInt() > 0;
    }

    /** Each thread's memory for the local arrays of a kernel, which holds one group of elements at a time. */
    private String localArrays() {
        List<LaneStmt.LetArray> arrays = kernel.stream().flatMap(lanes -> LaneWalk.stmts(lanes.body()))
                .filter(stmt -> stmt instanceof LaneStmt.LetArray).map(stmt -> (LaneStmt.LetArray) stmt).toList();
        if (arrays.isEmpty()) {
            return "";
        }
        return "\n" + arrays.stream()
                .map(let -> "{@code %s}: {@code %d * LANES} bytes for each of its values".formatted(let.array().name(),
                        let.array().element().laneBits() / Byte.SIZE))
                .collect(Collectors.joining("; ", "Local arrays, for each thread: ", "."));
    }

    /** The same of an output. Arrays that are the same for every element are kept at once. */
    private static String bytes(Output output) {
        Type element = output.type();
        return output.batched() ? bytes(output.said("result"), element, 1)
                : element.isPrimitive() ? Integer.toString(element.kind().laneBits() / Byte.SIZE) : "";
    }

    /** The scratch bytes of one element of an argument; empty where lanes use the user's array as it is. */
    private static String bytes(String name, Type element, int copies) {
        Kind kind = element.scalarKind();
        int size = kind.laneBits() / Byte.SIZE;
        if (element.isPrimitive()) {
            return kind == kind.lane() ? "" : Integer.toString(size);
        }
        return "%d * k(%s)".formatted(copies * size, name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;");
    }
}
