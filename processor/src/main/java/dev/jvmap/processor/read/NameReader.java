package dev.jvmap.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads names, simple and qualified. What stands before a dot is looked up as a variable, then as a type (JLS 6.5). */
final class NameReader {
    private final FunctionReader function;

    NameReader(FunctionReader function) {
        this.function = function;
    }

    Expr identifier(IdentifierTree tree) {
        String name = tree.getName().toString();
        return function.scope.find(name)
                .<Expr>map(var -> new Expr.Local(var, function.at(tree)))
                .or(() -> isReceiver(name) ? Optional.of(receiver(tree)) : Optional.empty())
                .orElseGet(() -> function.resolver.field(name)
                        .map(field -> field(field, tree))
                        .orElseThrow(() -> function.refuse(Code.UNKNOWN_NAME, tree, name, "variable")));
    }

    Expr select(MemberSelectTree tree) {
        String name = tree.getIdentifier().toString();
        if (name.equals("class")) {
            throw function.refuse(Code.SYNTAX, tree, "class literal");
        }
        Optional<TypeElement> owner = isValue(tree.getExpression()) ? Optional.empty() : type(tree.getExpression());
        if (owner.isPresent()) {
            return function.resolver.field(owner.get(), name)
                    .map(field -> field(field, tree))
                    .orElseThrow(() -> function.refuse(Code.UNKNOWN_NAME, tree, tree, "field"));
        }
        if (tree.getExpression() instanceof IdentifierTree self && isReceiver(self.getName().toString())) {
            Optional<Expr> own = function.records.ownField(name, tree)
                    .or(() -> function.resolver.field(function.resolver.enclosing(), name)
                            .map(field -> field(field, tree)));
            if (own.isPresent()) {
                return own.get();
            }
        }
        Expr object = function.exprs.value(tree.getExpression());
        if (object.type() instanceof Type.Array && name.equals("length")) {
            return new Expr.Length(object, function.at(tree));
        }
        return function.records.field(object, name, tree)
                .orElseThrow(() -> function.refuse(Code.INSTANCE_FIELD, tree, tree));
    }

    private static boolean isReceiver(String name) {
        return name.equals("this") || name.equals("super");
    }

    private Expr receiver(IdentifierTree tree) {
        throw function.refuse(Code.INSTANCE_FIELD, tree, tree);
    }

    /** The class that a tree names, unless it is an expression. */
    Optional<TypeElement> type(Tree tree) {
        return switch (tree) {
            case IdentifierTree name -> function.resolver.type(name.getName().toString());
            case MemberSelectTree select -> type(select.getExpression())
                    .flatMap(outer -> function.resolver.type(outer, select.getIdentifier().toString()))
                    .or(() -> function.resolver.qualifiedType(select.toString()));
            default -> Optional.empty();
        };
    }

    /** Whether what stands before a dot is an expression, no class and no package. */
    boolean isValue(Tree tree) {
        return switch (tree) {
            case IdentifierTree name -> isVariable(name.getName().toString());
            case MemberSelectTree select -> select.getIdentifier().contentEquals("class")
                    || isValue(select.getExpression())
                    || type(select.getExpression())
                            .flatMap(owner -> function.resolver.field(owner, select.getIdentifier().toString()))
                            .isPresent();
            default -> true;
        };
    }

    private boolean isVariable(String name) {
        return isReceiver(name)
                || function.scope.find(name).isPresent() || function.resolver.field(name).isPresent();
    }

    /** The value of a field: a constant expression's value, or a reference to the static field. */
    Expr field(VariableElement field, Tree tree) {
        Type type = function.compiler.mirrors().type(field.asType());
        if (field.getConstantValue() != null) {
            return constant(field.getConstantValue(), type, tree);
        }
        if (!field.getModifiers().contains(Modifier.STATIC)) {
            return function.records.ownField(field.getSimpleName().toString(), tree)
                    .or(() -> captured(field, type, tree))
                    .orElseThrow(() -> function.refuse(Code.INSTANCE_FIELD, tree, field.getSimpleName()));
        }
        if (type instanceof Type.Record) {
            return captured(field, type, tree).orElseThrow(() -> function.refuse(Code.RECORD_OBJECT, tree, type));
        }
        String owner = ((TypeElement) field.getEnclosingElement()).getQualifiedName().toString();
        return new Expr.Global(owner, field.getSimpleName().toString(), type, function.functions.nameable(field),
                length(field, type), function.at(tree));
    }

    /** How many elements a table has, where its declaration lists them. */
    private int length(VariableElement field, Type type) {
        return type.rank() > 0 && field.getModifiers().contains(Modifier.FINAL)
                ? function.compiler.sources().initializer(field).map(NameReader::listed).orElse(0)
                : 0;
    }

    private static int listed(ExpressionTree initializer) {
        return initializer instanceof NewArrayTree array && array.getInitializers() != null
                ? array.getInitializers().size()
                : 0;
    }

    /** A field that the batched call reads once. */
    private Optional<Expr> captured(VariableElement field, Type type, Tree tree) {
        String name = field.getSimpleName().toString();
        Captures captures = function.functions.captures();
        boolean nameable = function.compiler.mirrors().element(type).stream().allMatch(function.functions::nameable);
        return captures.path(field, function.functions.nameable(field)).filter(_ -> nameable)
                .map(path -> captures.value(path, name, type, function.out::keep, function.at(tree)))
                .map(value -> value instanceof Expr.Make ? function.out.keep(name, value) : value);
    }

    private Expr constant(Object value, Type type, Tree tree) {
        if (type instanceof Type.Prim(Kind kind)) {
            return new Expr.Const(kind, value, function.at(tree));
        }
        throw function.refuse(Code.STRING, tree);
    }
}
