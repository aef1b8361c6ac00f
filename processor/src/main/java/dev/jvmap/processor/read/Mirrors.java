package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Translates between the compiler's types and those of the IR. */
final class Mirrors {
    private final Elements elements;
    private final Types types;
    private final Sources sources;
    private final Map<TypeElement, Boolean> values = new HashMap<>();

    Mirrors(Elements elements, Types types, Sources sources) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
    }

    Type type(TypeMirror mirror) {
        return switch (mirror.getKind()) {
            case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> Type.of(Kind.valueOf(mirror.getKind().name()));
            case VOID -> Type.VOID;
            case ARRAY -> new Type.Array(object(((ArrayType) mirror).getComponentType()));
            case DECLARED -> record((DeclaredType) mirror).<Type>map(record -> record)
                    .orElseGet(() -> new Type.Opaque(source((DeclaredType) mirror)));
            case TYPEVAR -> type(types.erasure(mirror));
            default -> new Type.Opaque(mirror.toString());
        };
    }

    /** The type of an array's elements: records stay objects there. */
    private Type object(TypeMirror mirror) {
        return mirror.getKind() == TypeKind.DECLARED ? new Type.Opaque(source((DeclaredType) mirror)) : type(mirror);
    }

    /** The type of a parameter or result of a batched method, where only records are taken apart. */
    Type declared(TypeMirror mirror) {
        return mirror instanceof DeclaredType type && type.asElement().getKind() != ElementKind.RECORD
                && mirror.getKind() == TypeKind.DECLARED ? new Type.Opaque(source(type)) : type(mirror);
    }

    /** The type as a tuple, if it is a record or a value class whose constructors and methods can be read. */
    private Optional<Type.Record> record(DeclaredType mirror) {
        TypeElement type = (TypeElement) mirror.asElement();
        boolean tuple = type.getTypeParameters().isEmpty() && sources.has(type) && isTuple(type)
                && parts(type).noneMatch(part -> reaches(part, type, new HashSet<>()));
        return tuple
                ? Optional.of(new Type.Record(type.getQualifiedName().toString(), components(type)
                        .map(c -> new Type.Component(c.getSimpleName().toString(), type(c.asType()))).toList()))
                : Optional.empty();
    }

    private boolean isTuple(TypeElement type) {
        return type.getKind() == ElementKind.RECORD || values.computeIfAbsent(type, this::isValueClass);
    }

    /**
     * Whether a class is as good as a record: nothing extends it, it extends nothing, and its fields are set by its constructors and never again. The class of a
     * batched instance method is none: the batched method is called on an object of it.
     */
    private boolean isValueClass(TypeElement type) {
        return type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT)
                && (type.getModifiers().contains(Modifier.FINAL) || isPrivateLeaf(type))
                && isStatic(type) && type.getSuperclass().toString().equals("java.lang.Object")
                && fields(type).findAny().isPresent()
                && fields(type).allMatch(field -> field.getModifiers().contains(Modifier.FINAL))
                && sources.onlyConstructorsAssign(type)
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream().noneMatch(Mirrors::isBatched);
    }

    private static boolean isStatic(TypeElement type) {
        return type.getNestingKind() == NestingKind.TOP_LEVEL || type.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isBatched(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC) && method.getAnnotationMirrors().stream()
                .anyMatch(annotation -> annotation.getAnnotationType().toString().startsWith("dev.jvmap.Vmap"));
    }

    /** Whether the class is private, and nothing in the same file extends it by name. */
    private boolean isPrivateLeaf(TypeElement type) {
        return type.getModifiers().contains(Modifier.PRIVATE)
                && nested(Names.outermost(type))
                        .noneMatch(other -> types.isSameType(other.getSuperclass(), type.asType()));
    }

    private static Stream<TypeElement> nested(TypeElement type) {
        return Stream.concat(Stream.of(type),
                ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(Mirrors::nested));
    }

    /** What a record or an object of a value class consists of. */
    private static Stream<? extends Element> components(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? type.getRecordComponents().stream() : fields(type);
    }

    private static Stream<VariableElement> fields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC) && field.getConstantValue() == null);
    }

    /** Whether the methods of a class, if not static, are called on tuples. */
    boolean isTuple(Element type) {
        return type instanceof TypeElement element && type(element.asType()) instanceof Type.Record;
    }

    /** Whether a record contains the other one at any depth. */
    private boolean reaches(TypeElement from, TypeElement to, Set<TypeElement> seen) {
        return from.equals(to) || seen.add(from) && parts(from).anyMatch(part -> reaches(part, to, seen));
    }

    private Stream<TypeElement> parts(TypeElement record) {
        return components(record).map(Element::asType)
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .filter(this::isTuple);
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
            case Type.Record _, Type.Opaque _ -> element(type)
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

    /** Whether a component has an accessor, and nobody has written it. */
    boolean isPlain(Type.Record record, Type.Component component) {
        TypeElement type = element(record).orElseThrow();
        return type.getKind() == ElementKind.RECORD && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(component.name())
                        && method.getParameters().isEmpty())
                .allMatch(method -> sources.find(method).isEmpty());
    }

    /** The class of an object type. */
    Optional<TypeElement> element(Type type) {
        return switch (type) {
            case Type.Record(String name, _) -> Optional.ofNullable(elements.getTypeElement(name));
            case Type.Opaque(String name) -> Optional.ofNullable(elements.getTypeElement(name.replaceAll("<.*>", "")));
            case Type.Prim _, Type.Array _, Type.Void _ -> Optional.empty();
        };
    }
}
