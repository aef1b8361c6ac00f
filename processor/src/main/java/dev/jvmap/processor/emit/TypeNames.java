package dev.jvmap.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import java.util.Arrays;
import java.util.List;

/** Types of the IR as JavaPoet names. */
final class TypeNames {
    private TypeNames() {
    }

    static TypeName of(Type type) {
        return switch (type) {
            case Type.Prim(Kind kind) -> of(kind);
            case Type.Array(Type element) -> ArrayTypeName.of(of(element));
            case Type.Record(String name, _) -> classNamed(name);
            case Type.Opaque(String name) -> TypeVariableName.get(name); // printed as it is: it is Java source already
            case Type.Void() -> TypeName.VOID;
        };
    }

    /** What a mapped parameter takes: an array with one more dimension, or a structure of arrays. */
    static TypeName batched(Type element) {
        return element instanceof Type.Record record ? batchOf(record) : ArrayTypeName.of(of(element));
    }

    /** {@code Outer_PoseBatch} for the record {@code Outer.Pose}. */
    static ClassName batchOf(Type.Record record) {
        return beside(record, Form.ARRAYS);
    }

    /** {@code Outer_PoseViews} for the record {@code Outer.Pose}. */
    static ClassName viewsOf(Type.Record record) {
        return beside(record, Form.VIEWS);
    }

    private static ClassName beside(Type.Record record, Form form) {
        ClassName element = classNamed(record.name());
        return ClassName.get(element.packageName(), String.join("_", element.simpleNames()) + form.suffix());
    }

    static TypeName of(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }

    static TypeName arrayOf(Kind kind) {
        return ArrayTypeName.of(of(kind));
    }

    /**
     * A class by its Java name: packages start in lower case, classes in upper case; anything else counts as one class.
     */
    static ClassName classNamed(String javaName) {
        List<String> parts = Arrays.asList(javaName.split("\\."));
        int first = 0;
        while (first < parts.size() - 1 && !Character.isUpperCase(parts.get(first).codePointAt(0))) {
            first++;
        }
        String packageName = String.join(".", parts.subList(0, first));
        return ClassName.get(packageName, parts.get(first),
                parts.subList(first + 1, parts.size()).toArray(String[]::new));
    }
}
