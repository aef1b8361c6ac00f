package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Translates between the compiler's types and those of the IR. */
final class Mirrors {
    private final Elements elements;
    private final Types types;

    Mirrors(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    Type type(TypeMirror mirror) {
        return switch (mirror.getKind()) {
            case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> Type.of(Kind.valueOf(mirror.getKind().name()));
            case VOID -> Type.VOID;
            case ARRAY -> new Type.Array(type(((ArrayType) mirror).getComponentType()));
            case DECLARED -> new Type.Opaque(source((DeclaredType) mirror));
            case TYPEVAR -> type(types.erasure(mirror));
            default -> new Type.Opaque(mirror.toString());
        };
    }

    /** The Java source of a class type without annotations, which {@code toString} would print. */
    private String source(DeclaredType type) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        return type.getTypeArguments().isEmpty()
                ? name
                : name + type.getTypeArguments().stream().map(this::argument)
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private String argument(TypeMirror argument) {
        return argument.getKind() == TypeKind.DECLARED || argument.getKind() == TypeKind.ARRAY
                ? type(argument).toString()
                : argument.toString();
    }

    /** The erased compiler type. */
    TypeMirror mirror(Type type) {
        return switch (type) {
            case Type.Prim(Kind kind) -> types.getPrimitiveType(TypeKind.valueOf(kind.name()));
            case Type.Array(Type element) -> types.getArrayType(mirror(element));
            case Type.Void() -> types.getNoType(TypeKind.VOID);
            case Type.Opaque _ when type.equals(Type.NULL) -> types.getNullType();
            case Type.Opaque _ -> element(type)
                    .map(element -> types.erasure(element.asType()))
                    .orElseGet(() -> elements.getTypeElement("java.lang.Object").asType());
        };
    }

    /** Whether this is one of the classes that hold a primitive value as an object. */
    boolean isBox(Type type) {
        return type instanceof Type.Opaque(String name)
                && Stream.of(Kind.values()).anyMatch(kind -> name.equals("java.lang." + kind.box()));
    }

    boolean isString(Type type) {
        return type.equals(new Type.Opaque("java.lang.String"));
    }

    /** The class of an object type. */
    Optional<TypeElement> element(Type type) {
        return type instanceof Type.Opaque(String name)
                ? Optional.ofNullable(elements.getTypeElement(name.replaceAll("<.*>", "")))
                : Optional.empty();
    }
}
