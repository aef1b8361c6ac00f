package dev.jvmap.processor.read;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads records, and classes that are as good as records: their creation, their components, and the bodies of their constructors. A constructor that the user has
 * written is a function that returns the record; one that he has not is only the tuple of its arguments.
 */
final class RecordReader {
    /** The name under which {@code this} is a variable. */
    static final String THIS = "this";

    private final FunctionReader function;
    /** In a canonical constructor: the variables that become the components. */
    private final Map<String, Var> unfinished = new HashMap<>();

    RecordReader(FunctionReader function) {
        this.function = function;
    }

    /** {@code new Vec(a, b)}, kept in a variable, so that it can stand in an expression. */
    Expr value(NewClassTree tree) {
        Expr created = whole(tree);
        return created instanceof Expr.Make make ? function.out.keep(variableName(make.type()), make) : created;
    }

    /** {@code new Vec(a, b)} where it is all that a variable or result is. */
    Expr whole(NewClassTree tree) {
        TypeElement type = function.names.type(tree.getIdentifier())
                .filter(_ -> tree.getClassBody() == null && tree.getEnclosingExpression() == null)
                .filter(named -> function.compiler.mirrors().type(named.asType()) instanceof Type.Record)
                .orElseThrow(() -> Unsupported.expression(function, tree));
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        List<Expr> args = function.calls.arguments(tree.getArguments());
        ExecutableElement chosen = function.calls.choose(constructors, args, tree.getIdentifier());
        return create(chosen, function.calls.converted(chosen, args, tree.getArguments()), tree);
    }

    private Expr create(ExecutableElement constructor, List<Expr> args, Tree tree) {
        Type.Record type = (Type.Record) function.compiler.mirrors().type(constructor.getEnclosingElement().asType());
        Pos pos = function.at(tree);
        return function.compiler.sources().find(constructor)
                .<Expr>map(source -> new Expr.Call(readable(source, tree), args, type, pos))
                .orElseGet(() -> new Expr.Make(type, args, pos));
    }

    private String readable(MethodSource source, Tree tree) {
        String key = function.functions.read(source, function.at(tree));
        if (function.functions.isRefused(key)) {
            throw function.refuse(Code.NEW_OBJECT, tree, source.method().getEnclosingElement().getSimpleName());
        }
        return key;
    }

    /** {@code pose} for the class {@code app.Pose}. */
    private static String variableName(Type.Record type) {
        String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }

    /** The accessor that the compiler has made: it reads the component. Empty for one with a body of the user's. */
    Optional<Expr> component(Expr object, ExecutableElement method, Tree tree) {
        boolean made = method.getParameters().isEmpty() && object.type() instanceof Type.Record type
                && type.indexOf(method.getSimpleName().toString()) >= 0
                && function.compiler.sources().find(method).isEmpty();
        return made ? field(object, method.getSimpleName().toString(), tree) : Optional.empty();
    }

    /** The component of a record that is read as a field: {@code other.x}. */
    Optional<Expr> field(Expr object, String name, Tree tree) {
        return object.type() instanceof Type.Record type && type.indexOf(name) >= 0
                ? Optional.of(new Expr.Component(object, type.indexOf(name), function.at(tree))) : Optional.empty();
    }

    /** A component of the record whose method or constructor this is. */
    Optional<Expr> ownField(String name, Tree tree) {
        if (unfinished.containsKey(name)) {
            return Optional.of(new Expr.Local(unfinished.get(name), function.at(tree)));
        }
        return function.scope.find(THIS).flatMap(self -> field(new Expr.Local(self, function.at(tree)), name, tree));
    }

    /** The variable behind a component that a constructor assigns, as {@code this.x} or {@code x}. */
    Optional<Var> assignable(Tree target) {
        String name = switch (target) {
            case IdentifierTree simple -> simple.getName().toString();
            case MemberSelectTree select when select.getExpression() instanceof IdentifierTree self
                    && self.getName().contentEquals(THIS) ->
                select.getIdentifier().toString();
            default -> "";
        };
        return Optional.ofNullable(unfinished.get(name));
    }

    /** Whether a method belongs to a class of tuples and is called on one. */
    static boolean isOfRecord(ExecutableElement method, Mirrors mirrors) {
        return !method.getModifiers().contains(Modifier.STATIC) && mirrors.isTuple(method.getEnclosingElement());
    }

    /** The body of a constructor of a record. */
    Block constructor(MethodSource source) {
        List<? extends StatementTree> stmts = source.tree().getBody().getStatements();
        Type.Record type = (Type.Record) function.result;
        if (source.isCompact()) {
            type.components().forEach(c -> unfinished.put(c.name(), function.scope.find(c.name()).orElseThrow()));
        } else if (!delegates(stmts)) {
            type.components().forEach(c -> unfinished.put(c.name(), declared(c)));
        }
        return function.out.block(() -> {
            unfinished.values().stream().filter(var -> !source.isCompact())
                    .forEach(var -> function.out.add(new Stmt.Let(var, Optional.empty(), function.at(source.tree()))));
            stmts.forEach(function.stmts::read);
            function.out.add(new Stmt.Return(result(function.at(source.tree())), function.at(source.tree())));
        });
    }

    private Var declared(Type.Component component) {
        return function.scope.temporary(component.name(), component.type());
    }

    /** What a constructor gives, where it ends. */
    Optional<Expr> result(Pos pos) {
        Type.Record type = (Type.Record) function.result;
        if (unfinished.isEmpty()) {
            return function.scope.find(THIS).map(self -> new Expr.Local(self, pos));
        }
        List<Expr> components = new ArrayList<>();
        type.components().forEach(c -> components.add(new Expr.Local(unfinished.get(c.name()), pos)));
        return Optional.of(new Expr.Make(type, components, pos));
    }

    /** {@code this(a, b)}: the other constructor makes the record. */
    void delegate(MethodInvocationTree tree) {
        List<ExecutableElement> constructors =
                ElementFilter.constructorsIn(function.resolver.enclosing().getEnclosedElements());
        List<Expr> args = function.calls.arguments(tree.getArguments());
        ExecutableElement chosen = function.calls.choose(constructors, args, tree.getMethodSelect());
        Expr created = create(chosen, function.calls.converted(chosen, args, tree.getArguments()), tree);
        Var self = function.scope.declare(THIS, function.result);
        function.out.add(new Stmt.Let(self, Optional.of(created), function.at(tree)));
    }

    private static boolean delegates(List<? extends StatementTree> stmts) {
        return !stmts.isEmpty() && stmts.getFirst() instanceof ExpressionStatementTree first
                && first.getExpression() instanceof MethodInvocationTree call && isDelegation(call);
    }

    /** {@code super()}, which does nothing: what has a superclass is no tuple. */
    static boolean isSuper(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof IdentifierTree name && name.getName().contentEquals("super");
    }

    static boolean isDelegation(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof IdentifierTree name && name.getName().contentEquals(THIS);
    }
}
