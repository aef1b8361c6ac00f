package dev.jvmap.processor.analysis;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which arrays from outside a function it writes to, itself or through what it calls. Variables are followed without regard to the order of statements: an array
 * that one may stand for somewhere counts everywhere.
 */
public final class Writes {
    /**
     * A write to an array that the function has not made.
     *
     * @param array the parameter, or empty for the array of a static field
     * @param name what the user calls the array
     * @param certain false where the array is handed to a method that cannot be read
     */
    public record Write(Optional<Var> array, String name, boolean certain, Pos pos) {}

    /** An array from outside: a parameter, or a static field. */
    private record Root(Optional<Var> param, String name) {}

    private final Program program;
    private final Map<String, Facts> known = new HashMap<>();
    private boolean changed;

    private Writes(Program program) {
        this.program = program;
        Stream.concat(Stream.of(program.entry()), program.functions().values().stream())
                .forEach(f -> known.put(f.key(), new Facts(f)));
    }

    /** The writes of the annotated method. */
    public static List<Write> of(Program program) {
        Writes writes = new Writes(program);
        do {
            writes.changed = false;
            writes.known.values().forEach(Facts::update);
        } while (writes.changed);
        return List.copyOf(writes.known.get(program.entry().key()).written.values());
    }

    /** A record counts as each of the arrays in it. */
    private static boolean holdsArrays(Type type) {
        return type instanceof Type.Array || type instanceof Type.Record;
    }

    /** What is known of one function. */
    private final class Facts {
        private final Function function;
        private final Map<Var, List<Expr>> values = new HashMap<>();
        private final Map<Root, Write> written = new LinkedHashMap<>();
        private final Set<Root> returned = new HashSet<>();

        Facts(Function function) {
            this.function = function;
            Walk.anyStmt(function.body(), s -> {
                switch (s) {
                    case Stmt.Let(Var v, Optional<Expr> value, Pos _) -> value.ifPresent(e -> value(v, e));
                    case Stmt.Assign(Var v, Expr value, Pos _) -> value(v, value);
                    default -> {}
                }
                return false;
            });
        }

        private void value(Var v, Expr value) {
            if (holdsArrays(v.type())) {
                values.computeIfAbsent(v, _ -> new ArrayList<>()).add(value);
            }
        }

        void update() {
            Walk.anyStmt(function.body(), s -> {
                switch (s) {
                    case Stmt.Store store -> write(store.array(), true, store.pos());
                    case Stmt.Return(Optional<Expr> value, Pos _) ->
                        value.ifPresent(e -> changed |= returned.addAll(roots(e)));
                    default -> {}
                }
                return false;
            });
            Walk.anyExpr(function.body(), e -> {
                switch (e) {
                    case Expr.Call call -> through(call);
                    case Expr.Foreign call -> call.args().forEach(arg -> write(arg, false, call.pos()));
                    default -> {}
                }
                return false;
            });
        }

        /** What a called function writes, in the terms of the caller. */
        private void through(Expr.Call call) {
            Facts callee = known.get(call.function());
            for (Write write : List.copyOf(callee.written.values())) {
                if (write.array().isEmpty()) {
                    add(new Root(Optional.empty(), write.name()), write.certain(), write.pos());
                } else {
                    write(argument(call, write.array().get()), write.certain(), call.pos());
                }
            }
        }

        private Expr argument(Expr.Call call, Var param) {
            return call.args().get(known.get(call.function()).function.params().indexOf(param));
        }

        private void write(Expr array, boolean certain, Pos pos) {
            roots(array).forEach(root -> add(root, certain, pos));
        }

        private void add(Root root, boolean certain, Pos pos) {
            Write before = written.get(root);
            if (before == null || certain && !before.certain()) {
                written.put(root, new Write(root.param, root.name, certain, pos));
                changed = true;
            }
        }

        /** The arrays from outside that an expression may stand for. */
        private Set<Root> roots(Expr e) {
            Set<Root> roots = new HashSet<>();
            collect(e, roots, new HashSet<>());
            return roots;
        }

        private void collect(Expr e, Set<Root> into, Set<Var> seen) {
            if (!holdsArrays(e.type())) {
                return;
            }
            switch (e) {
                case Expr.Local(Var v, Pos _) when seen.add(v) -> {
                    if (function.params().contains(v)) {
                        into.add(new Root(Optional.of(v), v.name()));
                    }
                    values.getOrDefault(v, List.of()).forEach(value -> collect(value, into, seen));
                }
                case Expr.Load(Expr rows, Expr _, Pos _) -> collect(rows, into, seen);
                case Expr.Cond(Expr _, Expr yes, Expr no, Pos _) -> {
                    collect(yes, into, seen);
                    collect(no, into, seen);
                }
                case Expr.Component(Expr record, int _, Pos _) -> collect(record, into, seen);
                case Expr.Make(Type.Record _, List<Expr> components, Pos _) ->
                    components.forEach(component -> collect(component, into, seen));
                case Expr.Captured captured -> into.add(new Root(Optional.empty(), captured.var().name()));
                case Expr.Global global -> into.add(new Root(Optional.empty(), global.field()));
                case Expr.Call call -> known.get(call.function()).returned.forEach(root -> root.param
                        .ifPresentOrElse(param -> collect(argument(call, param), into, seen), () -> into.add(root)));
                default -> {}
            }
        }
    }
}
