package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which arrays from outside a function it writes to, itself or through what it calls. */
public final class Writes {
    /**
     * A write to an array that the function has not made.
     *
     * @param array the parameter, or empty for the array of a static field
     * @param name what the user calls the array
     */
    public record Write(Optional<Var> array, String name, Pos pos) {}

    private final Program program;
    private final Map<String, List<Write>> known = new HashMap<>();
    private final Set<String> active = new HashSet<>();

    private Writes(Program program) {
        this.program = program;
    }

    /** The writes of the annotated method. */
    public static List<Write> of(Program program) {
        return new Writes(program).of(program.entry());
    }

    private List<Write> of(Function f) {
        if (known.containsKey(f.key()) || !active.add(f.key())) {
            return known.getOrDefault(f.key(), List.of());
        }
        List<Write> found = new ArrayList<>();
        Map<Var, Expr> names = new HashMap<>();
        Walk.anyStmt(f.body(), s -> {
            if (s instanceof Stmt.Let(Var v, Optional<Expr> value, Pos _) && !v.type().isPrimitive()
                    && value.isPresent()) {
                names.put(v, value.get());
            }
            if (s instanceof Stmt.Store store) {
                outside(store.array(), f, names, store.pos()).ifPresent(found::add);
            }
            return false;
        });
        Walk.anyExpr(new Block(f.body().stmts()), e -> {
            if (e instanceof Expr.Call call) {
                found.addAll(through(call, f, names));
            }
            return false;
        });
        known.put(f.key(), found);
        return found;
    }

    /** What a called function writes, in the terms of the caller. */
    private List<Write> through(Expr.Call call, Function caller, Map<Var, Expr> names) {
        Function callee = program.functions().get(call.function());
        List<Write> found = new ArrayList<>();
        for (Write write : of(callee)) {
            if (write.array().isEmpty()) {
                found.add(write);
            } else {
                Expr argument = call.args().get(callee.params().indexOf(write.array().get()));
                outside(argument, caller, names, call.pos()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The array from outside that an expression stands for, or that a record holds. */
    private static Optional<Write> outside(Expr array, Function f, Map<Var, Expr> names, Pos pos) {
        return switch (array) {
            case Expr.Local(Var v, Pos _) when f.params().contains(v) ->
                Optional.of(new Write(Optional.of(v), v.name(), pos));
            case Expr.Local(Var v, Pos _) when names.containsKey(v) -> outside(names.get(v), f, names, pos);
            case Expr.Load(Expr rows, Expr _, Pos _) -> outside(rows, f, names, pos);
            case Expr.Cond(Expr _, Expr yes, Expr no, Pos _) ->
                outside(yes, f, names, pos).or(() -> outside(no, f, names, pos));
            case Expr.Component(Expr record, int _, Pos _) -> outside(record, f, names, pos);
            case Expr.Make(Type.Record _, List<Expr> components, Pos _) -> components.stream()
                    .flatMap(component -> outside(component, f, names, pos).stream()).findFirst();
            case Expr.Global global -> Optional.of(new Write(Optional.empty(), global.field(), pos));
            case Expr.Captured captured -> Optional.of(new Write(Optional.empty(), captured.var().name(), pos));
            default -> Optional.empty();
        };
    }
}
