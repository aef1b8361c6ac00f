package dev.jvmap.processor.read;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads one method into a {@link Function}: what the readers of its statements and expressions share. */
final class FunctionReader {
    private final MethodSource source;
    private final Pos calledAt;
    private final Diagnostics diagnostics;
    private final LocalNames used;
    private boolean hasRefused;

    final Functions functions;
    final Compiler compiler;
    final Resolver resolver;
    final Scope scope;
    final Sequence out;
    final Jumps jumps = new Jumps();
    final Type result;

    final TypeReader types;
    final NameReader names;
    final ExprReader exprs;
    final OperatorReader operators;
    final AssignReader assigns;
    final ArrayReader arrays;
    final ArrayLibrary arrayLibrary;
    final CallReader calls;
    final RecordReader records;
    final LoopReader loops;
    final SwitchReader switches;
    final StmtReader stmts;

    FunctionReader(MethodSource source, Pos calledAt, Functions functions, Compiler compiler,
            Diagnostics diagnostics) {
        this.source = source;
        this.calledAt = calledAt;
        this.functions = functions;
        this.compiler = compiler;
        this.diagnostics = diagnostics;
        this.resolver = new Resolver(compiler.elements(), compiler.types(), source.file().unit(),
                (TypeElement) source.method().getEnclosingElement());
        this.used = LocalNames.of(source.tree());
        this.scope = new Scope(used.declared());
        this.out = new Sequence(scope);
        this.result = compiler.mirrors().type(isConstructor()
                ? source.method().getEnclosingElement().asType() : source.method().getReturnType());
        this.types = new TypeReader(this);
        this.names = new NameReader(this);
        this.exprs = new ExprReader(this);
        this.operators = new OperatorReader(this);
        this.assigns = new AssignReader(this);
        this.arrays = new ArrayReader(this);
        this.arrayLibrary = new ArrayLibrary(this);
        this.calls = new CallReader(this);
        this.records = new RecordReader(this);
        this.loops = new LoopReader(this);
        this.switches = new SwitchReader(this);
        this.stmts = new StmtReader(this);
    }

    Function read() {
        List<Var> params = new ArrayList<>();
        if (RecordReader.isOfRecord(source.method(), compiler.mirrors()) && !isConstructor()) {
            params.add(scope.declare(RecordReader.THIS,
                    compiler.mirrors().type(source.method().getEnclosingElement().asType())));
        }
        List<String> names = source.parameterNames();
        for (int i = 0; i < names.size(); i++) {
            params.add(scope.declare(names.get(i),
                    compiler.mirrors().type(source.method().getParameters().get(i).asType())));
        }
        Block body = isConstructor() ? records.constructor(source) : stmts.block(source.tree().getBody());
        return new Function(key(compiler, source.method()), name(), params, result,
                InitialValues.give(body, out.assignedUnderTest()), at(source.tree()));
    }

    private boolean isConstructor() {
        return source.method().getKind() == ElementKind.CONSTRUCTOR;
    }

    /** What a {@code return} without a value gives: in a constructor the object. */
    Optional<Expr> resultSoFar(Pos pos) {
        return isConstructor() ? records.result(pos) : Optional.empty();
    }

    /** A constructor's name says what it makes. */
    private String name() {
        return isConstructor() ? "new" + source.method().getEnclosingElement().getSimpleName()
                : source.method().getSimpleName().toString();
    }

    /** Names a method among all others. */
    static String key(Compiler compiler, ExecutableElement method) {
        List<String> parameters = method.getParameters().stream()
                .map(VariableElement::asType)
                .map(type -> compiler.mirrors().type(type).toString())
                .toList();
        return ((TypeElement) method.getEnclosingElement()).getQualifiedName() + "." + method.getSimpleName()
                + "(" + String.join(",", parameters) + ")";
    }

    /** Where a tree stands; for a method of another compilation, where it is called. */
    Pos at(Tree tree) {
        return source.file().isCarried() ? calledAt : source.file().at(tree);
    }

    String text(Tree tree) {
        return source.file().text(tree);
    }

    /** Reports what is wrong with a tree. The statement around it cannot be read. */
    Refusal refuse(Code code, Tree tree, Object... args) {
        diagnostics.report(code, at(tree), args);
        return new Refusal();
    }

    /** Says that a statement which every element reaches has no form in the IR. */
    void giveUp() {
        hasRefused = true;
    }

    /** Whether that has been said; what has been read is then not all of the method. */
    boolean hasRefused() {
        return hasRefused;
    }

    /** The value as one of the given type, by an assignment's or a cast's conversion (JLS 5.2, 5.5). */
    Expr convert(Expr value, Type to, Tree tree) {
        if (value.type().equals(to)) {
            return value;
        }
        if (Typing.isNumeric(value.type()) && Typing.isNumeric(to)) {
            return Typing.convert(value, to.kind());
        }
        if (isReference(value.type()) && isReference(to)) {
            return value instanceof Expr.Null ? new Expr.Null(to, value.pos()) : value;
        }
        if (value.type() instanceof Type.Record && isReference(to)) {
            throw refuse(Code.RECORD_OBJECT, tree, value.type());
        }
        throw compiler.mirrors().isBox(to) || compiler.mirrors().isBox(value.type())
                ? refuse(Code.BOXED, tree, compiler.mirrors().isBox(to) ? to : value.type())
                : refuse(Code.CONVERSION, tree, value.type(), to);
    }

    /** Whether the tree is a variable that keeps its value, so that it can stand for itself wherever it is needed. */
    boolean isConstant(Tree tree) {
        return tree instanceof IdentifierTree name && !used.assigned().contains(name.getName().toString());
    }

    static boolean isReference(Type type) {
        return switch (type) {
            case Type.Array _, Type.Opaque _ -> true;
            case Type.Prim _, Type.Record _, Type.Void _ -> false;
        };
    }
}
