package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneStmt.Part;
import dev.jvmap.processor.ir.LaneStmt.Shared;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Mask.MaskVar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The parts of a kernel: methods of their own, and their calls. Vectors and masks go through memory, in the order of {@link Shared}. */
final class PartEmitter {
    private final KernelScope scope;
    private final Statements out;
    private final List<MethodSpec> methods = new ArrayList<>();

    PartEmitter(KernelScope scope, Statements out) {
        this.scope = scope;
        this.out = out;
    }

    List<MethodSpec> methods() {
        return methods;
    }

    /** Writes the call, and keeps the method. {@code body} writes the statements of the part. */
    void emit(Part part, Runnable body) {
        Set<String> inside = LaneWalk.declared(part.body());
        boolean bails = LaneWalk.stmts(part.body()).anyMatch(PartEmitter::mayBail);
        KernelScope.Method method = scope.part(() -> out.capture(() -> {
            load(part.in(), true, inside);
            body.run();
            store(part.out());
        }));
        List<ParameterSpec> params = params(part.body(), inside, method);
        methods.add(method(part.name(), bails, params, method));
        store(part.in());
        CodeBlock call = CodeBlock.of("$L($L)", part.name(),
                params.stream().map(param -> CodeBlock.of("$L", param.name())).collect(CodeBlock.joining(", ")));
        if (bails) {
            out.block(CodeBlock.of("if (!$L)", call), Statements.of("return false"));
        } else {
            out.add(call);
        }
        load(part.out(), false, inside);
    }

    private static MethodSpec method(String name, boolean bails, List<ParameterSpec> params,
            KernelScope.Method method) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameters(params)
                .addCode(method.body());
        if (method.throwing()) {
            builder.addException(Throwable.class);
        }
        return bails ? builder.returns(TypeName.BOOLEAN).addStatement("return true").build() : builder.build();
    }

    private static boolean mayBail(LaneStmt stmt) {
        return stmt instanceof LaneStmt.BailIf || stmt instanceof LaneStmt.BailIfTrue;
    }

    /** What the part uses of the kernel's parameters, scalars and arrays; they have the same names in both. */
    private List<ParameterSpec> params(LaneBlock body, Set<String> inside, KernelScope.Method method) {
        List<ParameterSpec> params = new ArrayList<>();
        method.params().forEach(param -> params.add(ParameterSpec.builder(param.type(), param.name()).build()));
        LaneWalk.scalars(body).stream()
                .filter(var -> !inside.contains(var.name()) && !scope.params().isParam(var.name()))
                .forEach(var -> params
                        .add(ParameterSpec.builder(TypeNames.of(var.type()), scope.local(var.name())).build()));
        LaneWalk.arrays(body).stream().filter(array -> !inside.contains(array.name())).forEach(array -> params.add(
                ParameterSpec.builder(TypeNames.arrayOf(array.element().lane()), scope.local(array.name())).build()));
        return params;
    }

    private void store(Shared shared) {
        places(shared).forEach(
                (var, place) -> out.add("$L.intoArray($L, $L)", scope.local(var.name()), array(var, shared), place));
        for (int i = 0; i < shared.masks().size(); i++) {
            out.add("$L[$L] = $L.toLong()", scope.params().sharedMasks(shared.masks().size()), i,
                    scope.local(shared.masks().get(i).name()));
        }
    }

    /** Reads the variables back; those that are new here are declared. */
    private void load(Shared shared, boolean all, Set<String> inside) {
        places(shared).forEach((var, place) -> out.add("$L$L = $T.fromArray($L, $L, $L)",
                type(all || inside.contains(var.name()), VectorNames.vector(var.kind())), scope.local(var.name()),
                VectorNames.vector(var.kind()), scope.species(var.kind()), array(var, shared), place));
        String species = scope.species(scope.maskKind());
        for (int i = 0; i < shared.masks().size(); i++) {
            MaskVar var = shared.masks().get(i);
            // The conjunction gives it the type that masks have which are assigned.
            out.add("$L$L = $L.maskAll(true).and($T.fromLong($L, $L[$L]))",
                    type(all || inside.contains(var.name()), VectorNames.mask(scope.maskKind())),
                    scope.local(var.name()), species,
                    VectorNames.MASK, species, scope.params().sharedMasks(shared.masks().size()), i);
        }
    }

    private static CodeBlock type(boolean declares, TypeName type) {
        return declares ? CodeBlock.of("$T ", type) : CodeBlock.of("");
    }

    /** Where the vectors lie in the arrays of their kinds. */
    private static Map<LaneVar, CodeBlock> places(Shared shared) {
        Map<Kind, Integer> next = new EnumMap<>(Kind.class);
        Map<LaneVar, CodeBlock> places = new LinkedHashMap<>();
        for (LaneVar var : shared.lanes()) {
            int place = next.merge(var.kind(), 1, Integer::sum) - 1;
            places.put(var, place == 0 ? CodeBlock.of("0") : CodeBlock.of("$L * $L", place, KernelScope.LANES));
        }
        return places;
    }

    private String array(LaneVar var, Shared shared) {
        int vectors = (int) shared.lanes().stream().filter(other -> other.kind() == var.kind()).count();
        return scope.params().shared(var.kind(), vectors);
    }
}
