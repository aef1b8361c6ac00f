package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.jvmap.processor.ir.Expr.Global;
import dev.jvmap.processor.ir.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The static fields that one generated class reads. Private ones are read through a {@link VarHandle}, each time anew
 * as the user's code does, because a static field need not be final.
 */
final class Globals {
    private final NamePlan names;
    private final Map<String, String> handles = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    /** @param names the names of the generated class's own fields */
    Globals(NamePlan names) {
        this.names = names;
    }

    Code read(Global global) {
        ClassName owner = TypeNames.classNamed(global.owner());
        if (global.accessible()) {
            return Code.primary("$T.$L", owner, global.field());
        }
        return Code.unary("($T) $L.get()", TypeNames.of(global.type()), handle(global, owner));
    }

    /** The name of a handle that calls a private method of the user. */
    String method(ClassName owner, Signature signature) {
        String name = names.fresh(signature.method() + "Element");
        CodeBlock params =
                signature.params().stream().map(param -> CodeBlock.of(", $T.class", TypeNames.of(param.type())))
                        .collect(CodeBlock.joining(""));
        fields.add(FieldSpec.builder(MethodHandle.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.staticMethod($T.lookup(), $T.class, $S, $T.class$L)", RuntimeNames.REACH,
                        MethodHandles.class, owner,
                        signature.method(), TypeNames.of(signature.result()), params)
                .build());
        return name;
    }

    /** The handles, one for each private field read so far. */
    List<FieldSpec> fields() {
        return List.copyOf(fields);
    }

    private String handle(Global global, ClassName owner) {
        return handles.computeIfAbsent(global.owner() + "." + global.field(), _ -> {
            String name = names.fresh(global.field());
            fields.add(FieldSpec.builder(VarHandle.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.staticField($T.lookup(), $S, $S, $T.class)", RuntimeNames.REACH,
                            MethodHandles.class, owner.reflectionName(), global.field(), TypeNames.of(global.type()))
                    .build());
            return name;
        });
    }
}
