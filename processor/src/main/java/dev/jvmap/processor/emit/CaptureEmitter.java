package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Origin;
import dev.jvmap.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads, at the beginning of a batched call, what is the same for all elements: fields of the object and components of
 * records. Where one of these records is null, only the user's own method knows whether an element minds.
 */
final class CaptureEmitter {
    private final MethodContext context;
    private final NamePlan names;
    private final CodeBlock receiver;
    private final CodeBlock.Builder code;
    private final Map<Origin, CodeBlock> records = new LinkedHashMap<>();
    private final List<CodeBlock> nullable = new ArrayList<>();

    /** @param code gets the declarations of records that are read for their components */
    CaptureEmitter(MethodContext context, NamePlan names, CodeBlock receiver, CodeBlock.Builder code) {
        this.context = context;
        this.names = names;
        this.receiver = receiver;
        this.code = code;
    }

    /** What the worker gets for each captured value. */
    List<CodeBlock> values() {
        return context.captured().stream().map(captured -> value(captured.origin(), captured.type())).toList();
    }

    /** When the user's own method has to compute every element; after {@link #values}. Empty if never. */
    CodeBlock own() {
        List<CodeBlock> reasons = new ArrayList<>();
        if (context.maybeOverridden()) {
            reasons.add(CodeBlock.of("$L.getClass() != $T.class", receiver, context.owner()));
        }
        nullable.forEach(record -> reasons.add(CodeBlock.of("$L == null", record)));
        return CodeBlock.join(reasons, " || ");
    }

    /** Whether the worker is told that the user's own method has to compute every element. */
    static boolean maybeOwn(MethodContext context) {
        return context.maybeOverridden() || context.captured().stream()
                .anyMatch(captured -> captured.origin() instanceof Origin.Component component
                        && !(component.of() instanceof Origin.Receiver));
    }

    private CodeBlock value(Origin origin, Type type) {
        if (origin instanceof Origin.Component(Origin of, _, _, _) && !(of instanceof Origin.Receiver)) {
            CodeBlock record = record(of);
            return CodeBlock.of("$L == null ? $L : $L", record, zero(type), read(origin, record));
        }
        return read(origin, receiver);
    }

    /** A record in a variable of the call. */
    private CodeBlock record(Origin origin) {
        if (!records.containsKey(origin)) {
            CodeBlock name = origin instanceof Origin.Param(String param) ? CodeBlock.of("$L", names.of(param))
                    : CodeBlock.of("$L", declare(origin));
            records.put(origin, name);
            nullable.add(name);
        }
        return records.get(origin);
    }

    private String declare(Origin origin) {
        Type.Component declared = declaration(origin);
        CodeBlock value = value(origin, declared.type());
        String name = names.fresh(declared.name());
        code.addStatement("$T $L = $L", TypeNames.of(declared.type()), name, value);
        return name;
    }

    /** What the origin is called where it is declared, and its type. */
    private static Type.Component declaration(Origin origin) {
        return switch (origin) {
            case Origin.Field field -> new Type.Component(field.name(), field.type());
            case Origin.Constant constant -> new Type.Component(constant.name(), constant.type());
            case Origin.Component component -> component.component();
            case Origin.Receiver _, Origin.Param _ -> throw new IllegalStateException("no field: " + origin);
        };
    }

    /** The field or component of an object that is not null. */
    private CodeBlock read(Origin origin, CodeBlock of) {
        return switch (origin) {
            case Origin.Receiver _ -> receiver;
            case Origin.Param(String name) -> CodeBlock.of("$L", names.of(name));
            case Origin.Constant(String owner, String name, Type type, boolean accessible) ->
                context.globals().read(owner, name, type, accessible).text();
            case Origin.Field(String owner, String name, Type type, boolean accessible) ->
                context.globals().read(of, owner, name, type, accessible);
            case Origin.Component component when component.plain() ->
                CodeBlock.of("$L.$L()", of, component.component().name());
            case Origin.Component component -> context.globals().read(of, component.record().name(),
                    component.component().name(), component.component().type(), false);
        };
    }

    private static CodeBlock zero(Type type) {
        return switch (type) {
            case Type.Prim(var kind) -> Literals.of(Expr.Const.zero(kind)).text();
            case Type.Array _, Type.Record _, Type.Opaque _, Type.Void _ -> CodeBlock.of("null");
        };
    }
}
