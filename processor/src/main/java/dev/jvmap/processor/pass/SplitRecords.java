package dev.jvmap.processor.pass;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import dev.jvmap.processor.ir.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Replaces every record variable by one variable for each of its components, so that the stages after it know no records. Works on inlined bodies. */
final class SplitRecords {
    private final Names names;
    private final Map<Var, List<Var>> parts = new HashMap<>();

    /** @param names all names of the body */
    SplitRecords(Names names) {
        this.names = names;
    }

    /** The variables of a record variable's components; nested records are taken apart in turn. The variable itself, if it is no record. */
    List<Var> leaves(Var v) {
        return v.type() instanceof Type.Record
                ? parts.get(v).stream().flatMap(part -> leaves(part).stream()).toList() : List.of(v);
    }

    Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            switch (s) {
                case Stmt.Let(Var v, Optional<Expr> value, Pos pos) when v.type() instanceof Type.Record ->
                    let(v, value, pos, out);
                case Stmt.Assign(Var v, Expr value, Pos pos) when v.type() instanceof Type.Record ->
                    assign(v, value, pos, out);
                default -> out.add(Walk.map(s, this::block, this::expr));
            }
        }
        return new Block(out);
    }

    private void let(Var v, Optional<Expr> value, Pos pos, List<Stmt> out) {
        List<Expr> values = value.map(this::flat).orElse(List.of());
        List<Var> vars = declare(v);
        for (int i = 0; i < vars.size(); i++) {
            out.add(new Stmt.Let(vars.get(i), value.isEmpty() ? Optional.empty() : Optional.of(values.get(i)), pos));
        }
    }

    /** All components change at once: where one is read for another, the new values are kept first. */
    private void assign(Var v, Expr value, Pos pos, List<Stmt> out) {
        List<Var> vars = leaves(v);
        List<Expr> values = new ArrayList<>(flat(value));
        if (IntStream.range(0, vars.size()).anyMatch(i -> readLater(vars.get(i), values.subList(i + 1, vars.size())))) {
            values.replaceAll(e -> {
                Var kept = new Var(names.fresh(v.name() + "Next"), e.type());
                out.add(new Stmt.Let(kept, Optional.of(e), pos));
                return new Expr.Local(kept, pos);
            });
        }
        for (int i = 0; i < vars.size(); i++) {
            if (!values.get(i).equals(new Expr.Local(vars.get(i), Pos.NONE))) {
                out.add(new Stmt.Assign(vars.get(i), values.get(i), pos));
            }
        }
    }

    private static boolean readLater(Var v, List<Expr> later) {
        return later.stream()
                .anyMatch(e -> Walk.anyExpr(e, part -> part instanceof Expr.Local(Var u, Pos _) && u.equals(v)));
    }

    /** Makes the variables of the components; returns the leaves. */
    private List<Var> declare(Var v) {
        if (!(v.type() instanceof Type.Record record)) {
            return List.of(v);
        }
        List<Var> made = record.components().stream()
                .map(c -> new Var(names.fresh(partName(v.name(), c.name())), c.type())).toList();
        parts.put(v, made);
        made.forEach(this::declare);
        return leaves(v);
    }

    /** {@code poseX} for the component {@code x} of {@code pose}. */
    static String partName(String record, String component) {
        return record + Words.capital(component);
    }

    /** The values of the leaves of a record. */
    private List<Expr> flat(Expr e) {
        return e.type() instanceof Type.Record
                ? components(e).stream().flatMap(c -> flat(c).stream()).toList() : List.of(expr(e));
    }

    private List<Expr> components(Expr record) {
        return switch (record) {
            case Expr.Local(Var v, Pos _) ->
                parts.get(v).stream().<Expr>map(part -> new Expr.Local(part, Pos.NONE)).toList();
            case Expr.Make make -> make.components();
            case Expr.Component(Expr outer, int index, Pos _) -> components(components(outer).get(index));
            case Expr.Cond(Expr test, Expr yes, Expr no, Pos pos) -> {
                List<Expr> first = components(yes);
                List<Expr> second = components(no);
                yield IntStream.range(0, first.size())
                        .<Expr>mapToObj(i -> new Expr.Cond(test, first.get(i), second.get(i), pos)).toList();
            }
            default -> throw new IllegalStateException("no record: " + record);
        };
    }

    /** An expression without records. */
    private Expr expr(Expr e) {
        return e instanceof Expr.Component(Expr record, int index, Pos _)
                ? expr(components(record).get(index)) : Walk.mapOperands(e, this::expr);
    }
}
