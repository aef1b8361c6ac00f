package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The body of a batched method: hands the arguments to a {@code Batch}, which checks them, and runs a worker on it. */
final class BatchCallEmitter {
    private final MethodContext context;
    private final Signature signature;
    private final boolean needsSize;

    /** @param needsSize whether the worker takes the extent of the batch */
    BatchCallEmitter(MethodContext context, boolean needsSize) {
        this.context = context;
        this.signature = context.signature();
        this.needsSize = needsSize;
    }

    /** Returns new arrays or views, or for a result without a batch axis one element's result. */
    CodeBlock fresh(Form form, NamePlan names, String how) {
        Call call = new Call(form, names, how);
        if (signature.result() == Type.VOID) {
            return call.run("run", CodeBlock.of("")).build();
        }
        String result = names.fresh("result");
        return signature.outAxis().isPresent()
                ? freshBatch(call, result, signature.outAxis().getAsInt())
                : freshElement(call, result);
    }

    /** Stores results in the caller's array or view. */
    CodeBlock into(Form form, NamePlan names, String how, String out) {
        Type element = signature.result();
        Call call = new Call(form, names, how);
        int axis = signature.outAxis().orElseThrow();
        return call.run("run", element.isPrimitive()
                ? CodeBlock.of("$L.out($L, $S, $L, $L)", call.batch, kindOf(element), out, out, axis)
                : CodeBlock.of("$L.arrayOut($L, $S, $T.class, $L, $L)", call.batch, kindOf(element), out,
                        TypeNames.of(element), out, axis))
                .build();
    }

    private CodeBlock freshBatch(Call call, String result, int axis) {
        Type element = signature.result();
        if (!element.isPrimitive()) {
            call.newArrayOut(result, axis, call.form.maker(element));
            return call.run("run", CodeBlock.of("$L", result))
                    .addStatement("return $L.result($L)", result, call.form.resultType(element)).build();
        }
        call.code.addStatement("$T $L = $L", call.form.batched(element), result,
                call.form.zeros(element, call.batch));
        return call
                .run("run", CodeBlock.of("$L.out($L, $S, $L, $L)", call.batch, kindOf(element), result, result, axis))
                .addStatement("return $L", result).build();
    }

    private CodeBlock freshElement(Call call, String result) {
        Type element = signature.result();
        if (!element.isPrimitive()) {
            call.newArrayOut(result, 0, CodeBlock.of(""));
            return call.run("runOnce", CodeBlock.of("$L", result)).addStatement("return $L.result()[0]", result)
                    .build();
        }
        call.code.addStatement("$T $L = new $T[1]", TypeNames.arrayOf(element.kind()), result, TypeNames.of(element));
        return call.run("runOnce", CodeBlock.of("$L.single($L, $L)", call.batch, kindOf(element), result))
                .addStatement("return $L[0]", result).build();
    }

    private static boolean isArrayOfPrimitives(Type type) {
        return type instanceof Type.Array(Type element)
                && (element.isPrimitive() || isArrayOfPrimitives(element));
    }

    private static CodeBlock kindOf(Type element) {
        return RuntimeNames.kind(element.scalarKind());
    }

    /** The statements of one body. */
    private final class Call {
        private final Form form;
        private final CodeBlock.Builder code = CodeBlock.builder();
        private final String batch;
        private final List<CodeBlock> workerArguments = new ArrayList<>();

        Call(Form form, NamePlan names, String how) {
            this.form = form;
            batch = names.fresh("batch");
            code.addStatement("$T $L = $L.open($L)", RuntimeNames.BATCH, batch, context.site(), how);
            for (Param param : signature.params()) {
                argument(param, names);
            }
            captured(names);
        }

        /** The object and what is read of it, and whether that is not enough. */
        private void captured(NamePlan names) {
            CodeBlock receiver = CodeBlock.of("this.$L", ReceiverEmitter.FIELD);
            if (signature.receiver().isPresent()) {
                workerArguments.add(receiver);
            }
            CaptureEmitter captures = new CaptureEmitter(context, names, receiver, code);
            workerArguments.addAll(captures.values());
            if (CaptureEmitter.maybeOwn(context)) {
                workerArguments.add(captures.own());
            }
        }

        private void argument(Param param, NamePlan names) {
            if (param.axis().isEmpty()) {
                String name = names.of(param.name());
                same(param, name);
                workerArguments.add(CodeBlock.of("$L", name));
                return;
            }
            for (Input input : signature.inputsOf(param)) {
                String in = names.fresh(input.name() + "In");
                code.addStatement("$T $L = $L.$L($L, $S, $L$L, $L)", context.window(input), in, batch,
                        input.type().isPrimitive() ? "in" : context.isWritten(input) ? "arrayInOut" : "arrayIn",
                        kindOf(input.type()), input.said(), form.elementType(input.type()),
                        names.of(param.name()) + input.path().stream().skip(1).map(part -> "." + part + "()")
                                .collect(Collectors.joining()),
                        input.axis().getAsInt());
                workerArguments.add(CodeBlock.of("$L", in));
            }
        }

        /** Elements must not write to an array that all of them read. */
        private void same(Param param, String name) {
            if (!context.written().isEmpty() && isArrayOfPrimitives(param.type())) {
                code.addStatement("$L.same($L, $S, $L)", batch, kindOf(param.type()), param.name(), name);
            }
        }

        void newArrayOut(String result, int axis, CodeBlock maker) {
            Type element = signature.result();
            code.addStatement("$T $L = $L.newArrayOut($L, $T.class, $L$L)", WorkerEmitter.out(element), result, batch,
                    kindOf(element), TypeNames.of(element), axis, maker);
        }

        /** @param out what the worker stores results with; nothing for void */
        CodeBlock.Builder run(String method, CodeBlock out) {
            if (!out.isEmpty()) {
                workerArguments.add(out);
            }
            if (needsSize) {
                workerArguments.add(CodeBlock.of("$L.elements()", batch));
            }
            return code.addStatement("$L.$L(new $T($L))", batch, method, context.worker(),
                    CodeBlock.join(workerArguments, ", "));
        }
    }
}
