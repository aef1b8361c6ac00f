package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.InvalidIr.require;

import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verifies Lane IR between stages. The invariants:
 *
 * <ul>
 * <li>Scalar, lane, mask and array variables share one name space: each name is declared once in the kernel, before it is used and in a block
 *     around its use. Uniforms, and the lengths of array ports, are declared first. A {@link LaneStmt.PerLane} declares its result.
 * <li>Uniforms, extents and what the prelude declares are never assigned: one run of the kernel does many groups.
 * <li>Scalar expressions are uniform: they name scalar variables only, ask for {@code Element.size()} but not for {@code Element.index()}, and contain no
 *     Call, because functions have been inlined. They obey the typing rules of {@link ScalarCheck}.
 * <li>Lanes and masks obey {@link LaneExprCheck}: operands of one lane kind, no LONG DIV and no REM, only functions with a vector form.
 * <li>Labels are unique, and a jump's label encloses it. The step of a loop contains no jump.
 * <li>Values have the kind of their variable; tests are boolean, indexes and lengths int; an array's values have its lane kind.
 * <li>A {@link LaneStmt.Part} names all vectors and masks from outside that it uses, and gives back those that it assigns.
 * <li>The last statements of the kernel, and no others, are its outputs: one for each of its outs, in order.
 * <li>Stores go into ports that are written, and have elements that are arrays.
 * <li>No lane is wider than {@code laneBits}.
 * </ul>
 *
 * Not verified: that lanes that are off store nothing; {@code LaneInterpreter} in the tests is there for that.
 */
public final class LaneCheck implements ExprCheck.Names {
    private final Kernel kernel;
    private final Scopes scopes = new Scopes();
    private final ExprCheck exprs = new ExprCheck(this);
    private final LaneExprCheck lanes;
    private Object current;
    private boolean inStep;

    private LaneCheck(Kernel kernel) {
        this.kernel = kernel;
        lanes = new LaneExprCheck(kernel, exprs, scopes);
    }

    /**
     * Does nothing when the kernel is well-formed.
     *
     * @throws InvalidIr with the kernel's text, marked where the first rule is broken
     */
    public static void check(Kernel kernel) {
        LaneCheck check = new LaneCheck(kernel);
        try {
            check.run();
        } catch (InvalidIr.Violation violation) {
            Lines.Mark mark = new Lines.Mark(check.current, violation.getMessage());
            throw new InvalidIr(violation.getMessage(), IrText.marked(kernel, mark));
        }
    }

    private void run() {
        scopes.enterBlock();
        kernel.uniforms().forEach(var -> scopes.declare(var.name(), var));
        kernel.ports().stream().flatMap(port -> port.extents().stream())
                .forEach(var -> scopes.declare(var.name(), var));
        statements(kernel.prelude());
        block(kernel.body());
        scopes.leaveBlock();
    }

    private void statements(LaneBlock block) {
        for (LaneStmt stmt : block.stmts()) {
            current = stmt;
            stmt(stmt);
        }
    }

    private void block(LaneBlock block) {
        scopes.enterBlock();
        statements(block);
        scopes.leaveBlock();
    }

    private void stmt(LaneStmt stmt) {
        switch (stmt) {
            case LaneStmt.LetScalar s -> {
                s.value().ifPresent(value -> exprs.initial(value, s.var().type()));
                scopes.declare(s.var().name(), s.var());
            }
            case LaneStmt.SetScalar s -> {
                exprs.check(s.value(), s.var().type());
                scopes.use(s.var().name(), s.var());
                require(scopes.isOfTheBody(s.var().name()), "'%s' must have its value in the next group too",
                        s.var().name());
            }
            case LaneStmt.LetLane s -> {
                lanes.check(s.value(), s.var().kind());
                scopes.declare(s.var().name(), s.var());
            }
            case LaneStmt.SetLane s -> {
                lanes.check(s.value(), s.var().kind());
                scopes.use(s.var().name(), s.var());
            }
            case LaneStmt.LetMask s -> {
                lanes.check(s.value());
                scopes.declare(s.var().name(), s.var());
            }
            case LaneStmt.SetMask s -> {
                lanes.check(s.value());
                scopes.use(s.var().name(), s.var());
            }
            case LaneStmt.LetArray s -> {
                exprs.check(s.length(), Type.INT);
                scopes.declare(s.array().name(), s.array());
            }
            case LaneStmt.StoreAt s -> {
                scopes.use(s.array().name(), s.array());
                exprs.check(s.index(), Type.INT);
                lanes.check(s.value(), s.array().element().lane());
            }
            case LaneStmt.Scatter s -> {
                scopes.use(s.array().name(), s.array());
                lanes.check(s.index(), Kind.INT);
                lanes.check(s.value(), s.array().element().lane());
                lanes.check(s.active());
            }
            case LaneStmt.StoreInput s -> {
                lanes.target(s.port());
                exprs.check(s.index(), Type.INT);
                lanes.check(s.value(), s.port().element().lane());
            }
            case LaneStmt.ScatterInput s -> {
                lanes.target(s.port());
                lanes.check(s.index(), Kind.INT);
                lanes.check(s.value(), s.port().element().lane());
                lanes.check(s.active());
            }
            case LaneStmt.StoreScalar s -> {
                Expr.Load element = new Expr.Load(s.array(), s.index(), s.pos());
                exprs.check(element);
                exprs.check(s.value(), element.type());
            }
            case LaneStmt.If s -> {
                exprs.check(s.test(), Type.BOOLEAN);
                block(s.yes());
                block(s.no());
            }
            case LaneStmt.IfAny s -> {
                lanes.check(s.mask());
                block(s.body());
            }
            case LaneStmt.Loop s -> loop(s);
            case LaneStmt.Labeled s -> {
                scopes.enterLabel(s.label());
                block(s.body());
                scopes.leaveLabel();
            }
            case LaneStmt.Part s -> part(s);
            case LaneStmt.Break s -> jump(s.label());
            case LaneStmt.BreakIfNone s -> {
                lanes.check(s.mask());
                jump(s.label());
            }
            case LaneStmt.BailIf s -> lanes.check(s.mask());
            case LaneStmt.BailIfTrue s -> exprs.check(s.test(), Type.BOOLEAN);
            case LaneStmt.PerLane s -> perLane(s);
            case LaneStmt.Output s -> {
                lanes.check(s.value(), output(s, s.out()).kind().lane());
            }
            case LaneStmt.OutputArray s -> {
                Type type = output(s, s.out());
                exprs.check(s.length(), Type.INT);
                scopes.use(s.array().name(), s.array());
                require(type.equals(new Type.Array(Type.of(s.array().element()))), "'%s' is no %s", s.array().name(),
                        type);
            }
        }
    }

