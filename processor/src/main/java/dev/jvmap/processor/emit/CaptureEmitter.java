package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Access;
import dev.jvmap.processor.ir.Expr;
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
    private final Map<Access, CodeBlock> records = new LinkedHashMap<>();
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
        return context.captured().stream().map(captured -> value(captured.access(), captured.type())).toList();
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
                .anyMatch(captured -> captured.access() instanceof Access.Component component
                        && !(component.of() instanceof Access.Receiver));
    }

    private CodeBlock value(Access access, Type type) {
        if (access instanceof Access.Component(Access of, _, _, _) && !(of instanceof Access.Receiver)) {
            CodeBlock record = record(of);
            return CodeBlock.of("$L == null ? $L : $L", record, zero(type), read(access, record));
        }
        return read(access, receiver);
    }

    /** A record in a variable of the call. */
    private CodeBlock record(Access access) {
        if (!records.containsKey(access)) {
            CodeBlock name = access instanceof Access.Param(String param) ? CodeBlock.of("$L", names.of(param))
                    : CodeBlock.of("$L", declare(access));
            records.put(access, name);
            nullable.add(name);
        }
        return records.get(access);
    }

    private String declare(Access access) {
        Type type = type(access);
        CodeBlock value = value(access, type);
        String name = names.fresh(name(access));
        code.addStatement("$T $L = $L", TypeNames.of(type), name, value);
        return name;
    }

    private static Type type(Access access) {
        return switch (access) {
            case Access.Field field -> field.type();
            case Access.Constant constant -> constant.type();
            case Access.Component component -> component.component().type();
            case Access.Receiver _, Access.Param _ -> throw new IllegalStateException("no field: " + access);
        };
    }

    private static String name(Access access) {
        return switch (access) {
            case Access.Field field -> field.name();
            case Access.Constant constant -> constant.name();
            case Access.Component component -> component.component().name();
            case Access.Receiver _, Access.Param _ -> throw new IllegalStateException("no field: " + access);
        };
    }

    /** The field or component of an object that is not null. */
    private CodeBlock read(Access access, CodeBlock of) {
        return switch (access) {
            case Access.Receiver _ -> receiver;
            case Access.Param(String name) -> CodeBlock.of("$L", names.of(name));
            case Access.Constant(String owner, String name, Type type, boolean accessible) ->
                context.globals().read(owner, name, type, accessible).text();
            case Access.Field(String owner, String name, Type type, boolean accessible) ->
                context.globals().read(of, owner, name, type, accessible);
            case Access.Component component when component.plain() ->
                CodeBlock.of("$L.$L()", of, component.component().name());
            case Access.Component component -> context.globals().read(of, component.record().name(),
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
