package dev.jvmap.processor;

import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Access;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.read.Declaration;
import dev.jvmap.processor.read.MethodReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Checks what the annotation asks for against the method, and says it as a {@link Signature}. Every error is reported; the signature is usable all the same. */
final class SignatureReader {
    private final ExecutableElement method;
    private final VmapUse use;
    private final Declaration declaration;
    private final MethodReader reader;
    private final Diagnostics diagnostics;
    private final Batchable batchable;

    SignatureReader(ExecutableElement method, VmapUse use, Declaration declaration, MethodReader reader,
            Diagnostics diagnostics) {
        this.method = method;
        this.use = use;
        this.declaration = declaration;
        this.reader = reader;
        this.diagnostics = diagnostics;
        this.batchable = new Batchable(reader, method);
    }

    Signature read(Elements elements) {
        checkMethod();
        List<Param> params = params();
        if (params.stream().noneMatch(Param::mapped)) {
            report(Code.NOTHING_MAPPED, attribute("inAxes"), name());
        }
        Type result = reader.type(method.getReturnType());
        List<Output> outputs = new OutputReader(method, use, declaration, reader, diagnostics).outputs(result, params);
        if (use.batchSize() < 0) {
            report(Code.BATCH_SIZE, attribute("batchSize"), use.batchSize());
        }
        String batchedName = use.name().isEmpty() ? name() : use.name();
        if (!SourceVersion.isName(batchedName) || batchedName.contains(".")) {
            report(Code.BAD_NAME, attribute("name"), batchedName);
            batchedName = name();
        }
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        PackageElement pkg = elements.getPackageOf(method);
        String javadoc = elements.getDocComment(method);
        return new Signature(pkg.getQualifiedName().toString(), nameWithin(owner), name(), batchedName, params,
                nameable(result), outputs, Math.max(0, use.batchSize()), access(method.getModifiers()), receiver(owner),
                javadoc == null ? "" : javadoc.strip(), thrown());
    }

    /** Instead of a type that the generated class cannot name, which is an error, one that it can: it is to compile. */
    private Type nameable(Type type) {
        return reader.isHidden(type, method) ? new Type.Opaque("Object") : type;
    }

    /** The declared exceptions; instead of one that the generated class cannot name, what it extends. */
    private List<String> thrown() {
        return method.getThrownTypes().stream().filter(type -> type.getKind() == TypeKind.DECLARED)
                .map(type -> nameable((DeclaredType) type)).distinct().toList();
    }

    private static String nameable(DeclaredType exception) {
        TypeElement type = (TypeElement) exception.asElement();
        for (Element part = type; part instanceof TypeElement; part = part.getEnclosingElement()) {
            if (part.getModifiers().contains(Modifier.PRIVATE)) {
                return nameable((DeclaredType) type.getSuperclass());
            }
        }
        return type.getQualifiedName().toString();
    }

    private Optional<Signature.Receiver> receiver(TypeElement owner) {
        return method.getModifiers().contains(Modifier.STATIC) ? Optional.empty()
                : Optional.of(new Signature.Receiver(owner.getModifiers().contains(Modifier.FINAL),
                        !owner.getTypeParameters().isEmpty()));
    }

    private void checkMethod() {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.ABSTRACT) || modifiers.contains(Modifier.NATIVE)) {
            report(Code.NO_BODY, declaration.method(), name());
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            report(Code.PRIVATE_METHOD, declaration.method(), name());
        }
        if (!method.getTypeParameters().isEmpty()) {
            report(Code.GENERIC_METHOD, declaration.method(), name());
        }
        for (Element around = method.getEnclosingElement(); around instanceof TypeElement type;
                around = around.getEnclosingElement()) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) {
                report(Code.HIDDEN_CLASS, declaration.method(), type.getSimpleName());
            }
        }
    }

    private List<Param> params() {
        List<? extends VariableElement> declared = method.getParameters();
        int entries = use.inAxes().size();
        if (entries > 1 && entries != declared.size() || entries == 1 && declared.isEmpty()) {
            report(Code.IN_AXES_LENGTH, attribute("inAxes"), entries, name(), declared.size());
        }
        List<Param> params = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            Type type = reader.type(declared.get(i).asType());
            OptionalInt axis = inAxis(i, type, declared.size());
            if (reader.isHidden(type, method)) {
                report(Code.HIDDEN_CLASS, declaration.parameter(i), type);
            }
            params.add(new Param(declared.get(i).getSimpleName().toString(), nameable(type), axis));
        }
        return params;
    }

    private OptionalInt inAxis(int i, Type type, int count) {
        int entries = use.inAxes().size();
        if (entries == 0 || entries > 1 && i >= entries) {
            return batchable.test(type) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        int entry = count == 1 || entries > 1 ? i : 0;
        int axis = use.inAxes().get(entry);
        String param = method.getParameters().get(i).getSimpleName().toString();
        Pos at = declaration.entry("Vmap", use.nth(), "inAxes", entry);
        if (axis == VmapUse.NONE) {
            return OptionalInt.empty();
        }
        if (!batchable.test(type)) {
            report(Code.UNBATCHABLE_PARAMETER, at, param, type);
            return OptionalInt.empty();
        }
        if (axis != VmapUse.LAST && axis > Batchable.leastRank(type)) {
            report(Code.IN_AXIS_RANGE, at, axis, param, type, Batchable.leastRank(type));
        }
        // the last axis is another one for each component of a record
        return type instanceof Type.Record && axis == VmapUse.LAST ? OptionalInt.of(axis)
                : axis(axis, Batchable.leastRank(type), at);
    }

    /** The axis as a position; a wrong one is reported here or by the caller, and becomes 0. */
    private OptionalInt axis(int axis, int rank, Pos at) {
        if (axis < 0) {
            report(Code.NEGATIVE_AXIS, at, axis);
        }
        if (axis == VmapUse.LAST) {
            return OptionalInt.of(rank);
        }
        return OptionalInt.of(axis < 0 || axis > rank ? 0 : axis);
    }

    private static Access access(Set<Modifier> modifiers) {
        return modifiers.contains(Modifier.PUBLIC) ? Access.PUBLIC
                : modifiers.contains(Modifier.PROTECTED) ? Access.PROTECTED
                : modifiers.contains(Modifier.PRIVATE) ? Access.PRIVATE : Access.PACKAGE;
    }

    /** The Java name of a class within its package: {@code Outer.Inner}. */
    static String nameWithin(TypeElement type) {
        String simple = type.getSimpleName().toString();
        return type.getEnclosingElement() instanceof TypeElement outer ? nameWithin(outer) + "." + simple : simple;
    }

    private Pos attribute(String attribute) {
        return declaration.attribute("Vmap", use.nth(), attribute);
    }

    private String name() {
        return method.getSimpleName().toString();
    }

    private void report(Code code, Pos pos, Object... args) {
        diagnostics.report(code, pos, args);
    }
}