    private void loop(LaneStmt.Loop loop) {
        exprs.check(loop.test(), Type.BOOLEAN);
        scopes.enterLabel(loop.label());
        block(loop.body());
        boolean outer = inStep;
        inStep = true;
        block(loop.step());
        inStep = outer;
        scopes.leaveLabel();
    }

    private void part(LaneStmt.Part part) {
        List<LaneStmt> stmts = LaneWalk.stmts(part.body()).toList();
        Set<String> inside = LaneWalk.declared(part.body());
        Set<Label> labels = stmts.stream().flatMap(stmt -> stmt.labels().stream()).collect(Collectors.toSet());
        Set<String> in = part.in().names().collect(Collectors.toSet());
        Set<String> out = part.out().names().collect(Collectors.toSet());
        stmts.stream().flatMap(stmt -> stmt.assigns().stream()).filter(name -> !inside.contains(name)).forEach(
                name -> require(in.contains(name) && out.contains(name), "the part keeps its value of '%s'", name));
        stmts.stream().flatMap(stmt -> stmt.leavesTo().stream())
                .forEach(label -> require(labels.contains(label), "a jump to '%s' out of a part", label.name()));
        LaneWalk.vectors(part.body()).keySet().stream().filter(name -> !inside.contains(name))
                .forEach(name -> require(in.contains(name), "the part does not get '%s'", name));
        part.in().vars().forEach(scopes::use);
        block(part.body());
        part.out().vars().forEach((name, var) -> {
            if (inside.contains(name)) {
                scopes.export(name, var);
            }
            scopes.use(name, var);
        });
    }

    private void jump(Label label) {
        scopes.jumpTo(label);
        require(!inStep, "a jump out of the step of a loop");
    }

    private void perLane(LaneStmt.PerLane call) {
        List<Kind> params = call.op().params();
        require(params.size() == call.args().size(), "%d arguments for %d parameters", call.args().size(),
                params.size());
        for (int i = 0; i < params.size(); i++) {
            lanes.check(call.args().get(i), params.get(i).lane());
        }
        lanes.check(call.active());
        if (call.op() instanceof ScalarOp.Operator(BinOp op, Kind kind)) {
            ExprCheck.binary(op, kind, kind, op.token());
            require(op.group() == BinOp.Group.ARITHMETIC, "'%s' is no arithmetic", op.token());
        }
        LaneVar result = call.result();
        require(result.kind() == call.op().result().lane(), "'%s' cannot hold a %s", result.name(),
                call.op().result().keyword());
        scopes.declare(result.name(), result);
    }

    /** The type of what is given. */
    private Type output(LaneStmt output, String name) {
        List<LaneStmt> stmts = kernel.body().stmts();
        Optional<Var> out = kernel.out(name);
        require(out.isPresent(), "'%s' is nothing that the kernel gives", name);
        int place = stmts.size() - kernel.outs().size() + kernel.outs().indexOf(out.get());
        require(place >= 0 && stmts.get(place) == output, "the output is not in its place at the end of the kernel");
        return out.get().type();
    }

    @Override
    public void local(Var var) {
        scopes.use(var.name(), var);
    }

    @Override
    public void call(Expr.Call call) {
        require(false, "'%s' has not been inlined", ExprText.of(call));
    }

    @Override
    public void batchInfo(Expr.BatchInfo.Which which) {
        require(which != Expr.BatchInfo.Which.INDEX, "the element's number is not uniform");
    }
}
