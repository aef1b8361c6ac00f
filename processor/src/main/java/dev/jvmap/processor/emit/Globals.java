package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.jvmap.processor.ir.Expr.Global;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Type;
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
    private final ClassName generated;
    private final NamePlan names;
    private final Map<String, String> handles = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    /** @param names the names of the generated class's own fields */
    Globals(ClassName generated, NamePlan names) {
        this.generated = generated;
        this.names = names;
    }

    Code read(Global global) {
        return read(global.owner(), global.field(), global.type(), global.accessible());
    }

    /** A static field. The handle is qualified, because a variable of the user's may have its name. */
    Code read(String ownerName, String field, Type type, boolean accessible) {
        ClassName owner = TypeNames.classNamed(ownerName);
        return accessible ? Code.primary("$T.$L", owner, field)
                : Code.unary("($T) $T.$L.get()", TypeNames.of(type), generated,
                        handle("staticField", owner, field, type));
    }

    /** A field of an object. */
    CodeBlock read(CodeBlock object, String ownerName, String field, Type type, boolean accessible) {
        return accessible ? CodeBlock.of("$L.$L", object, field)
                : CodeBlock.of("($T) $T.$L.get($L)", TypeNames.of(type), generated,
                        handle("field", TypeNames.classNamed(ownerName), field, type), object);
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

    private String handle(String lookup, ClassName owner, String field, Type type) {
        return handles.computeIfAbsent(owner + "." + field, _ -> {
            String name = names.fresh(field);
            fields.add(FieldSpec.builder(VarHandle.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.$L($T.lookup(), $S, $S, $T.class)", RuntimeNames.REACH, lookup,
                            MethodHandles.class, owner.reflectionName(), field, TypeNames.of(type))
                    .build());
            return name;
        });
    }
}
