package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The body of a batched method: hands the arguments to a {@code Batch}, which checks them, and runs a worker on it. */
final class BatchCallEmitter {
    private static final CodeBlock NOTHING = CodeBlock.of("");

    private final MethodContext context;
    private final Signature signature;
    private final ResultTypes results;
    private final boolean needsSize;
    private final Optional<AtOnceEmitter> atOnce;

    /** @param needsSize whether the worker takes the extent of the batch */
    BatchCallEmitter(MethodContext context, ResultTypes results, boolean needsSize) {
        this.context = context;
        this.signature = context.signature();
        this.results = results;
        this.needsSize = needsSize;
        this.atOnce = AtOnceEmitter.of(context);
    }

    /** The loops that calls over plain arrays begin with, if they do. */
    List<MethodSpec> atOnce() {
        return atOnce.map(AtOnceEmitter::methods).orElse(List.of());
    }

    private Optional<AtOnceEmitter> atOnce(Form form) {
        return atOnce.filter(_ -> form == Form.ARRAYS);
    }

    /** Returns new arrays or views, and once what is the same for every element. */
    CodeBlock fresh(Form form, NamePlan names, String how) {
        if (atOnce(form).isPresent()) {
            return begun(form, names, how, atOnce(form).get());
        }
        Call call = new Call(form, names, how, false, NOTHING);
        Map<Output, CodeBlock> values = new LinkedHashMap<>();
        signature.outputs().forEach(output -> values.put(output, call.fresh(output, names)));
        CodeBlock.Builder code = call.run(signature.isOnce() ? "runOnce" : "run", NOTHING);
        return values.isEmpty() ? code.build()
                : code.addStatement("return $L", results.value(signature, form, values::get)).build();
    }

    /** Returns a new array, the first values or rows of which may have been made without a {@code Batch}. */
    private CodeBlock begun(Form form, NamePlan names, String how, AtOnceEmitter loop) {
        String result = names.fresh("result");
        String done = names.fresh("done");
        Call call = new Call(form, names, how, false, loop.fresh(names, how, result, done));
        CodeBlock value = call.begun(signature.outputs().getFirst(), names, result, done);
        return call.run("run", CodeBlock.of("$L, ", done)).addStatement("return $L", value).build();
    }

    /** Stores results in the caller's arrays or views. */
    CodeBlock into(Form form, NamePlan names, String how, String out) {
        String done = names.fresh("done");
        Optional<CodeBlock> beginning = atOnce(form).map(loop -> loop.into(names, how, out, done));
        Call call = new Call(form, names, how, true, beginning.orElse(NOTHING));
        call.present(out, out, signature.outputs().stream().map(Output::components));
        signature.outputs().forEach(output -> call.given(output, out));
        return call.run("run", beginning.isPresent() ? CodeBlock.of("$L, ", done) : NOTHING).build();
    }

    private static CodeBlock kindOf(Type element) {
        return RuntimeNames.kind(element.scalarKind());
    }

    /** The statements of one body. */
    private final class Call {
        private final Form form;
        private final boolean writes;
        private final CodeBlock.Builder code = CodeBlock.builder();
        private final String batch;
        private final List<CodeBlock> workerArguments = new ArrayList<>();

        /**
         * @param into whether results go where the caller says
         * @param beginning the statements before a {@code Batch} is needed
         */
        Call(Form form, NamePlan names, String how, boolean into, CodeBlock beginning) {
            this.form = form;
            this.writes = into || !context.written().isEmpty();
            code.add(beginning);
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
            present(names.of(param.name()), param.name(), signature.inputsOf(param).stream()
                    .map(input -> input.path().subList(1, input.path().size())));
            for (Input input : signature.inputsOf(param)) {
                String in = names.fresh(input.name() + "In");
                code.addStatement("$T $L = $L.$L($L, $S, $L$L, $L)", context.window(input), in, batch,
                        taker(input),
                        kindOf(input.type()), input.said(), form.elementType(input.type()),
                        component(names.of(param.name()), input.path().subList(1, input.path().size())),
                        input.axis().getAsInt());
                workerArguments.add(CodeBlock.of("$L", in));
            }
        }

        /** The method of {@code Batch} that takes a mapped argument. */
        private String taker(Input input) {
            if (input.type().isPrimitive()) {
                return "in";
            }
            return context.isWritten(input) ? "arrayInOut"
                    : form == Form.ARRAYS && context.columns().contains(input.name()) ? "columnsIn" : "arrayIn";
        }

