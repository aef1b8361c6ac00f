package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Uniformity;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Origin;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.UnOp;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the bodies of called functions where they are called, since vectors must not cross a call. Only library functions with uniform arguments stay calls: the
 * kernel makes them in scalar code. The result has no returns: each body has a single exit.
 *
 * <p>The user's functions come first, then those of the library: in between, what is called twice with the same arguments is found and called once.
 *
 * <p>A function that calls itself is inlined {@value #RECURSION} levels deep, which covers the usual {@code return -f(-x)}; an element that goes deeper makes the
 * kernel give up its block.
 */
public final class Inline {
    private static final int RECURSION = 2;

    /**
     * The most expressions that a body may have with everything inlined. A Java method has at most 64 kB of bytecode, and what is much larger than 8 kB is not compiled
     * by the JIT.
     */
    private static final int LARGEST = 8_000;

    /** Where the bodies of runtime functions come from. */
    public interface Bodies {
        /** The body of a static runtime method, with what it calls. */
        Program read(String owner, String method, List<Kind> params);
    }

    private final Bodies bodies;
    private final Map<String, Function> functions = new HashMap<>();
    private final Names names = new Names();
    private final List<String> active = new ArrayList<>();
    private final Set<Var> present = new HashSet<>();
    private final Map<String, Boolean> asking = new HashMap<>();
    private boolean expandsLibrary;
    private int size;

    private Inline(Bodies bodies) {
        this.bodies = bodies;
    }

    /** A body with a single exit, behind which {@code results} hold the element's result: one variable, one for each component of a record, none for void. */
    public record Inlined(Block body, List<Var> results) {
        public Inlined {
            results = List.copyOf(results);
        }
    }

    /** The entry's body with all varying calls inlined. */
    public static Inlined apply(Program program, Bodies bodies) {
        Inline pass = new Inline(bodies);
        pass.functions.putAll(program.functions());
        Function entry = program.entry();
        pass.names.reserve(entry.params());
        pass.names.reserve(program.captured().stream().map(Expr.Captured::var).toList());
        Set<Var> varying = new HashSet<>();
        Map<Var, Expr> self = new HashMap<>();
        List<Stmt> copies = new ArrayList<>();
        for (int i = 0; i < entry.params().size(); i++) {
            Var param = entry.params().get(i);
            Expr value = new Expr.Local(param, entry.pos());
            self.put(param, assigns(entry, param)
                    ? pass.let(new Var(pass.names.fresh(param.name()), param.type()), value, entry.pos(), copies)
                    : value);
            if (program.mapped().get(i)) {
                varying.add(param);
            }
        }
        self.forEach((param, value) -> {
            if (varying.contains(param) && value instanceof Expr.Local(Var own, Pos _)) {
                pass.present.add(own);
            }
        });
        Var result = new Var("result", entry.result());
        pass.names.reserve(List.of(result));
        copies.addAll(pass.expand(entry, varying, self, result));
        SplitRecords split = new SplitRecords(pass.names);
        Block expanded = split.block(new Block(copies));
        List<Var> results = result.type() == Type.VOID ? List.of() : split.leaves(result);
        Inlined users = ArrayChoices.apply(Sharing.apply(new Inlined(JoinLets.apply(expanded), results)),
                entry.params(), varying);
        pass.names.reserve(users.body());
        // Which calls a library function's body is worth depends on what differs, and so on what array variables stand for.
        Block all = split.block(pass.library(users.body(), varying)); // library bodies have records, too
        return Sharing.apply(new Inlined(Indexes.apply(JoinLets.apply(RareLast.apply(all))), users.results()));
    }

    /** The body with the bodies of library functions in place of their calls, each of which is the value of a variable. */
    private Block library(Block body, Set<Var> varying) {
        expandsLibrary = true;
        return new Body(Uniformity.of(body, varying), Map.of()).library(body);
    }

    /** The statements of one use of a function, with its variables renamed and its own varying calls expanded. */
    private List<Stmt> expand(Function f, Set<Var> varying, Map<Var, Expr> params, Var result) {
        active.add(f.key());
        Optional<Var> resultVar = f.result() == Type.VOID ? Optional.empty() : Optional.of(result);
        // Facts are taken on the body as written: where its returns diverge does not matter for its calls' arguments,
        // because a call behind a divergent return is reached by the remaining lanes in lockstep.
        Uniformity facts = Uniformity.of(f.body(), varying, call -> asksForIndex(call.function()));
        List<Stmt> out = new ArrayList<>();
        resultVar.ifPresent(v -> out.add(new Stmt.Let(v, Optional.empty(), f.pos())));
        Block expanded = new Body(facts, new HashMap<>(params)).block(f.body());
        out.addAll(SingleExit.apply(expanded, resultVar, names.fresh(f.name() + "End", Label.Role.BODY), f.pos()));
        active.removeLast();
        return out;
    }

    private boolean asksForIndex(String function) {
        return asking.computeIfAbsent(function, f -> asksForIndex(f, new HashSet<>()));
    }

    /** Whether the function, or one that it calls, asks for the element's number. */
    private boolean asksForIndex(String function, Set<String> seen) {
        return seen.add(function) && Walk.anyExpr(functions.get(function).body(), e -> switch (e) {
            case Expr.BatchInfo(Expr.BatchInfo.Which which, Pos _) -> which == Expr.BatchInfo.Which.INDEX;
            case Expr.Call call -> asksForIndex(call.function(), seen);
            default -> false;
        });
    }

    /** Rewrites the statements of one function in one context. */
    private final class Body {
        private final Uniformity facts;
        private final Map<Var, Expr> vars;
        private final Map<Label, Label> labels = new HashMap<>();

        Body(Uniformity facts, Map<Var, Expr> vars) {
            this.facts = facts;
            this.vars = vars;
        }

        Block block(Block block) {
            List<Stmt> out = new ArrayList<>();
            for (Stmt s : block.stmts()) {
                if (facts.reachable(s) && (out.isEmpty() || !isJump(out.getLast()))) {
                    stmt(s, out);
                }
            }
            return new Block(out);
        }

        private Block library(Block block) {
            List<Stmt> out = new ArrayList<>();
            for (Stmt s : block.stmts()) {
                if (s instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && value.isPresent()
                        && value.get() instanceof Expr.Intrin call && expands(call, s)) {
                    inline(bodyOf(call), flags(call.args(), s), call.args(), v, out);
                } else {
                    out.add(Walk.map(s, this::library, e -> e));
                }
            }
            return new Block(out);
        }

        private void stmt(Stmt s, List<Stmt> out) {
            switch (s) {
                case Stmt.Let(Var v, Optional<Expr> value, Pos pos) when value.isPresent()
                        && value.get() instanceof Expr.Intrin call && isKept(call, s) ->
                    out.add(new Stmt.Let(rename(v), Optional.of(operands(call, s, out)), pos));
                case Stmt.Let(Var v, Optional<Expr> value, Pos pos) -> {
                    Optional<Expr> rewritten = value.map(e -> expr(e, s, out));
                    Var renamed = rename(v);
                    if (rewritten.filter(Expr.NewArray.class::isInstance).isPresent()) {
                        present.add(renamed);
                    }
                    out.add(new Stmt.Let(renamed, rewritten, pos));
                }
                case Stmt.Assign(Var v, Expr value, Pos pos) -> {
                    Expr rewritten = expr(value, s, out);
                    out.add(new Stmt.Assign(target(v), rewritten, pos));
                }
                case Stmt.Store(Expr array, Expr index, Expr value, Pos pos) ->
                    out.add(new Stmt.Store(expr(array, s, out), expr(index, s, out), expr(value, s, out), pos));
                case Stmt.If i -> branch(i, out);
                case Stmt.Loop loop -> loop(loop, out);
                case Stmt.Labeled(Label label, Block body, Pos pos) ->
                    out.add(new Stmt.Labeled(rename(label), block(body), pos));
                case Stmt.Break(Label label, Pos pos) -> out.add(new Stmt.Break(labels.get(label), pos));
                case Stmt.Return(Optional<Expr> value, Pos pos) ->
                    out.add(new Stmt.Return(value.map(e -> expr(e, s, out)), pos));
                case Stmt.Assert(Expr test, String source, Pos pos) ->
                    out.add(new Stmt.Assert(expr(test, s, out), source, pos));
                case Stmt.Do(Expr call, Pos pos) -> effect(call, s, out, pos);
                case Stmt.Throw _ -> out.add(s);
            }
        }

        private void branch(Stmt.If s, List<Stmt> out) {
            Pos pos = s.pos();
            if (s.no().isEmpty() && s.test() instanceof Expr.AndAlso(Expr left, Expr right, Pos _)
                    && !facts.varying(left, s)) {
                // The uniform part of the condition is worth a real branch.
                List<Stmt> inner = new ArrayList<>();
                Expr rest = expr(right, s, inner);
                inner.add(new Stmt.If(rest, block(s.yes()), Block.EMPTY, pos));
                out.add(new Stmt.If(expr(left, s, out), new Block(inner), Block.EMPTY, pos));
                return;
            }
            Expr test = expr(s.test(), s, out);
            if (test instanceof Expr.Const(var _, Object value, Pos _)) {
                out.addAll(block(value.equals(true) ? s.yes() : s.no()).stmts());
            } else {
                out.add(new Stmt.If(test, block(s.yes()), block(s.no()), pos));
            }
        }

        private void loop(Stmt.Loop loop, List<Stmt> out) {
            Label label = rename(loop.label());
            List<Stmt> head = new ArrayList<>();
            Expr test = expr(loop.test(), loop, head);
            Block body = block(loop.body());
            if (head.isEmpty()) {
                out.add(new Stmt.Loop(label, test, body, block(loop.step()), loop.pos()));
                return;
            }
            // The test has become statements: while (true) { head; if (!test) break; body; step }
            Pos pos = loop.test().pos();
            head.add(new Stmt.If(new Expr.Unary(UnOp.NOT, test, pos), Block.of(new Stmt.Break(label, pos)), Block.EMPTY,
                    pos));
            head.addAll(body.stmts());
            Expr always = new Expr.Const(Kind.BOOLEAN, true, pos);
            out.add(new Stmt.Loop(label, always, new Block(head), block(loop.step()), loop.pos()));
        }

        private void effect(Expr call, Stmt where, List<Stmt> out, Pos pos) {
            if (call instanceof Expr.Call c && expands(c, where)) {
                List<Expr> args = c.args().stream().map(a -> expr(a, where, out)).toList();
                Function f = functions.get(c.function());
                inline(f, flags(c.args(), where), args, new Var(names.fresh("none"), f.result()), out);
            } else {
                out.add(new Stmt.Do(expr(call, where, out), pos));
            }
        }

        /** The expression renamed, its expanded calls replaced by variables that {@code out} computes. */
        private Expr expr(Expr e, Stmt where, List<Stmt> out) {
            if (++size > LARGEST) {
                throw NotInLanes.tooLarge(where.pos());
            }
            return switch (e) {
                case Expr.Local(Var v, Pos _) -> vars.get(v);
                case Expr.Captured(Var v, Origin _, Pos pos) -> new Expr.Local(v, pos);
                case Expr.Call c when expands(c, where) -> {
                    List<Expr> args = c.args().stream().map(a -> expr(a, where, out)).toList();
                    yield call(functions.get(c.function()), flags(c.args(), where), args, c.pos(), out);
                }
                case Expr.Intrin call when isKept(call, where) ->
                    let(new Var(names.fresh(call.fn().name()), call.type()), operands(call, where, out), call.pos(),
                            out);
                case Expr.Intrin call when expands(call, where) -> {
                    List<Expr> rewritten = call.args().stream().map(a -> expr(a, where, out)).toList();
                    yield call(bodyOf(call), flags(call.args(), where), rewritten, call.pos(), out);
                }
                case Expr.Cond(Expr test, Expr yes, Expr no, Pos pos) ->
                    conditional(expr(test, where, out), yes, no, where, out, pos);
                case Expr.AndAlso(Expr left, Expr right, Pos pos) -> {
                    Expr first = expr(left, where, out);
                    yield first instanceof Expr.Const || anyExpands(right, where)
                            ? conditional(first, right, new Expr.Const(Kind.BOOLEAN, false, pos), where, out, pos)
                            : new Expr.AndAlso(first, expr(right, where, out), pos);
                }
                case Expr.OrElse(Expr left, Expr right, Pos pos) -> {
                    Expr first = expr(left, where, out);
                    yield first instanceof Expr.Const || anyExpands(right, where)
                            ? conditional(first, new Expr.Const(Kind.BOOLEAN, true, pos), right, where, out, pos)
                            : new Expr.OrElse(first, expr(right, where, out), pos);
                }
                case Expr.Binary(BinOp op, Expr left, Expr right, Pos pos) when left instanceof Expr.Null
                        || right instanceof Expr.Null ->
                    comparison(op, expr(left, where, out), expr(right, where, out), pos);
                case Expr.Unary(UnOp op, Expr operand, Pos pos) when op == UnOp.NOT -> {
                    Expr value = expr(operand, where, out);
                    yield value instanceof Expr.Const(var _, Object known, Pos _)
                            ? new Expr.Const(Kind.BOOLEAN, known.equals(false), pos)
                            : new Expr.Unary(op, value, pos);
                }
                default -> operands(e, where, out);
            };
        }

        private Expr operands(Expr e, Stmt where, List<Stmt> out) {
            return Walk.mapOperands(e, operand -> expr(operand, where, out));
        }

        /** Whether the call stays a call for now, as the value of a variable. */
        private boolean isKept(Expr.Intrin call, Stmt where) {
            return !expandsLibrary && expands(call, where);
        }

        private Function bodyOf(Expr.Intrin call) {
            Intrinsic.Lowering.Body body = (Intrinsic.Lowering.Body) call.fn().lowering();
            Program program = bodies.read(body.owner(), body.method(), call.fn().params());
            functions.putAll(program.functions());
            return program.entry();
        }

        /** A comparison with {@code null}, of which the answer is often known. */
        private Expr comparison(BinOp op, Expr left, Expr right, Pos pos) {
            Expr other = left instanceof Expr.Null ? right : left;
            boolean known =
                    other instanceof Expr.Null || other instanceof Expr.Local(Var v, Pos _) && present.contains(v);
            return known ? new Expr.Const(Kind.BOOLEAN, other instanceof Expr.Null == (op == BinOp.EQ), pos)
                    : new Expr.Binary(op, left, right, pos);
        }

        /** {@code test ? yes : no}, as statements where an arm has calls, so that they are made only where they are wanted. */
        private Expr conditional(Expr test, Expr yes, Expr no, Stmt where, List<Stmt> out, Pos pos) {
            if (test instanceof Expr.Const(var _, Object value, Pos _)) {
                return expr(value.equals(true) ? yes : no, where, out);
            }
            if (!anyExpands(yes, where) && !anyExpands(no, where)) {
                return new Expr.Cond(test, expr(yes, where, out), expr(no, where, out), pos);
            }
            Var chosen = new Var(names.fresh("chosen"), yes.type());
            out.add(new Stmt.Let(chosen, Optional.empty(), pos));
            out.add(new Stmt.If(test, arm(chosen, yes, where), arm(chosen, no, where), pos));
            return new Expr.Local(chosen, pos);
        }

        private Block arm(Var chosen, Expr value, Stmt where) {
            List<Stmt> stmts = new ArrayList<>();
            Expr rewritten = expr(value, where, stmts);
            stmts.add(new Stmt.Assign(chosen, rewritten, value.pos()));
            return new Block(stmts);
        }

        private Expr call(Function f, List<Boolean> varyingArgs, List<Expr> args, Pos pos, List<Stmt> out) {
            Var result = new Var(names.fresh(f.name()), f.result());
            if (Collections.frequency(active, f.key()) > RECURSION) {
                out.add(new Stmt.Let(result, Optional.empty(), pos));
                out.add(new Stmt.Throw("recursion of " + f.name() + " deeper than " + RECURSION, pos));
                return new Expr.Local(result, pos);
            }
            inline(f, varyingArgs, args, result, out);
            return result(result, out, pos);
        }

        /** The result variable, or its value where the inlined body ends with the one assignment of it. */
        private Expr result(Var result, List<Stmt> out, Pos pos) {
            if (out.getLast() instanceof Stmt.Assign(Var v, Expr value, Pos _) && v.equals(result)
                    && out.removeIf(s -> s instanceof Stmt.Let(Var declared, Optional<Expr> _, Pos _)
                            && declared.equals(result))) {
                out.removeLast();
                return isSimple(value) ? value : let(result, value, pos, out);
            }
            return new Expr.Local(result, pos);
        }

        private void inline(Function f, List<Boolean> varyingArgs, List<Expr> args, Var result, List<Stmt> out) {
            Map<Var, Expr> params = new HashMap<>();
            Set<Var> varying = new HashSet<>();
            for (int i = 0; i < args.size(); i++) {
                Var param = f.params().get(i);
                Expr arg = args.get(i);
                if (varyingArgs.get(i)) {
                    varying.add(param);
                }
                params.put(param, isSimple(arg) && !assigns(f, param) ? arg
                        : let(new Var(names.fresh(param.name()), param.type()), arg, arg.pos(), out));
            }
            out.addAll(expand(f, varying, params, result));
        }

        private List<Boolean> flags(List<Expr> args, Stmt where) {
            return args.stream().map(a -> facts.varying(a, where)).toList();
        }

        private boolean anyExpands(Expr e, Stmt where) {
            return Walk.anyExpr(e, part -> expands(part, where));
        }

        /** Whether the node is a call that must be inlined. */
        private boolean expands(Expr e, Stmt where) {
            return switch (e) {
                case Expr.Call _ -> true;
                case Expr.Intrin i -> i.fn().lowering() instanceof Intrinsic.Lowering.Body && facts.varying(i, where);
                default -> false;
            };
        }

        private Var rename(Var v) {
            Var renamed = new Var(names.fresh(v.name()), v.type());
            vars.put(v, new Expr.Local(renamed, Pos.NONE));
            return renamed;
        }

        private Label rename(Label label) {
            return labels.computeIfAbsent(label, l -> names.fresh(l.name(), l.role()));
        }

        private Var target(Var v) {
            if (vars.get(v) instanceof Expr.Local(Var renamed, Pos _)) {
                return renamed;
            }
            throw new IllegalStateException("assignment to " + v + ", which stands for " + vars.get(v));
        }
    }

    private Expr let(Var v, Expr value, Pos pos, List<Stmt> out) {
        out.add(new Stmt.Let(v, Optional.of(value), pos));
        return new Expr.Local(v, pos);
    }

    private static boolean assigns(Function f, Var param) {
        return Walk.anyStmt(f.body(), s -> s instanceof Stmt.Assign(Var v, Expr _, Pos _) && v.equals(param));
    }

    private static boolean isJump(Stmt s) {
        return s instanceof Stmt.Return || s instanceof Stmt.Break || s instanceof Stmt.Throw;
    }

    private static boolean isSimple(Expr e) {
        return e instanceof Expr.Const || e instanceof Expr.Local || e instanceof Expr.Null;
    }
}
