package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Expr.BatchInfo.Which;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The functions of a program as static methods of the worker class: their names, and what they need beyond the user's
 * parameters.
 */
final class Callees {
    /** Methods that every worker has. */
    private static final List<String> WORKER_METHODS = List.of("fork", "scalar", "lanes", RowLoops.FILL, RowLoops.KEEP);

    /**
     * A static method of the worker.
     *
     * @param extras the ints that its last parameters take, beyond the user's own
     * @param captures whether it reads values that belong to the call, and so is no static method
     * @param foreign whether it calls methods that may throw checked exceptions
     */
    record Callee(String method, List<Which> extras, boolean foreign, boolean captures) {}

    private final Optional<Program> program;
    private final Map<String, Callee> byKey = new LinkedHashMap<>();

    Callees(Optional<Program> program) {
        this.program = program;
        Map<String, String> names = names();
        functions().forEach(function -> byKey.put(function.key(), callee(function, names.get(function.key()))));
    }

    Callee of(String key) {
        return byKey.get(key);
    }

    Callee entry() {
        return of(program.orElseThrow().entry().key());
    }

    /** All functions, the annotated one first. */
    Stream<Function> functions() {
        return program.stream().flatMap(all -> Stream.concat(Stream.of(all.entry()), all.functions().values().stream()
                .filter(function -> !function.key().equals(all.entry().key()))));
    }

    /** Whether the annotated method is called by itself or a helper. */
    boolean callsEntry() {
        String entry = program.orElseThrow().entry().key();
        return functions().anyMatch(function -> Walk.anyExpr(function.body(),
                expr -> expr instanceof Expr.Call call && call.function().equals(entry)));
    }

    boolean asserts() {
        return functions().anyMatch(function -> Walk.anyStmt(function.body(), stmt -> stmt instanceof Stmt.Assert));
    }

    /** Whether the annotated method asks for its element's number, or calls code that cannot be read and may ask. */
    boolean mayAskForElement() {
        return reaches(program.orElseThrow().entry(), expr -> switch (expr) {
            case Expr.BatchInfo _ -> true;
            case Expr.Foreign call -> !call.owner().startsWith("java.")
                    || call.args().stream().anyMatch(arg -> arg.type() instanceof Type.Opaque);
            default -> false;
        });
    }

    private Callee callee(Function function, String name) {
        List<Which> extras = Arrays.stream(Which.values())
                .filter(which -> reaches(function,
                        expr -> expr instanceof Expr.BatchInfo info && info.which() == which))
                .toList();
        return new Callee(name, extras, reaches(function, expr -> expr instanceof Expr.Foreign),
                reaches(function, expr -> expr instanceof Expr.Captured));
    }

    /** Two classes may each have a {@code norm(double)}; here they stand in one class. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Set<String> signatures = new HashSet<>();
        functions().forEach(function -> {
            List<Type> params = function.params().stream().map(Var::type).toList();
            String name = function.name();
            for (int n = 2; WORKER_METHODS.contains(name) || !signatures.add(name + params); n++) {
                name = function.name() + n;
            }
            names.put(function.key(), name);
        });
        return names;
    }

    /** Whether a function, or one that it calls, has an expression like this. */
    private boolean reaches(Function function, Predicate<Expr> wanted) {
        return reaches(function, wanted, new HashSet<>());
    }

    private boolean reaches(Function function, Predicate<Expr> wanted, Set<String> seen) {
        return seen.add(function.key()) && Walk.anyExpr(function.body(), expr -> wanted.test(expr)
                || expr instanceof Expr.Call call
                        && reaches(program.orElseThrow().functions().get(call.function()), wanted, seen));
    }
}
