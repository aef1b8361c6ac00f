package dev.jvmap.processor.wild;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A file of somebody else's as javac's tree, with the places of its parts. */
record Parsed(CompilationUnitTree unit, SourcePositions positions, StandardJavaFileManager files)
        implements AutoCloseable {

    static Parsed of(Path file) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask) javac.getTask(null, files, _ -> {}, List.of("-proc:none"), null,
                files.getJavaFileObjects(file));
        return new Parsed(task.parse().iterator().next(), Trees.instance(task).getSourcePositions(), files);
    }

    long start(Tree tree) {
        return positions.getStartPosition(unit, tree);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
