package dev.jvmap.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What the imports of a file make known, in the order of JLS 6.4.1: single ones, the package, then those on demand. */
final class Imports {
    private final Elements elements;
    private final Members members;
    private final String packageName;
    private final List<? extends ImportTree> imports;

    Imports(Elements elements, Members members, CompilationUnitTree unit) {
        this.elements = elements;
        this.members = members;
        this.packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        this.imports = unit.getImports();
    }

    Optional<TypeElement> type(String name) {
        return single(name)
                .or(() -> named(packageName.isEmpty() ? name : packageName + "." + name))
                .or(() -> onDemand(name))
                .or(() -> named("java.lang." + name))
                .or(() -> fromModules(name));
    }

    Optional<VariableElement> field(String name) {
        return staticOwners(name)
                .flatMap(owner -> members.field(owner, name).stream())
                .filter(field -> field.getModifiers().contains(Modifier.STATIC))
                .findFirst();
    }

    /** Static methods; those of single imports together, and only where there are none, those on demand. */
    List<ExecutableElement> methods(String name) {
        List<ExecutableElement> single = methods(owners(i -> isSingleStatic(i, name)), name);
        return single.isEmpty() ? methods(owners(i -> i.isStatic() && isOnDemand(i)), name) : single;
    }

    private List<ExecutableElement> methods(Stream<TypeElement> owners, String name) {
        return owners.flatMap(owner -> members.methods(owner, name).stream())
                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                .distinct()
                .toList();
    }

    private Optional<TypeElement> single(String name) {
        Stream<TypeElement> plain = imports.stream()
                .filter(i -> !i.isStatic() && !i.isModule() && lastPart(i).equals(name))
                .flatMap(i -> named(i.getQualifiedIdentifier().toString()).stream());
        Stream<TypeElement> nested = owners(i -> isSingleStatic(i, name))
                .flatMap(owner -> members.type(owner, name).stream());
        return Stream.concat(plain, nested).findFirst();
    }

    private Optional<TypeElement> onDemand(String name) {
        Stream<TypeElement> plain = imports.stream()
                .filter(i -> !i.isStatic() && !i.isModule() && isOnDemand(i))
                .flatMap(i -> named(qualifier(i) + "." + name).stream());
        Stream<TypeElement> nested = owners(i -> i.isStatic() && isOnDemand(i))
                .flatMap(owner -> members.type(owner, name).stream());
        return Stream.concat(plain, nested).findFirst();
    }

    private Optional<TypeElement> fromModules(String name) {
        return imports.stream()
                .filter(ImportTree::isModule)
                .map(i -> elements.getModuleElement(i.getQualifiedIdentifier().toString()))
                .filter(module -> module != null)
                .flatMap(module -> ElementFilter.exportsIn(module.getDirectives()).stream())
                .filter(exports -> exports.getTargetModules() == null)
                .map(ModuleElement.ExportsDirective::getPackage)
                .flatMap(exported -> named(exported.getQualifiedName() + "." + name).stream())
                .findFirst();
    }

    private Stream<TypeElement> staticOwners(String name) {
        return Stream.concat(owners(i -> isSingleStatic(i, name)), owners(i -> i.isStatic() && isOnDemand(i)));
    }

    private Stream<TypeElement> owners(Predicate<ImportTree> which) {
        return imports.stream().filter(which).flatMap(i -> named(qualifier(i)).stream());
    }

    private Optional<TypeElement> named(String qualifiedName) {
        return Optional.ofNullable(elements.getTypeElement(qualifiedName));
    }

    private static boolean isSingleStatic(ImportTree tree, String name) {
        return tree.isStatic() && lastPart(tree).equals(name);
    }

    private static boolean isOnDemand(ImportTree tree) {
        return !tree.isModule() && lastPart(tree).equals("*");
    }

    private static String lastPart(ImportTree tree) {
        String name = tree.getQualifiedIdentifier().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String qualifier(ImportTree tree) {
        String name = tree.getQualifiedIdentifier().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
