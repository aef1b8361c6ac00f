package dev.jvmap.processor.read;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads arrays: elements, stores, creation. */
final class ArrayReader {
    private final FunctionReader function;

    ArrayReader(FunctionReader function) {
        this.function = function;
    }

    /** The array that an access looks into. */
    Expr array(ArrayAccessTree access) {
        Expr array = function.exprs.value(access.getExpression());
        if (array.type() instanceof Type.Array) {
            return array;
        }
        throw function.refuse(Code.CONVERSION, access.getExpression(), array.type(), "array");
    }

    Expr load(ArrayAccessTree tree) {
        List<Expr> parts =
                function.out.inOrder(List.of(() -> array(tree), () -> function.exprs.index(tree.getIndex())));
        return new Expr.Load(parts.getFirst(), parts.getLast(), function.at(tree));
    }

    /** {@code array[index] = value}; the value has the element's type already. */
    void store(Expr array, Expr index, Expr value, Tree tree) {
        if (!value.type().isPrimitive()) {
            throw function.refuse(Code.ELEMENT_TYPE, tree, array.type());
        }
        if (rootOf(array) instanceof Expr.Global global) {
            throw function.refuse(Code.FIELD_WRITE, tree, global.field());
        }
        if (rootOf(array) instanceof Expr.Captured captured) {
            throw function.refuse(Code.FIELD_WRITE, tree, captured.var().name());
        }
        function.out.add(new Stmt.Store(array, index, value, function.at(tree)));
    }

    private static Expr rootOf(Expr array) {
        return array instanceof Expr.Load load ? rootOf(load.array()) : array;
    }

    /** An array created in the middle of an expression. */
    Expr create(NewArrayTree tree) {
        if (tree.getType() == null) {
            throw function.refuse(Code.ELEMENT_TYPE, tree, "array without a type");
        }
        Kind element = element(tree, function.types.read(tree.getType()));
        return create(tree, element, type -> function.scope.temporary("array", type));
    }

    /** The array that a variable starts with; {@code declare} gives the variable. */
    void create(NewArrayTree tree, Optional<Type> declared, Function<Type, Var> declare) {
        Type element = tree.getType() == null
                ? declared.flatMap(ArrayReader::elementOf)
                        .orElseThrow(() -> function.refuse(Code.ELEMENT_TYPE, tree, "array without a type"))
                : function.types.read(tree.getType());
        create(tree, element(tree, element), declare);
    }

    private static Optional<Type> elementOf(Type type) {
        return type instanceof Type.Array(Type element) ? Optional.of(element) : Optional.empty();
    }

    private Kind element(NewArrayTree tree, Type element) {
        if (element instanceof Type.Array || tree.getDimensions().size() > 1) {
            throw function.refuse(Code.NESTED_NEW_ARRAY, tree);
        }
        if (element instanceof Type.Prim(Kind kind)) {
            return kind;
        }
        throw function.refuse(Code.ELEMENT_TYPE, tree, element);
    }

    /** The array that a call makes of values which take the place of one parameter. */
    Expr pack(Type.Array type, List<Expr> values, Tree tree) {
        Pos pos = function.at(tree);
        Var var = function.scope.temporary("array", type);
        Expr length = new Expr.Const(Kind.INT, values.size(), pos);
        function.out.add(new Stmt.Let(var, Optional.of(new Expr.NewArray(type.element().kind(), length, pos)), pos));
        for (int i = 0; i < values.size(); i++) {
            Pos at = values.get(i).pos();
            function.out.add(
                    new Stmt.Store(new Expr.Local(var, at), new Expr.Const(Kind.INT, i, at), values.get(i), at));
        }
        return new Expr.Local(var, pos);
    }

    private Expr create(NewArrayTree tree, Kind element, Function<Type, Var> declare) {
        Pos pos = function.at(tree);
        List<? extends ExpressionTree> values = tree.getInitializers() == null ? List.of() : tree.getInitializers();
        Expr length = tree.getInitializers() == null
                ? function.exprs.index(tree.getDimensions().getFirst())
                : new Expr.Const(Kind.INT, values.size(), pos);
        Expr created = new Expr.NewArray(element, length, pos);
        Var var = declare.apply(created.type());
        function.out.add(new Stmt.Let(var, Optional.of(created), pos));
        for (int i = 0; i < values.size(); i++) {
            Pos at = function.at(values.get(i));
            Expr value = function.convert(function.exprs.value(values.get(i)), Type.of(element), values.get(i));
            function.out.add(new Stmt.Store(new Expr.Local(var, at), new Expr.Const(Kind.INT, i, at), value, at));
        }
        return new Expr.Local(var, pos);
    }
}
