package dev.jvmap.processor.read;

import com.sun.source.tree.MethodTree;
import javax.lang.model.element.ExecutableElement;

/** A method with its source. */
record MethodSource(ExecutableElement method, MethodTree tree, SourceFile file) {
    /** Whether this is the constructor of a record without a list of parameters. */
    boolean isCompact() {
        return file.isCompact(tree);
    }
}
