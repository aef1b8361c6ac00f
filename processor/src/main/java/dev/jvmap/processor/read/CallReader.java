package dev.jvmap.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads calls: which method is meant, and how the IR says it. */
final class CallReader {
    private final FunctionReader function;

    CallReader(FunctionReader function) {
        this.function = function;
    }

    /** What a call calls. */
    private sealed interface Target {
        /** A method, with the arguments converted to its parameters. */
        record Method(ExecutableElement method, List<Expr> args) implements Target {
            String name() {
                return ((TypeElement) method.getEnclosingElement()).getQualifiedName() + "." + method.getSimpleName();
            }
        }

        /** A method of a record; the arguments have been converted. */
        record OnRecord(Expr object, ExecutableElement method, List<Expr> args) implements Target {}

        /** {@code array.clone()}, which no class declares. */
        record Clone(Expr array) implements Target {}
    }

    /** A call for its effect on arrays, or for the exceptions that it throws. */
    void statement(MethodInvocationTree tree) {
        Target target = target(tree);
        if (target instanceof Target.Method called && ArrayLibrary.knowsStatement(called.name(), called.args())) {
            function.arrayLibrary.statement(called.name(), called.args(), function.at(tree));
            return;
        }
        Expr call = value(tree, target, this::temporary);
        if (call instanceof Expr.Call || call instanceof Expr.Foreign) {
            function.out.add(new Stmt.Do(call, function.at(tree)));
        }
    }

    Expr value(MethodInvocationTree tree) {
        return value(tree, this::temporary);
    }

    /** @param declare gives the variable of an array that the call creates */
    Expr value(MethodInvocationTree tree, Function<Type, Var> declare) {
        Expr call = value(tree, target(tree), declare);
        if (call.type() instanceof Type.Void) {
            throw function.refuse(Code.CONVERSION, tree, call.type(), "value");
        }
        return hasEffect(call) ? function.out.keep("called", call) : call;
    }

    private Var temporary(Type array) {
        return function.scope.temporary("array", array);
    }

    private Expr value(MethodInvocationTree tree, Target target, Function<Type, Var> declare) {
        return switch (target) {
            case Target.Clone(Expr array) -> function.arrayLibrary.copyOf(array, declare, function.at(tree));
            case Target.Method called when ArrayLibrary.knowsCreation(called.name(), called.args()) ->
                function.arrayLibrary.creation(called.name(), called.args(), declare, function.at(tree));
            case Target.Method(ExecutableElement method, List<Expr> args) -> call(method, args, tree);
            case Target.OnRecord(Expr object, ExecutableElement method, List<Expr> args) ->
                onRecord(object, method, args, tree);
        };
    }

