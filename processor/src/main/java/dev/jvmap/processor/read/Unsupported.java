package dev.jvmap.processor.read;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.jvmap.processor.diag.Code;
import java.util.Locale;

/** Refuses what has no form in the IR. */
final class Unsupported {
    private Unsupported() {}

    static Refusal expression(FunctionReader function, Tree tree) {
        return switch (tree.getKind()) {
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE -> function.refuse(Code.LAMBDA, tree);
            case NEW_CLASS -> function.refuse(Code.NEW_OBJECT, tree, ((NewClassTree) tree).getIdentifier());
            case INSTANCE_OF -> function.refuse(Code.PATTERN, tree);
            default -> function.refuse(Code.SYNTAX, tree, name(tree));
        };
    }

    static Refusal statement(FunctionReader function, Tree tree) {
        return switch (tree.getKind()) {
            case TRY -> function.refuse(Code.TRY, tree);
            case SYNCHRONIZED -> function.refuse(Code.SYNCHRONIZED, tree);
            case CLASS, INTERFACE, ENUM, RECORD -> function.refuse(Code.LOCAL_CLASS, tree);
            default -> function.refuse(Code.SYNTAX, tree, name(tree));
        };
    }

    private static String name(Tree tree) {
        return tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
