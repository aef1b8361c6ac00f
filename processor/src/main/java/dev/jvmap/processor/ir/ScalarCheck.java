package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.InvalidIr.require;

import java.util.List;
import java.util.Optional;

/**
 * Verifies Scalar IR between stages. The invariants, for the entry and for each function:
 *
 * <ul>
 * <li>A variable is declared once in its function, before it is used and in a block around its use, with the same type. The parameters
 *     are declared first.
 * <li>Labels are unique in a function, and a Break's label encloses it. The step of a loop contains no jump (Break, Return).
 * <li>Types agree: operands of a binary operator have one kind (a shift's count is an int or long of its own), which is no narrow kind, because the
 *     reader promotes; values have the type of their variable, array element, parameter or result; tests are boolean; indexes and lengths int. Nothing
 *     is converted to or from boolean. A constant is the box of its kind.
 * <li>A Call names a function of the program, and fits its parameters and result. A Do is a Call or Foreign.
 * <li>A NewArray is the whole initial value of a variable; a Make is the whole value of a variable or result.
 * <li>A Return has a value exactly where the function has a result. {@code mapped} has one entry for each parameter of the entry.
 * </ul>
 *
 * Not verified: that variables are definitely assigned, and that every path of a function with a result returns; the user's compiler does that.
 */
public final class ScalarCheck {
    private final Program program;
    private Object current;

    private ScalarCheck(Program program) {
        this.program = program;
        current = program.entry();
    }

    /**
     * Does nothing when the program is well-formed.
     *
     * @throws InvalidIr with the program's text, marked where the first rule is broken
     */
    public static void check(Program program) {
        ScalarCheck check = new ScalarCheck(program);
        try {
            check.run();
        } catch (InvalidIr.Violation violation) {
            Lines.Mark mark = new Lines.Mark(check.current, violation.getMessage());
            throw new InvalidIr(violation.getMessage(), IrText.marked(program, mark));
        }
    }

    private void run() {
        int params = program.entry().params().size();
        require(program.mapped().size() == params, "%d of %d parameters say whether they are mapped",
                program.mapped().size(), params);
        new OfFunction(program.entry()).run();
        program.functions().forEach((key, function) -> {
            current = function;
            require(function.key().equals(key), "function '%s' is listed as '%s'", function.key(), key);
            new OfFunction(function).run();
        });
    }

    /** The walk over one function. */
    private final class OfFunction implements ExprCheck.Names {
        private final Function function;
        private final Scopes scopes = new Scopes();
        private final ExprCheck exprs = new ExprCheck(this);
        private boolean inStep;

        OfFunction(Function function) {
            this.function = function;
        }

        void run() {
            scopes.enterBlock();
            function.params().forEach(var -> scopes.declare(var.name(), var));
            block(function.body());
            scopes.leaveBlock();
        }

        private void block(Block block) {
            scopes.enterBlock();
            for (Stmt stmt : block.stmts()) {
                current = stmt;
                stmt(stmt);
            }
            scopes.leaveBlock();
        }

        private void stmt(Stmt stmt) {
            switch (stmt) {
                case Stmt.Let(Var var, Optional<Expr> value, _) -> {
                    value.ifPresent(v -> exprs.initial(v, var.type()));
                    scopes.declare(var.name(), var);
                }
                case Stmt.Assign(Var var, Expr value, _) -> {
                    exprs.whole(value, var.type());
                    scopes.use(var.name(), var);
                }
                case Stmt.Store(Expr array, Expr index, Expr value, Pos pos) -> {
                    Expr.Load element = new Expr.Load(array, index, pos);
                    exprs.check(element);
                    exprs.check(value, element.type());
                }
                case Stmt.If(Expr test, Block yes, Block no, _) -> {
                    exprs.check(test, Type.BOOLEAN);
                    block(yes);
                    block(no);
                }
                case Stmt.Loop(Label label, Expr test, Block body, Block step, _) -> {
                    exprs.check(test, Type.BOOLEAN);
                    scopes.enterLabel(label);
                    block(body);
                    step(step);
                    scopes.leaveLabel();
                }
                case Stmt.Labeled(Label label, Block body, _) -> {
                    scopes.enterLabel(label);
                    block(body);
                    scopes.leaveLabel();
                }
                case Stmt.Break(Label label, _) -> {
                    scopes.jumpTo(label);
                    notInStep();
                }
                case Stmt.Return(Optional<Expr> value, _) -> {
                    notInStep();
                    result(value);
                }
                case Stmt.Throw _ -> {
                }
                case Stmt.Assert(Expr test, _, _) -> exprs.check(test, Type.BOOLEAN);
                case Stmt.Do(Expr call, _) -> {
                    require(call instanceof Expr.Call || call instanceof Expr.Foreign, "'%s' is no call",
                            ExprText.of(call));
                    exprs.check(call);
                }
            }
        }

        private void step(Block step) {
            boolean outer = inStep;
            inStep = true;
            block(step);
            inStep = outer;
        }

        private void notInStep() {
            require(!inStep, "a jump out of the step of a loop");
        }

        private void result(Optional<Expr> value) {
            boolean isVoid = function.result().equals(Type.VOID);
            require(value.isEmpty() == isVoid, "'%s' has the result %s", function.name(), function.result());
            value.ifPresent(v -> exprs.whole(v, function.result()));
        }

        @Override
        public void local(Var var) {
            scopes.use(var.name(), var);
        }

        @Override
        public void call(Expr.Call call) {
            Function callee = program.functions().get(call.function());
            require(callee != null, "the program has no function '%s'", call.function());
            require(callee.result().equals(call.type()), "'%s' gives %s, not %s", call.function(), callee.result(),
                    call.type());
            List<Type> params = callee.params().stream().map(Var::type).toList();
            List<Type> args = call.args().stream().map(Expr::type).toList();
            require(ExprCheck.fit(args, params), "'%s' takes %s, not %s", call.function(), params, args);
        }

        @Override
        public void batchInfo(Expr.BatchInfo.Which which) {
            // Any function of an element may ask for the element's number.
        }
    }
}
