package dev.jvmap.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.jvmap.processor.ir.Pos;
import java.util.List;
import java.util.Optional;

/** Where the parts of a method's declaration stand; {@link Pos#NONE} where there is no source. */
public final class Declaration {
    private final Optional<MethodSource> source;

    Declaration(Optional<MethodSource> source) {
        this.source = source;
    }

    /** The method itself. */
    public Pos method() {
        return source.map(s -> s.file().at(s.tree())).orElse(Pos.NONE);
    }

    /** The declaration of the parameter with this index. */
    public Pos parameter(int index) {
        return source.map(s -> s.file().at(s.tree().getParameters().get(index))).orElse(Pos.NONE);
    }

    /** The {@code nth} of the method's annotations with this simple name. */
    public Pos annotation(String simpleName, int nth) {
        return annotationTree(simpleName, nth).map(this::at).orElse(Pos.NONE);
    }

    /** The value of an annotation's attribute; the annotation itself where the attribute is not written out. */
    public Pos attribute(String simpleName, int nth, String attribute) {
        return attributeTree(simpleName, nth, attribute).map(this::at).orElseGet(() -> annotation(simpleName, nth));
    }

    /** An entry of an annotation's array attribute, which may be written without braces if it is the only one. */
    public Pos entry(String simpleName, int nth, String attribute, int index) {
        return attributeTree(simpleName, nth, attribute)
                .map(value -> value instanceof NewArrayTree array && array.getInitializers() != null
                        && index < array.getInitializers().size() ? array.getInitializers().get(index) : value)
                .map(this::at)
                .orElseGet(() -> annotation(simpleName, nth));
    }

    private Pos at(Tree tree) {
        return source.orElseThrow().file().at(tree);
    }

    private Optional<ExpressionTree> attributeTree(String simpleName, int nth, String attribute) {
        return annotationTree(simpleName, nth).flatMap(annotation -> annotation.getArguments().stream()
                .filter(argument -> argument instanceof AssignmentTree a
                        && a.getVariable() instanceof IdentifierTree name && name.getName().contentEquals(attribute))
                .map(argument -> ((AssignmentTree) argument).getExpression())
                .findFirst());
    }

    private Optional<AnnotationTree> annotationTree(String simpleName, int nth) {
        return source.flatMap(s -> all(s, simpleName).stream().skip(nth).findFirst());
    }

    private static List<AnnotationTree> all(MethodSource source, String simpleName) {
        return source.tree().getModifiers().getAnnotations().stream()
                .<AnnotationTree>map(annotation -> annotation)
                .filter(annotation -> {
                    String name = annotation.getAnnotationType().toString();
                    return name.equals(simpleName) || name.endsWith("." + simpleName);
                })
                .toList();
    }
}
