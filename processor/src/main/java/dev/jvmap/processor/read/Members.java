package dev.jvmap.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The members of a class, its own and the inherited ones, nearest first. */
final class Members {
    private final Types types;

    Members(Types types) {
        this.types = types;
    }

    Optional<VariableElement> field(TypeElement type, String name) {
        return hierarchy(type)
                .flatMap(t -> ElementFilter.fieldsIn(members(t, type)).stream())
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst();
    }

    Optional<TypeElement> type(TypeElement outer, String name) {
        return hierarchy(outer)
                .flatMap(t -> ElementFilter.typesIn(members(t, outer)).stream())
                .filter(member -> member.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** The methods with a name; an inherited one that is overridden or hidden is left out. */
    List<ExecutableElement> methods(TypeElement type, String name) {
        List<ExecutableElement> found = new ArrayList<>();
        hierarchy(type)
                .flatMap(t -> ElementFilter.methodsIn(members(t, type)).stream())
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> found.stream().noneMatch(nearer -> sameParameters(nearer, method)))
                .forEach(found::add);
        return found;
    }

    private boolean sameParameters(ExecutableElement nearer, ExecutableElement method) {
        return types.isSubsignature((ExecutableType) nearer.asType(), (ExecutableType) method.asType());
    }

    /** What {@code declaring} declares and {@code from} can see: private members stay within a top-level class. */
    private static List<? extends Element> members(TypeElement declaring, TypeElement from) {
        boolean same = Names.outermost(declaring).equals(Names.outermost(from));
        return declaring.getEnclosedElements().stream()
                .filter(member -> same || !member.getModifiers().contains(Modifier.PRIVATE))
                .toList();
    }

    /** The class, its superclasses, then its interfaces. */
    private Stream<TypeElement> hierarchy(TypeElement type) {
        List<TypeElement> all = new ArrayList<>();
        collect(type, all);
        return all.stream();
    }

    private void collect(TypeElement type, List<TypeElement> all) {
        if (all.contains(type)) {
            return;
        }
        all.add(type);
        element(type.getSuperclass()).ifPresent(superclass -> collect(superclass, all));
        type.getInterfaces().forEach(i -> element(i).ifPresent(superinterface -> collect(superinterface, all)));
    }

    private Optional<TypeElement> element(TypeMirror mirror) {
        return types.asElement(mirror) instanceof TypeElement type ? Optional.of(type) : Optional.empty();
    }
}
