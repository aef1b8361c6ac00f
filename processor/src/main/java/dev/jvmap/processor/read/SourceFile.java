package dev.jvmap.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.jvmap.processor.diag.Reporter;
import dev.jvmap.processor.ir.Pos;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.tools.Diagnostic;

/** A parsed file: its tree, and where in the text each part of it stands. */
record SourceFile(CompilationUnitTree unit, SourcePositions positions) {

    /** Whether the file has come with class files: the user has it not before his eyes. */
    boolean isCarried() {
        return Bodies.carries(unit.getSourceFile());
    }

    Pos at(Tree tree) {
        long start = positions.getStartPosition(unit, tree);
        if (start == Diagnostic.NOPOS || isCarried()) {
            return Pos.NONE;
        }
        LineMap lines = unit.getLineMap();
        long line = lines.getLineNumber(start);
        // not getColumnNumber, which counts a tab as eight columns
        long column = start - lines.getStartPosition(line) + 1;
        return new Pos((int) line, (int) column, new Reporter.Place(tree, unit));
    }

    /** Whether the tree stands in the text: the compiler also makes members of its own. */
    boolean contains(Tree tree) {
        return positions.getEndPosition(unit, tree) != Diagnostic.NOPOS;
    }

    /** Whether a method's tree is the constructor of a record without a list of parameters. */
    boolean isCompact(MethodTree method) {
        return method.getName().contentEquals("<init>") && method.getBody() != null
                && !text(Math.max(positions.getStartPosition(unit, method),
                        positions.getEndPosition(unit, method.getModifiers())),
                        positions.getStartPosition(unit, method.getBody())).contains("(");
    }

    /** The user's text of a tree. */
    String text(Tree tree) {
        return text(positions.getStartPosition(unit, tree), positions.getEndPosition(unit, tree));
    }

    private String text(long start, long end) {
        try {
            return unit.getSourceFile().getCharContent(true).subSequence((int) start, (int) end).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
