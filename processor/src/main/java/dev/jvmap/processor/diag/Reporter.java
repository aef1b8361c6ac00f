package dev.jvmap.processor.diag;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.jvmap.processor.ir.Pos;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Prints diagnostics through the compiler: at the exact tree under javac, elsewhere at the element, with line and
 * column in the text.
 */
public final class Reporter {

    /** The {@link Pos#handle()} of a node that was read from source. */
    public record Place(Tree tree, CompilationUnitTree unit) {}

    private final Messager messager;
    private final Optional<Trees> trees;

    /** @param trees javac's, where the compiler is javac and can be reached */
    public Reporter(Messager messager, Optional<Trees> trees) {
        this.messager = messager;
        this.trees = trees;
    }

    /**
     * Prints what was said about a method.
     *
     * @param said what has been printed about it before, and is not printed again
     */
    public void print(Diagnostics diagnostics, Element method, Set<Diagnostic> said) {
        for (Diagnostic diagnostic : diagnostics.all()) {
            if (said.add(diagnostic)) {
                print(diagnostic, method);
            }
        }
    }

    private void print(Diagnostic diagnostic, Element method) {
        Pos pos = diagnostic.pos();
        if (trees.isPresent() && pos.handle() instanceof Place(Tree tree, CompilationUnitTree unit)) {
            trees.get().printMessage(kind(diagnostic.severity()), diagnostic.text(), tree, unit);
        } else {
            messager.printMessage(kind(diagnostic.severity()), diagnostic.text() + where(pos), method);
        }
    }

    private static String where(Pos pos) {
        return pos.line() == 0 ? "" : "\nat line %d, column %d".formatted(pos.line(), pos.column());
    }

    private static Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Kind.ERROR;
            case NOT_VECTORISED -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
    }
}