        /**
         * Says so where an argument of records, or one in it, is null.
         *
         * @param paths of all components
         */
        private void present(String variable, String said, Stream<List<String>> paths) {
            paths.flatMap(path -> IntStream.range(0, path.size()).mapToObj(n -> path.subList(0, n))).distinct()
                    .forEach(path -> code.addStatement("$L.present($S, $L)", batch,
                            Stream.concat(Stream.of(said), path.stream()).collect(Collectors.joining(".")),
                            component(variable, path)));
        }

        private static String component(String variable, List<String> path) {
            return path.stream().map(part -> "." + part + "()").collect(Collectors.joining("", variable, ""));
        }

        /** Nothing must be written to an array that all elements read. */
        private void same(Param param, String name) {
            if (writes && param.type().isArrayOfPrimitives()) {
                code.addStatement("$L.same($L, $S, $L)", batch, kindOf(param.type()), param.name(), name);
            }
        }

        /** Makes room for a result; what is to be returned of it when all elements have been computed. */
        CodeBlock fresh(Output output, NamePlan names) {
            String name = names.fresh(output.nameIn("result"));
            if (!output.type().isPrimitive()) {
                return freshArrays(output, name);
            }
            CodeBlock kind = kindOf(output.type());
            if (output.batched()) {
                code.addStatement("$T $L = $L", form.batched(output.type()), name, form.zeros(output.type(), batch));
                workerArguments.add(CodeBlock.of("$L.out($L, $S, $L, $L)", batch, kind, name, name,
                        output.axis().getAsInt()));
                return CodeBlock.of("$L", name);
            }
            code.addStatement("$1T[] $2L = new $1T[1]", TypeNames.of(output.type()), name);
            workerArguments.add(CodeBlock.of("$L.once($L, $L)", batch, kind, name));
            return CodeBlock.of("$L[0]", name);
        }

        /** Goes on with a result that has been begun, or has yet to be made. */
        CodeBlock begun(Output output, NamePlan names, String result, String done) {
            CodeBlock kind = kindOf(output.type());
            if (output.type().isPrimitive()) {
                code.addStatement("$1L = $2L.again($1L, $3L.size())", result, kind, batch);
                workerArguments.add(CodeBlock.of("$L.out($L, $S, $L, 0)", batch, kind, result, result));
                return CodeBlock.of("$L", result);
            }
            String name = names.fresh("out");
            code.addStatement("$T $L = $L.newArrayOut($L, $T.class, $L, $L)", WorkerEmitter.out(output.type()), name,
                    batch, kind, TypeNames.of(output.type()), result, done);
            workerArguments.add(CodeBlock.of("$L", name));
            return CodeBlock.of("$L.result()", name);
        }

        private CodeBlock freshArrays(Output output, String name) {
            Type element = output.type();
            CodeBlock made = output.batched()
                    ? CodeBlock.of("newArrayOut($L, $T.class, $L$L)", kindOf(element), TypeNames.of(element),
                            output.axis().getAsInt(), form.maker(element))
                    : CodeBlock.of("onceArray($L, $T.class)", kindOf(element), TypeNames.of(element));
            code.addStatement("$T $L = $L.$L", WorkerEmitter.out(element), name, batch, made);
            workerArguments.add(CodeBlock.of("$L", name));
            return output.batched() ? CodeBlock.of("$L.result($L)", name, form.resultType(element))
                    : CodeBlock.of("$L.result()[0]", name);
        }

        /** Results go to the caller's {@code out}. */
        void given(Output output, String out) {
            Type element = output.type();
            String to = component(out, output.components());
            workerArguments.add(element.isPrimitive()
                    ? CodeBlock.of("$L.out($L, $S, $L, $L)", batch, kindOf(element), output.said(out), to,
                            output.axis().getAsInt())
                    : CodeBlock.of("$L.arrayOut($L, $S, $T.class, $L, $L)", batch, kindOf(element), output.said(out),
                            TypeNames.of(element), to, output.axis().getAsInt()));
        }

        /** @param done the number of elements that have been computed, and a comma; empty for none */
        CodeBlock.Builder run(String method, CodeBlock done) {
            if (needsSize) {
                workerArguments.add(CodeBlock.of("$L.elements()", batch));
            }
            return code.addStatement("$L.$L($Lnew $T($L))", batch, method, done, context.worker(),
                    CodeBlock.join(workerArguments, ", "));
        }
    }
}
