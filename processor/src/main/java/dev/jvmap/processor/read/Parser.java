package dev.jvmap.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Parses single files, apart from the compilation that is going on. */
final class Parser {

    /** Empty where there is no Java compiler, or the file cannot be read. */
    Optional<SourceFile> parse(JavaFileObject file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return Optional.empty();
        }
        // errors in the text are for the real compilation to report
        JavacTask task = (JavacTask) compiler.getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(file));
        try {
            Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
            return units.hasNext()
                    ? Optional.of(new SourceFile(units.next(), Trees.instance(task).getSourcePositions()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
