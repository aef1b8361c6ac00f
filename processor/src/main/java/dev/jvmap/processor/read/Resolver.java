package dev.jvmap.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What names mean in the body of a method (JLS 6), from {@code Elements} and {@code Types} alone. Javac's own {@code
 * Trees.getElement} on a path in a body would attribute the whole class on the spot, which breaks code that mentions
 * classes still to be generated.
 */
final class Resolver {
    private final Elements elements;
    private final Members members;
    private final Imports imports;
    private final TypeElement enclosing;

    /** @param enclosing the class that declares the method */
    Resolver(Elements elements, Types types, CompilationUnitTree unit, TypeElement enclosing) {
        this.elements = elements;
        this.members = new Members(types);
        this.imports = new Imports(elements, members, unit);
        this.enclosing = enclosing;
    }

    TypeElement enclosing() {
        return enclosing;
    }

    Optional<VariableElement> field(String name) {
        return enclosingTypes().flatMap(type -> members.field(type, name).stream())
                .findFirst()
                .or(() -> imports.field(name));
    }

    Optional<VariableElement> field(TypeElement owner, String name) {
        return members.field(owner, name);
    }

    Optional<TypeElement> type(String name) {
        return enclosingTypes().flatMap(type -> type.getSimpleName().contentEquals(name)
                ? Stream.of(type)
                : members.type(type, name).stream())
                .findFirst()
                .or(() -> imports.type(name));
    }

    Optional<TypeElement> type(TypeElement outer, String name) {
        return members.type(outer, name);
    }

    Optional<TypeElement> qualifiedType(String name) {
        return Optional.ofNullable(elements.getTypeElement(name));
    }

    /** The methods that a call by simple name chooses from: those of the innermost class that has any (JLS 15.12.1). */
    List<ExecutableElement> methods(String name) {
        return enclosingTypes().map(type -> members.methods(type, name))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> imports.methods(name));
    }

    List<ExecutableElement> methods(TypeElement owner, String name) {
        return members.methods(owner, name);
    }

    private Stream<TypeElement> enclosingTypes() {
        return Stream.iterate(Optional.of(enclosing), Optional::isPresent, type -> Names.owner(type.orElseThrow()))
                .map(Optional::orElseThrow);
    }
}
