package dev.jvmap.processor.read;

import com.sun.source.tree.MethodTree;
import javax.lang.model.element.ExecutableElement;

/** A method with its source. */
record MethodSource(ExecutableElement method, MethodTree tree, SourceFile file) {}
