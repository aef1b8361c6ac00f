package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jvmap.processor.emit.KernelParams.Param;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A kernel as a class of its own, the only generated class that names the Vector API. */
final class KernelEmitter {
    /**
     * An emitted kernel.
     *
     * @param call the call of the kernel, as it stands in the worker
     * @param params what the kernel uses of what a worker has
     * @param operators the constants of {@code VectorOperators} that it names
     */
    record KernelClass(TypeSpec type, CodeBlock call, KernelParams params, Set<String> operators) {}

    private final Kernel kernel;
    private final KernelScope scope;

    private KernelEmitter(Kernel kernel, KernelScope scope) {
        this.kernel = kernel;
        this.scope = scope;
    }

    static KernelClass emit(Kernel kernel, ClassName name, KernelScope scope) {
        return new KernelEmitter(kernel, scope).emit(name);
    }

    private KernelClass emit(ClassName name) {
        KernelBody emitter = new KernelBody(scope, kernel.body());
        CodeBlock prelude = emitter.emit(kernel.prelude());
        MethodSpec method = method(prelude, emitter.emit(kernel.body()));
        TypeSpec type = TypeSpec.classBuilder(name)
                .addJavadoc("{@code $L} with one element per lane. Linked only where {@code $L} is there.\n",
                        kernel.name(),
                        VectorNames.OPERATORS.packageName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addFields(constants())
                .addMethod(method)
                .addMethods(emitter.parts())
                .build();
        CodeBlock arguments = scope.params().used().stream().map(Param::argument).collect(CodeBlock.joining(", "));
        return new KernelClass(type, CodeBlock.of("$T.$L($L)", name, kernel.name(), arguments), scope.params(),
                scope.usedOperators());
    }

    private MethodSpec method(CodeBlock prelude, CodeBlock body) {
        CodeBlock head = CodeBlock.of("for (int $1L = 0; $1L < $2L; $1L += $3L)", scope.lane0(), scope.params().count(),
                lanes(kernel.groups()));
        MethodSpec.Builder method = MethodSpec.methodBuilder(kernel.name())
                .addJavadoc(
                        "Computes {@code $L} elements, a multiple of LANES; false if one needs the scalar twin.\n",
                        scope.params().count())
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.BOOLEAN);
        scope.params().used().forEach(param -> method.addParameter(param.type(), param.name()));
        if (scope.mayThrow()) {
            method.addException(Throwable.class);
        }
        return method
                .addCode(prelude)
                .addCode(scope.constants().locals())
                .addCode("$L {\n$>$L$L$<}\n", head, groupsBeside(), body)
                .addStatement("return true")
                .build();
    }

    /** Where the groups beside the first one begin. Behind the last group there is none: it is computed again. */
    private CodeBlock groupsBeside() {
        CodeBlock.Builder starts = CodeBlock.builder();
        if (kernel.groups() > 1) {
            starts.add("// $L groups of lanes side by side; where fewer are left, the last one is computed again.\n",
                    kernel.groups());
        }
        String first = scope.lane0();
        scope.eachGroup(group -> {
            if (group > 0) {
                starts.addStatement("int $1L = Math.min($2L + $3L, $4L - $5L)", scope.lane0(), first, lanes(group),
                        scope.params().count(), KernelScope.LANES);
            }
        });
        return starts.build();
    }

    private static String lanes(int groups) {
        return groups == 1 ? KernelScope.LANES : groups + " * " + KernelScope.LANES;
    }

    private List<FieldSpec> constants() {
        List<FieldSpec> constants = new ArrayList<>();
        String lanesOf =
                scope.species(scope.usedSpecies().isEmpty() ? Kind.INT : scope.usedSpecies().iterator().next());
        for (Kind lane : scope.usedSpecies()) {
            constants.add(species(VectorNames.speciesField(lane), lane, scope.laneBits()));
        }
        if (scope.usesHalf()) {
            constants.add(species(KernelScope.HALF, Kind.DOUBLE, Double.SIZE));
        }
        if (scope.usesPairs()) {
            constants.add(species(KernelScope.PAIRS, Kind.LONG, Long.SIZE));
        }
        if (scope.asksForConversion()) {
            constants.add(FieldSpec.builder(TypeName.BOOLEAN, KernelScope.CONVERTS_LONGS, Modifier.PRIVATE,
                    Modifier.STATIC, Modifier.FINAL).initializer("$T.convertsLongs()", RuntimeNames.SPECIES).build());
        }
        constants.add(
                FieldSpec.builder(TypeName.INT, KernelScope.LANES, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L.length()", lanesOf)
                        .build());
        constants.addAll(scope.constants().fields());
        return constants;
    }

    private static FieldSpec species(String name, Kind lane, int widestLaneBits) {
        return FieldSpec.builder(VectorNames.species(lane), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of$L($L)", RuntimeNames.SPECIES, VectorNames.word(lane), widestLaneBits)
                .build();
    }
}
