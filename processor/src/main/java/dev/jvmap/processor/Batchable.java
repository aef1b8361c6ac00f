package dev.jvmap.processor;

import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.read.MethodReader;
import javax.lang.model.element.ExecutableElement;

/** Which types have a batched form: primitives, arrays of them, and records of both that the generated class can name. */
final class Batchable {
    private final MethodReader reader;
    private final ExecutableElement method;

    Batchable(MethodReader reader, ExecutableElement method) {
        this.reader = reader;
        this.method = method;
    }

    boolean test(Type type) {
        return switch (type) {
            case Type.Prim _ -> true;
            case Type.Array array -> array.isArrayOfPrimitives();
            case Type.Record record -> reader.isRecord(record) && !record.components().isEmpty()
                    && !reader.isHidden(record, method)
                    && record.components().stream().allMatch(component -> test(component.type()));
            case Type.Opaque _, Type.Void _ -> false;
        };
    }

    /** What is wrong with a type that has no batched form, in words that follow its name; nothing where the name says it. */
    String trouble(Type type) {
        if (!(type instanceof Type.Record record) || !reader.isRecord(record)) {
            return "";
        }
        if (reader.isHidden(record, method)) {
            return ", which the generated class cannot name,";
        }
        return record.components().stream().filter(component -> !test(component.type())).findFirst()
                .map(component -> " with the component '%s' of type %s%s".formatted(component.name(),
                        component.type(), trouble(component.type())))
                .orElse(" without components");
    }

    /** The smallest rank of the arrays in a type: an axis of a record is one of all its components. */
    static int leastRank(Type type) {
        return type instanceof Type.Record record
                ? record.components().stream().mapToInt(component -> leastRank(component.type())).min().orElse(0)
                : type.rank();
    }
}
