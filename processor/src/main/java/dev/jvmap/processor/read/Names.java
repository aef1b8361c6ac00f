package dev.jvmap.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Where an element stands, and from where it can be named. */
final class Names {
    private Names() {}

    static TypeElement outermost(Element element) {
        Element current = element;
        while (current.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            current = current.getEnclosingElement();
        }
        return (TypeElement) current;
    }

    static PackageElement packageOf(Element element) {
        return (PackageElement) outermost(element).getEnclosingElement();
    }

    /** The class that declares a member, or a class that is nested in another. */
    static Optional<TypeElement> owner(Element member) {
        return member.getEnclosingElement() instanceof TypeElement type ? Optional.of(type) : Optional.empty();
    }

    /** Whether a class of the package {@code from}, which extends nothing, can name the element. */
    static boolean nameable(Element element, PackageElement from) {
        boolean samePackage = packageOf(element).equals(from);
        return withEnclosing(element).stream().noneMatch(e -> e.getModifiers().contains(Modifier.PRIVATE)
                || !samePackage && !e.getModifiers().contains(Modifier.PUBLIC));
    }

    private static List<Element> withEnclosing(Element element) {
        return Stream.iterate(element, e -> e.getKind() != ElementKind.PACKAGE, Element::getEnclosingElement).toList();
    }
}
