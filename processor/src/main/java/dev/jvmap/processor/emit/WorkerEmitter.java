package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jvmap.processor.emit.KernelEmitter.KernelClass;
import dev.jvmap.processor.emit.KernelParams.ScratchArray;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The class that computes the elements of one batched method: the scalar twin, the loop over it, and the way into the
 * kernel.
 */
final class WorkerEmitter {
    /** A field that the constructor sets; {@code forked} is its value in a fork. */
    private record Field(String name, TypeName type, CodeBlock forked) {}

    private final MethodContext context;
    private final Signature signature;
    private final WorkerNames names;
    private final Optional<KernelClass> kernel;

    WorkerEmitter(MethodContext context, Optional<KernelClass> kernel) {
        this.context = context;
        this.signature = context.signature();
        this.names = context.names();
        this.kernel = kernel;
    }

    /** Whether the worker takes the extent of the batch after everything else. */
    boolean needsSize() {
        return context.tellsElement() || kernel.stream().anyMatch(lanes -> lanes.params().usesSize());
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(context.worker())
                .addJavadoc(
                        "One thread's work on a call of {@code $L}: the arguments, and elements computed in scalar code"
                                + " or in lanes.\n",
                        signature.batchedName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(RuntimeNames.WORKER);
        if (context.callees().asserts()) {
            type.addField(FieldSpec
                    .builder(TypeName.BOOLEAN, TwinBody.ASSERTIONS, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.class.desiredAssertionStatus()", context.owner()).build());
        }
        List<Field> fields = fields();
        fields.forEach(field -> type.addField(field.type, field.name, Modifier.PRIVATE, Modifier.FINAL));
        TwinEmitter twin = new TwinEmitter(context.callees(), context.globals(), context.tuples(), names,
                RowLoops.again(context));
        ScalarLoopEmitter scalar = new ScalarLoopEmitter(context);
        type.addFields(kernelMemory())
                .addMethod(constructor(fields))
                .addMethod(fork(fields))
                .addMethod(scalar.method());
        scalar.looks().ifPresent(type::addMethod);
        return type
                .addMethod(lanes())
                .addMethods(RowLoops.of(context).map(RowLoops::methods).orElse(List.of()))
                .addMethods(context.callees().functions().map(twin::method).toList())
                .build();
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Param param : signature.params()) {
            if (!param.mapped()) {
                fields.add(same(names.field(param.name()), TypeNames.of(param.type())));
                continue;
            }
            for (Input input : signature.inputsOf(param)) {
                String name = names.field(input.name());
                fields.add(new Field(name, context.window(input), CodeBlock.of("$L.fork($L)", name, names.role())));
            }
        }
        if (signature.receiver().isPresent()) {
            fields.add(same(names.receiver(), context.owner()));
        }
        context.captured().forEach(
                captured -> fields.add(same(names.field(captured.var().name()), TypeNames.of(captured.type()))));
        if (CaptureEmitter.maybeOwn(context)) {
            fields.add(same(names.own(), TypeName.BOOLEAN));
        }
        for (Output output : signature.outputs()) {
            String name = names.out(output.name());
            fields.add(new Field(name, out(output.type()), CodeBlock.of("$L.fork($L)", name, names.role())));
        }
        if (needsSize()) {
            fields.add(new Field(names.size(), TypeName.LONG, CodeBlock.of("$L", names.size())));
        }
        return fields;
    }

    private static Field same(String name, TypeName type) {
        return new Field(name, type, CodeBlock.of("$L", name));
    }

    static TypeName out(Type element) {
        return element.isPrimitive() ? RuntimeNames.out(element.kind()) : RuntimeNames.arrayOut(element);
    }

    /** Memory for one vector each, and for local arrays; a worker belongs to one thread. */
    private List<FieldSpec> kernelMemory() {
        return kernel.stream().map(KernelClass::params).flatMap(params -> Stream.concat(
                params.scratchArrays().stream().map(WorkerEmitter::scratchArray),
                params.usesLaneScratch()
                        ? Stream.of(FieldSpec
                                .builder(RuntimeNames.LANE_SCRATCH, names.laneScratch(), Modifier.PRIVATE,
                                        Modifier.FINAL)
                                .initializer("new $T()", RuntimeNames.LANE_SCRATCH).build())
                        : Stream.empty()))
                .toList();
    }

    private static FieldSpec scratchArray(ScratchArray array) {
        FieldSpec.Builder field = FieldSpec.builder(array.type(), array.field(), Modifier.PRIVATE, Modifier.FINAL);
        TypeName element = array.type().componentType();
        return (array.vectors() == 1 ? field.initializer("new $T[$L]", element, WorkerNames.MAX_LANES)
                : field.initializer("new $T[$L * $L]", element, array.vectors(), WorkerNames.MAX_LANES)).build();
    }

    private MethodSpec constructor(List<Field> fields) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (Field field : fields) {
            constructor.addParameter(field.type, field.name).addStatement("this.$1L = $1L", field.name);
        }
        return constructor.build();
    }

    private MethodSpec fork(List<Field> fields) {
        return MethodSpec.methodBuilder("fork")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeNames.WORKER)
                .addParameter(RuntimeNames.ROLE, names.role())
                .addStatement("return new $T($L)", context.worker(),
                        fields.stream().map(Field::forked).collect(CodeBlock.joining(", ")))
                .build();
    }

    private MethodSpec lanes() {
        MethodSpec.Builder method = workerMethod("lanes", names).returns(TypeName.BOOLEAN);
        if (kernel.isEmpty()) {
            return method.addStatement("return false").build();
        }
        KernelClass lanes = kernel.get();
        if (CaptureEmitter.maybeOwn(context)) {
            method.beginControlFlow("if ($L)", names.own()).addStatement("return false").endControlFlow();
        }
        List<CodeBlock> flushes = new ArrayList<>();
        for (Input input : signature.inputs()) {
            if (input.mapped() && lanes.params().uses(input.name())) {
                openLanes(input, lanes.params(), method);
                if (context.isWritten(input)) {
                    flushes.add(CodeBlock.of("$L.flush()", names.field(input.name())));
                }
            }
        }
        for (Output output : signature.outputs()) {
            if (output.batched()) { // what is returned once comes from scalar code
                method.addStatement("$L.open($L, $L)", names.out(output.name()), names.from(), names.count());
                flushes.add(CodeBlock.of("$L.flush($L)", names.out(output.name()), names.count()));
            }
        }
        if (flushes.isEmpty()) {
            return method.addStatement("return $L", lanes.call()).build();
        }
        String done = names.fresh("done");
        method.addStatement("boolean $L = $L", done, lanes.call()).beginControlFlow("if ($L)", done);
        flushes.forEach(flush -> method.addStatement("$L", flush));
        return method.endControlFlow().addStatement("return $L", done).build();
    }

    private void openLanes(Input input, KernelParams kernel, MethodSpec.Builder method) {
        String open = input.type().isPrimitive() ? "open" : kernel.hasRows(input.name()) ? "openRows" : "openLanes";
        method.addStatement("$L.$L($L, $L)", names.field(input.name()), open, names.from(), names.count());
    }

    /** One of the two methods of {@code Worker} that compute elements. */
    static MethodSpec.Builder workerMethod(String method, WorkerNames names) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.LONG, names.from())
                .addParameter(TypeName.INT, names.count())
                .addException(Throwable.class);
    }
}
