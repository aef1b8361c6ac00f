package dev.jvmap.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.jvmap.processor.diag.Reporter;
import dev.jvmap.processor.ir.Pos;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.tools.Diagnostic;

/** A parsed file: its tree, and where in the text each part of it stands. */
record SourceFile(CompilationUnitTree unit, SourcePositions positions) {

    /** {@link Pos#NONE} also for the runtime's own functions: nothing is to be said to the user about those. */
    Pos at(Tree tree) {
        long start = positions.getStartPosition(unit, tree);
        if (start == Diagnostic.NOPOS || RuntimeBodies.carries(unit.getSourceFile())) {
            return Pos.NONE;
        }
        LineMap lines = unit.getLineMap();
        long line = lines.getLineNumber(start);
        // not getColumnNumber, which counts a tab as eight columns
        long column = start - lines.getStartPosition(line) + 1;
        return new Pos((int) line, (int) column, new Reporter.Place(tree, unit));
    }

    /** The user's text of a tree. */
    String text(Tree tree) {
        long start = positions.getStartPosition(unit, tree);
        long end = positions.getEndPosition(unit, tree);
        try {
            return unit.getSourceFile().getCharContent(true).subSequence((int) start, (int) end).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
