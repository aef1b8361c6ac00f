package dev.jvmap.processor.read;

import com.sun.source.tree.MethodTree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A method with its source. */
record MethodSource(ExecutableElement method, MethodTree tree, SourceFile file) {
    /** As the source has them: class files need not know them. */
    List<String> parameterNames() {
        return isCompact()
                ? ((TypeElement) method.getEnclosingElement()).getRecordComponents().stream()
                        .map(component -> component.getSimpleName().toString()).toList()
                : tree.getParameters().stream().map(parameter -> parameter.getName().toString()).toList();
    }

    /** Whether this is the constructor of a record without a list of parameters. */
    boolean isCompact() {
        return file.isCompact(tree);
    }
}
