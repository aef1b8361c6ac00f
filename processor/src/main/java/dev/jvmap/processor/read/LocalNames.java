package dev.jvmap.processor.read;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that a method declares anywhere, and those that it assigns after their declaration.
 */
record LocalNames(Set<String> declared, Set<String> assigned) {

    static LocalNames of(MethodTree method) {
        LocalNames names = new LocalNames(new HashSet<>(), new HashSet<>());
        names.new Scanner().scan(method, null);
        return names;
    }

    private final class Scanner extends TreeScanner<Void, Void> {
        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            declared.add(tree.getName().toString());
            return super.visitVariable(tree, unused);
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void unused) {
            assigned.add(tree.getVariable().toString());
            return super.visitAssignment(tree, unused);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
            assigned.add(tree.getVariable().toString());
            return super.visitCompoundAssignment(tree, unused);
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void unused) {
            switch (tree.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    assigned.add(tree.getExpression().toString());
                default -> {}
            }
            return super.visitUnary(tree, unused);
        }
    }
}
