package dev.jvmap.processor.read;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Finds the source of methods: javac's own trees for classes of this compilation; where javac cannot be reached
 * (Eclipse, an unknown wrapper), its files parsed once more; and for classes of other compilations, the runtime's math functions among them, the
 * copies that have come with their class files.
 */
public final class Sources {
    private final Elements elements;
    private final Optional<Trees> trees;
    private final Bodies bodies;
    private final Parser parser = new Parser();
    private final Map<TypeElement, SourceFile> looked = new LinkedHashMap<>();
    private final Set<TypeElement> carried = new HashSet<>();
    private final Map<URI, Optional<SourceFile>> parsed = new HashMap<>();

    private Sources(Elements elements, Optional<Trees> trees, Bodies bodies) {
        this.elements = elements;
        this.trees = trees;
        this.bodies = bodies;
    }

    public static Sources of(ProcessingEnvironment environment) {
        return new Sources(environment.getElementUtils(), Unwrapping.trees(environment), new Bodies(environment));
    }

    /** Javac's trees, where the compiler is javac and can be reached. */
    public Optional<Trees> trees() {
        return trees;
    }

    /** Where the parts of a method's declaration stand. */
    public Declaration declaration(ExecutableElement method) {
        return new Declaration(find(method));
    }

    /** The source of a method, if it can be had. */
    Optional<MethodSource> find(ExecutableElement method) {
        Optional<MethodSource> source = fromTrees(method).or(() -> fromFile(method));
        source.filter(s -> !s.file().isCarried()).ifPresent(s -> {
            looked.put(Names.outermost(method), s.file());
            bodies.compiling(Names.outermost(method));
        });
        return source;
    }

    /** Lets the sources that have been looked at since the last call travel with their class files. */
    public void carry() {
        looked.forEach((type, file) -> {
            if (carried.add(type)) {
                bodies.carry(type, file);
            }
        });
        looked.clear();
    }

    /** Whether the source of a class can be had. */
    boolean has(TypeElement type) {
        return trees.isPresent() && trees.get().getTree(type) != null || fileOf(type).isPresent();
    }

    /** Whether no field of an object has a value of its own, and nothing else runs when an object is made. */
    boolean onlyConstructorsAssign(TypeElement type) {
        Optional<ClassTree> tree = classTree(type);
        return tree.isPresent() && tree.get().getMembers().stream().noneMatch(member -> switch (member) {
            case VariableTree field -> field.getInitializer() != null && !isStatic(field.getModifiers())
                    && !(field.getInitializer() instanceof LiteralTree);
            case BlockTree block -> !block.isStatic();
            default -> false;
        });
    }

    /** What a field is set to where it is declared. */
    Optional<ExpressionTree> initializer(VariableElement field) {
        return classTree((TypeElement) field.getEnclosingElement()).stream().flatMap(c -> c.getMembers().stream())
                .filter(member -> member instanceof VariableTree tree
                        && tree.getName().contentEquals(field.getSimpleName()))
                .findFirst().map(member -> ((VariableTree) member).getInitializer());
    }

    private Optional<ClassTree> classTree(TypeElement type) {
        return trees.map(t -> t.getTree(type))
                .or(() -> fileOf(type).flatMap(this::parsed).flatMap(file -> classIn(file.unit(), type)));
    }

    private static boolean isStatic(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.STATIC);
    }

    private Optional<MethodSource> fromTrees(ExecutableElement method) {
        if (trees.isEmpty()) {
            return Optional.empty();
        }
        TreePath path = trees.get().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree)) {
            return Optional.empty();
        }
        SourceFile file = new SourceFile(path.getCompilationUnit(), trees.get().getSourcePositions());
        return file.contains(tree) ? Optional.of(new MethodSource(method, tree, file)) : Optional.empty();
    }

    private Optional<MethodSource> fromFile(ExecutableElement method) {
        return fileOf(method)
                .flatMap(this::parsed)
                .flatMap(file -> methodIn(file, method));
    }

    private Optional<SourceFile> parsed(JavaFileObject object) {
        return parsed.computeIfAbsent(object.toUri(), _ -> parser.parse(object));
    }

    private Optional<JavaFileObject> fileOf(Element element) {
        return ownFile(element).or(() -> bodies.of(Names.outermost(element)));
    }

    private Optional<JavaFileObject> ownFile(Element element) {
        try {
            return Optional.ofNullable(elements.getFileObjectOf(element))
                    .filter(object -> object.getKind() == JavaFileObject.Kind.SOURCE);
        } catch (UnsupportedOperationException | FileSystemNotFoundException noFile) {
            return Optional.empty();
        }
    }

    private static Optional<MethodSource> methodIn(SourceFile file, ExecutableElement method) {
        return classIn(file.unit(), (TypeElement) method.getEnclosingElement())
                .flatMap(declaring -> declaring.getMembers().stream()
                        .filter(member -> member instanceof MethodTree tree && declares(tree, file, method))
                        .findFirst())
                .map(tree -> new MethodSource(method, (MethodTree) tree, file));
    }

    private static Optional<ClassTree> classIn(CompilationUnitTree unit, TypeElement type) {
        List<? extends Tree> candidates;
        if (type.getEnclosingElement() instanceof TypeElement outer) {
            candidates = classIn(unit, outer).<List<? extends Tree>>map(ClassTree::getMembers).orElse(List.of());
        } else {
            candidates = unit.getTypeDecls();
        }
        return candidates.stream()
                .filter(tree -> tree instanceof ClassTree c && c.getSimpleName().contentEquals(type.getSimpleName()))
                .map(tree -> (ClassTree) tree)
                .findFirst();
    }

    /** Whether the tree is the method's: same name, and the same simple names of parameter types. */
    private static boolean declares(MethodTree tree, SourceFile file, ExecutableElement method) {
        if (file.isCompact(tree)) {
            return isCanonical(method);
        }
        return tree.getName().contentEquals(method.getSimpleName())
                && tree.getParameters().stream().map(Sources::simpleType).toList()
                        .equals(method.getParameters().stream().map(Sources::simpleType).toList());
    }

    /** Whether a constructor takes the components of its record. */
    private static boolean isCanonical(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                && ((TypeElement) method.getEnclosingElement()).getRecordComponents().stream()
                        .map(Sources::simpleType).toList()
                        .equals(method.getParameters().stream().map(Sources::simpleType).toList());
    }

    private static String simpleType(VariableTree parameter) {
        return simpleName(parameter.getType().toString());
    }

    private static String simpleType(Element parameter) {
        return simpleName(parameter.asType().toString());
    }

    private static String simpleName(String type) {
        return type.replaceAll("<.*>", "").replace("...", "[]").replaceAll("@\\S+\\s+", "").replaceAll("(\\w+\\.)+",
                "");
    }
}
