package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.BinOp.Group;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.Optional;

/** Declarations and assignments of scalar variables, in the form a person writes: {@code n++}, {@code sum += x}. */
final class Assignments {
    private final ScalarExprEmitter exprs;
    private final ScalarExprEmitter.Scope scope;

    Assignments(ScalarExprEmitter exprs, ScalarExprEmitter.Scope scope) {
        this.exprs = exprs;
        this.scope = scope;
    }

    /** {@code double x = …} or {@code double x}, without a semicolon. */
    CodeBlock declare(Var var, Optional<Expr> value) {
        String name = scope.local(var.name());
        return value
                .map(initial -> CodeBlock.of("$T $L = $L", scope.type(var.type()), name,
                        exprs.assigned(initial, var.type()).text()))
                .orElseGet(() -> CodeBlock.of("$T $L", scope.type(var.type()), name));
    }

    /** The assignment without a semicolon. */
    CodeBlock assign(Var var, Expr value) {
        String name = scope.local(var.name());
        if (value instanceof Expr.Binary(BinOp op, Expr.Local(Var left, _), Expr right, _)
                && left.name().equals(var.name())
                && hasCompoundForm(op, right, var.type())) {
            return compound(name, op, right);
        }
        return CodeBlock.of("$L = $L", name, exprs.assigned(value, var.type()).text());
    }

    /** {@code array[index] = value}, without a semicolon. */
    CodeBlock store(Expr array, Expr index, Expr value) {
        return CodeBlock.of("$L[$L] = $L", exprs.of(array).receiver(), exprs.of(index).text(),
                exprs.assigned(value, ((Type.Array) array.type()).element()).text());
    }

    private CodeBlock compound(String name, BinOp op, Expr right) {
        if ((op == BinOp.ADD || op == BinOp.SUB) && isOne(right)) {
            return CodeBlock.of("$L$L", name, op.token().repeat(2));
        }
        return CodeBlock.of("$L $L= $L", name, op.token(), exprs.assigned(right, right.type()).text());
    }

    /** A compound assignment to a narrow variable, or with a wider right side, would hide a cast. */
    private static boolean hasCompoundForm(BinOp op, Expr right, Type type) {
        return op.group() != Group.COMPARISON && type.isPrimitive() && right.kind() == type.kind()
                && !type.kind().isNarrow();
    }

    private static boolean isOne(Expr expr) {
        return expr instanceof Expr.Const(Kind kind, Object value, _) && kind.isIntegral()
                && ((Number) value).longValue() == 1;
    }
}