    private Expr onRecord(Expr object, ExecutableElement method, List<Expr> args, MethodInvocationTree tree) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return call(method, args, tree);
        }
        List<Expr> all = new ArrayList<>(args);
        all.addFirst(object);
        return function.records.component(object, method, tree)
                .or(() -> RecordReader.isOfRecord(method, function.compiler.mirrors())
                        ? inlined(method, all, function.at(tree)) : Optional.empty())
                .orElseThrow(() -> function.refuse(Code.RECORD_OBJECT, tree.getMethodSelect(), object.type()));
    }

    /** Only through an array or another object can a call have an effect that a pure expression must not have. */
    private boolean hasEffect(Expr call) {
        return switch (call) {
            case Expr.Call inlined -> function.functions.mayWrite(inlined.function()) && takesObjects(inlined.args());
            case Expr.Foreign foreign -> takesObjects(foreign.args());
            default -> false;
        };
    }

    private static boolean takesObjects(List<Expr> args) {
        return args.stream().anyMatch(arg -> !arg.type().isPrimitive());
    }

    private Target target(MethodInvocationTree tree) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select
                && function.names.isValue(select.getExpression()) && !isOnReceiver(select)) {
            return onObject(select, tree);
        }
        List<ExecutableElement> candidates = candidates(tree.getMethodSelect());
        List<Expr> args = arguments(tree.getArguments());
        return spread(candidates, args, tree).orElseGet(() -> {
            ExecutableElement method = choose(candidates, args, tree.getMethodSelect());
            return new Target.Method(method, converted(method, args, tree.getArguments()));
        });
    }

    /** A call whose last arguments are numbers that become an array. */
    private Optional<Target> spread(List<ExecutableElement> candidates, List<Expr> args, MethodInvocationTree tree) {
        return function.compiler.overloads().choose(candidates, types(args)).isEmpty()
                ? function.compiler.overloads().spread(candidates, types(args))
                        .flatMap(method -> spread(method, args, tree))
                : Optional.empty();
    }

    private Optional<Target> spread(ExecutableElement method, List<Expr> args, MethodInvocationTree tree) {
        int fixed = method.getParameters().size() - 1;
        Type last = function.compiler.mirrors().type(method.getParameters().getLast().asType());
        if (!(last instanceof Type.Array array) || !array.element().isPrimitive()) {
            return Optional.empty();
        }
        List<Expr> values = new ArrayList<>();
        for (int i = fixed; i < args.size(); i++) {
            values.add(function.convert(args.get(i), array.element(), tree.getArguments().get(i)));
        }
        List<Expr> all = converted(method, args.subList(0, fixed), tree.getArguments());
        all.add(function.arrays.pack(array, values, tree));
        return Optional.of(new Target.Method(method, all));
    }

    private List<TypeMirror> types(List<Expr> args) {
        return args.stream().map(arg -> function.compiler.mirrors().mirror(arg.type())).toList();
    }

    /** {@code this.f()} where {@code this} is the object whose method is batched. */
    private boolean isOnReceiver(MemberSelectTree select) {
        return select.getExpression() instanceof IdentifierTree name && name.getName().contentEquals(RecordReader.THIS)
                && function.functions.captures().isReceiver(function.resolver.enclosing());
    }

    private Target onObject(MemberSelectTree select, MethodInvocationTree tree) {
        List<Supplier<Expr>> readings = new ArrayList<>();
        readings.add(() -> receiver(select));
        tree.getArguments().forEach(argument -> readings.add(() -> function.exprs.value(argument)));
        List<Expr> values = function.out.inOrder(readings);
        Expr object = values.getFirst();
        if (isClone(select, object)) {
            return new Target.Clone(object);
        }
        List<ExecutableElement> candidates = function.resolver.methods(
                function.compiler.mirrors().element(object.type()).orElseThrow(), select.getIdentifier().toString());
        List<Expr> args = values.subList(1, values.size());
        ExecutableElement method = choose(candidates, args, select);
        return new Target.OnRecord(object, method, converted(method, args, tree.getArguments()));
    }

    /** What a method is called on, of which there are two kinds that lanes know. */
    private Expr receiver(MemberSelectTree select) {
        Expr object = function.exprs.value(select.getExpression());
        if (object.type() instanceof Type.Record || isClone(select, object)) {
            return object;
        }
        throw function.refuse(Code.INSTANCE_CALL, select, select.getIdentifier());
    }

    private static boolean isClone(MemberSelectTree select, Expr object) {
        return select.getIdentifier().contentEquals("clone") && ArrayLibrary.isFlat(object);
    }

    List<Expr> arguments(List<? extends ExpressionTree> trees) {
        return function.out.inOrder(trees.stream()
                .<Supplier<Expr>>map(argument -> () -> function.exprs.value(argument)).toList());
    }

    private List<ExecutableElement> candidates(ExpressionTree select) {
        if (select instanceof IdentifierTree name) {
            return function.resolver.methods(name.getName().toString());
        }
        MemberSelectTree qualified = (MemberSelectTree) select;
        if (isOnReceiver(qualified)) {
            return function.resolver.methods(function.resolver.enclosing(), qualified.getIdentifier().toString());
        }
        TypeElement owner = function.names.type(qualified.getExpression())
                .orElseThrow(() -> function.refuse(Code.UNKNOWN_NAME, qualified.getExpression(),
                        qualified.getExpression(), "class"));
        return function.resolver.methods(owner, qualified.getIdentifier().toString());
    }

    /** @param name what is called, as the user writes it */
    ExecutableElement choose(List<ExecutableElement> candidates, List<Expr> args, Tree name) {
        List<ExecutableElement> chosen = function.compiler.overloads().choose(candidates, types(args));
        if (chosen.size() == 1) {
            return chosen.getFirst();
        }
        if (chosen.isEmpty() && candidates.stream().anyMatch(ExecutableElement::isVarArgs)) {
            throw function.refuse(Code.VARARGS_CALL, name, name);
        }
        String argTypes = args.stream().map(arg -> arg.type().toString()).collect(Collectors.joining(", "));
        throw function.refuse(Code.UNKNOWN_CALL, name, name, argTypes);
    }

    List<Expr> converted(ExecutableElement method, List<Expr> args, List<? extends Tree> trees) {
        List<Expr> converted = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            Type to = function.compiler.mirrors().type(method.getParameters().get(i).asType());
            converted.add(function.convert(args.get(i), to, trees.get(i)));
        }
        return converted;
    }

    private Expr call(ExecutableElement method, List<Expr> args, MethodInvocationTree tree) {
        if (RecordReader.isOfRecord(method, function.compiler.mirrors())
                && function.scope.find(RecordReader.THIS).isPresent()) {
            Var self = function.scope.find(RecordReader.THIS).orElseThrow();
            return onRecord(new Expr.Local(self, function.at(tree)), method, args, tree);
        }
        Captures captures = function.functions.captures();
        if (!method.getModifiers().contains(Modifier.STATIC)
                && captures.isReceiver((TypeElement) method.getEnclosingElement())) {
            return inlined(captures.dispatched(method), args, function.at(tree))
                    .orElseThrow(() -> function.refuse(Code.INSTANCE_CALL, tree.getMethodSelect(),
                            method.getSimpleName()));
        }
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            throw function.refuse(Code.INSTANCE_CALL, tree.getMethodSelect(), method.getSimpleName());
        }
        Pos pos = function.at(tree);
        Library library = new Library(method, function.compiler.mirrors());
        return library.batchInfo(pos)
                .or(() -> library.intrinsic().map(row -> new Expr.Intrin(row, args, pos)))
                .or(() -> runtimeBody(library, args, pos))
                .or(() -> inlined(method, args, pos))
                .orElseGet(() -> foreign(method, args, tree));
    }

    /** A function of the runtime whose body kernels inline; within the runtime it is an ordinary helper. */
    private Optional<Expr> runtimeBody(Library library, List<Expr> args, Pos pos) {
        return library.runtimeBody()
                .filter(_ -> !Library.isMath(Names.outermost(function.resolver.enclosing())))
                .map(row -> new Expr.Intrin(row, args, pos));
    }

    private Optional<Expr> inlined(ExecutableElement method, List<Expr> args, Pos pos) {
        if (Library.isLaneByLane(method)) {
            return Optional.empty();
        }
        Type result = function.compiler.mirrors().type(method.getReturnType());
        return function.compiler.sources().find(method)
                .filter(source -> source.tree().getBody() != null)
                .map(source -> function.functions.read(source, pos))
                .filter(key -> !function.functions.isRefused(key))
                .map(key -> new Expr.Call(key, args, result, pos));
    }

    private Expr foreign(ExecutableElement method, List<Expr> args, MethodInvocationTree tree) {
        Tree name = tree.getMethodSelect();
        if (!function.functions.nameable(method)) {
            throw function.refuse(Code.HIDDEN_CALL, name, name);
        }
        Type result = function.compiler.mirrors().type(method.getReturnType());
        Stream.concat(args.stream().map(Expr::type), Stream.of(result)).filter(Type.Record.class::isInstance)
                .findFirst().ifPresent(record -> {
                    throw function.refuse(Code.RECORD_OBJECT, tree, record);
                });
        return new Expr.Foreign(((TypeElement) method.getEnclosingElement()).getQualifiedName().toString(),
                method.getSimpleName().toString(), args, result, function.at(tree));
    }
}
