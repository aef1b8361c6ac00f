package dev.jvmap.processor.read;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;

/** Reads types as the user writes them. */
final class TypeReader {
    private final FunctionReader function;

    TypeReader(FunctionReader function) {
        this.function = function;
    }

    Type read(Tree tree) {
        return switch (tree) {
            case PrimitiveTypeTree primitive -> Type.of(Kind.valueOf(primitive.getPrimitiveTypeKind().name()));
            case ArrayTypeTree array -> new Type.Array(read(array.getType()));
            case AnnotatedTypeTree annotated -> read(annotated.getUnderlyingType());
            case ParameterizedTypeTree generic -> read(generic.getType());
            case IdentifierTree name -> named(name);
            case MemberSelectTree name -> named(name);
            default -> throw function.refuse(Code.ELEMENT_TYPE, tree, tree);
        };
    }

    private Type named(Tree name) {
        return function.names.type(name)
                .map(type -> function.compiler.mirrors().type(function.compiler.types().erasure(type.asType())))
                .orElseThrow(() -> function.refuse(Code.UNKNOWN_NAME, name, name, "type"));
    }
}
