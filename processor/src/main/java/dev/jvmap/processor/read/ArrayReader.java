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
import java.util.function.Supplier;
import java.util.stream.Stream;

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
        return create(tree, function.types.read(tree.getType()), type -> function.scope.temporary("array", type));
    }

    /** The array that a variable starts with; {@code declare} gives the variable. */
    void create(NewArrayTree tree, Optional<Type> declared, Function<Type, Var> declare) {
        Type element = tree.getType() == null
                ? declared.flatMap(ArrayReader::elementOf)
                        .orElseThrow(() -> function.refuse(Code.ELEMENT_TYPE, tree, "array without a type"))
                : function.types.read(tree.getType());
        create(tree, element, declare);
    }

    private static Optional<Type> elementOf(Type type) {
        return type instanceof Type.Array(Type element) ? Optional.of(element) : Optional.empty();
    }

    /** The lengths of an array that is given by its values: rows must be listed, too, and be of one length. */
    private List<Integer> extents(NewArrayTree listed, int rank) {
        if (rank == 1) {
            return List.of(listed.getInitializers().size());
        }
        List<List<Integer>> rows = listed.getInitializers().stream()
                .map(row -> row instanceof NewArrayTree array && array.getInitializers() != null
                        ? extents(array, rank - 1) : List.<Integer>of())
                .distinct().toList();
        if (rows.size() != 1 || rows.getFirst().isEmpty()) {
            throw function.refuse(Code.NESTED_NEW_ARRAY, listed);
        }
        return Stream.concat(Stream.of(listed.getInitializers().size()), rows.getFirst().stream()).toList();
    }

    /** The array that a call makes of values which take the place of one parameter. */
    Expr pack(Type.Array type, List<Expr> values, Tree tree) {
        Pos pos = function.at(tree);
        Var var = function.scope.temporary("array", type);
        Expr length = new Expr.Const(Kind.INT, values.size(), pos);
        function.out.add(
                new Stmt.Let(var, Optional.of(new Expr.NewArray(type.element().kind(), List.of(length), pos)), pos));
        for (int i = 0; i < values.size(); i++) {
            Pos at = values.get(i).pos();
            function.out.add(
                    new Stmt.Store(new Expr.Local(var, at), new Expr.Const(Kind.INT, i, at), values.get(i), at));
        }
        return new Expr.Local(var, pos);
    }

    /** @param element what {@code new} names before the brackets that say lengths */
    private Expr create(NewArrayTree tree, Type element, Function<Type, Var> declare) {
        if (!element.isPrimitive() && !element.isArrayOfPrimitives()) {
            throw function.refuse(Code.ELEMENT_TYPE, tree, element);
        }
        Pos pos = function.at(tree);
        Expr created = new Expr.NewArray(element.scalarKind(), lengths(tree, element, pos), pos);
        Var var = declare.apply(created.type());
        function.out.add(new Stmt.Let(var, Optional.of(created), pos));
        if (tree.getInitializers() != null) {
            storeAll(new Expr.Local(var, pos), tree);
        }
        return new Expr.Local(var, pos);
    }

    private List<Expr> lengths(NewArrayTree tree, Type element, Pos pos) {
        if (tree.getInitializers() != null) {
            return extents(tree, 1 + element.rank()).stream()
                    .<Expr>map(length -> new Expr.Const(Kind.INT, length, pos)).toList();
        }
        // In new double[3][] the rows are missing.
        if (element.rank() > 0) {
            throw function.refuse(Code.NESTED_NEW_ARRAY, tree);
        }
        return function.out.inOrder(tree.getDimensions().stream()
                .<Supplier<Expr>>map(length -> () -> function.exprs.index(length)).toList());
    }

    private void storeAll(Expr array, NewArrayTree listed) {
        List<? extends ExpressionTree> values = listed.getInitializers();
        for (int i = 0; i < values.size(); i++) {
            Pos at = function.at(values.get(i));
            Expr index = new Expr.Const(Kind.INT, i, at);
            if (values.get(i) instanceof NewArrayTree row) {
                storeAll(new Expr.Load(array, index, at), row);
            } else {
                Type element = ((Type.Array) array.type()).element();
                Expr value = function.convert(function.exprs.value(values.get(i)), element, values.get(i));
                function.out.add(new Stmt.Store(array, index, value, at));
            }
        }
    }
}
