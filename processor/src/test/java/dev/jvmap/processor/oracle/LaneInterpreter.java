package dev.jvmap.processor.oracle;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneStmt.ScalarOp;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Runs Lane IR for a group of any number of lanes: the meaning of a kernel. Lanes whose content is undefined hold {@link Poison}.
 */
public final class LaneInterpreter {
    private static final int STEPS = 2_000_000;

    private final Kernel kernel;
    private final JavaCalls java;

    public LaneInterpreter(Kernel kernel, JavaCalls java) {
        this.kernel = kernel;
        this.java = java;
    }

    /**
     * What each lane gives (the value of the kernel's out, a tuple of several, null where there is none), or nothing if the kernel gives up: by a BailIf, or because a uniform expression or a per-lane operation throws.
     *
     * @param inputs for each port, each lane's argument: a box, or a Java array, which the kernel changes if the port is written
     * @param uniforms the values of the kernel's uniforms
     * @param first the number of the element in lane 0
     * @param size the number of elements of the batch
     * @throws OracleFailure if the kernel does what Lane IR forbids
     */
    public Optional<List<Object>> run(List<List<Object>> inputs, List<Object> uniforms, int lanes, int first,
            int size) {
        Evaluator scalars = new Evaluator(java, (call, _) -> {
            throw new OracleFailure("not inlined: " + call.function());
        }, first, size);
        Map<Port, List<Object>> byPort = new HashMap<>();
        for (int i = 0; i < kernel.ports().size(); i++) {
            Port port = kernel.ports().get(i);
            byPort.put(port, inputs.get(i));
            Object extent = inputs.get(i).getFirst();
            for (Var length : port.extents()) {
                scalars.set(length, JavaArrays.length(extent));
                extent = JavaArrays.length(extent) == 0 ? extent : JavaArrays.get(extent, 0);
            }
        }
        for (int i = 0; i < kernel.uniforms().size(); i++) {
            scalars.set(kernel.uniforms().get(i), uniforms.get(i));
        }
        Activation activation = new Activation(scalars, new LaneGroup(lanes, first, byPort, scalars, java));
        return activation.run();
    }

    /** How a statement ends. */
    private sealed interface End {
        record Next() implements End {}

        record Leave(Label label) implements End {}

        record GiveUp() implements End {}

        End NEXT = new Next();
        End GIVE_UP = new GiveUp();
    }

    /** One run of the kernel. */
    private final class Activation {
        private final Evaluator scalars;
        private final LaneGroup group;
        private final Fuel fuel = new Fuel(STEPS);
        private final List<List<Object>> given = new ArrayList<>();

        Activation(Evaluator scalars, LaneGroup group) {
            this.scalars = scalars;
            this.group = group;
        }

        Optional<List<Object>> run() {
            try {
                block(kernel.prelude());
                return switch (block(kernel.body())) {
                    case End.GiveUp _ -> Optional.empty();
                    case End.Next _ when given.size() == kernel.outs().size() -> Optional.of(results());
                    case End.Next _, End.Leave _ -> throw new OracleFailure("the kernel ends without a result");
                };
            } catch (OracleFailure fault) {
                throw fault;
            } catch (Throwable fromJava) {
                return Optional.empty();
            }
        }

        private End block(LaneBlock block) throws Throwable {
            for (LaneStmt stmt : block.stmts()) {
                End end = stmt(stmt);
                if (end != End.NEXT) {
                    return end;
                }
            }
            return End.NEXT;
        }

        private End stmt(LaneStmt stmt) throws Throwable {
            fuel.burn();
            return switch (stmt) {
                case LaneStmt.If s -> block(scalars.test(s.test()) ? s.yes() : s.no());
                case LaneStmt.IfAny s -> group.any(s.mask()) ? block(s.body()) : End.NEXT;
                case LaneStmt.Loop s -> loop(s);
                case LaneStmt.Labeled s -> arrive(s.label(), block(s.body()));
                case LaneStmt.Part s -> block(s.body());
                case LaneStmt.Break s -> new End.Leave(s.label());
                case LaneStmt.BreakIfNone s -> group.any(s.mask()) ? End.NEXT : new End.Leave(s.label());
                case LaneStmt.BailIf s -> group.any(s.mask()) ? End.GIVE_UP : End.NEXT;
                case LaneStmt.BailIfTrue s -> scalars.test(s.test()) ? End.GIVE_UP : End.NEXT;
                case LaneStmt.Output s -> {
                    Object[] lanes = group.eval(s.value());
                    yield give(i -> LaneGroup.fromLane(kernel.out(s.out()).orElseThrow().type().kind(), lanes[i]));
                }
                case LaneStmt.OutputArray s -> {
                    int length = (Integer) scalars.eval(s.length());
                    yield give(i -> row(s.array(), length, i));
                }
                case LaneStmt.LetArray s -> {
                    int length = (Integer) scalars.eval(s.length());
                    if (length < 0) {
                        yield End.GIVE_UP;
                    }
                    group.declare(s.array(), length);
                    yield End.NEXT;
                }
                case LaneStmt.LetScalar _, LaneStmt.SetScalar _, LaneStmt.LetLane _, LaneStmt.SetLane _, LaneStmt.LetMask _,
                        LaneStmt.SetMask _, LaneStmt.StoreAt _, LaneStmt.Scatter _, LaneStmt.StoreInput _, LaneStmt.ScatterInput _, LaneStmt.StoreScalar _, LaneStmt.PerLane _ -> {
                    assign(stmt);
                    yield End.NEXT;
                }
            };
        }

        private void assign(LaneStmt stmt) throws Throwable {
            switch (stmt) {
                case LaneStmt.LetScalar s -> {
                    scalars.forget(s.var());
                    if (s.value().isPresent()) {
                        scalars.set(s.var(), scalars.eval(s.value().get()));
                    }
                }
                case LaneStmt.SetScalar s -> scalars.set(s.var(), scalars.eval(s.value()));
                case LaneStmt.LetLane s -> group.set(s.var(), group.eval(s.value()));
                case LaneStmt.SetLane s -> group.set(s.var(), group.eval(s.value()));
                case LaneStmt.LetMask s -> group.set(s.var(), group.eval(s.value()));
                case LaneStmt.SetMask s -> group.set(s.var(), group.eval(s.value()));
                case LaneStmt.StoreAt s -> {
                    Object[] value = group.eval(s.value());
                    System.arraycopy(value, 0, group.at(s.array(), (Integer) scalars.eval(s.index())), 0, value.length);
                }
                case LaneStmt.Scatter s -> scatter(s);
                case LaneStmt.StoreInput s -> {
                    Object[] value = group.eval(s.value());
                    int at = (Integer) scalars.eval(s.index());
                    for (int i = 0; i < group.lanes(); i++) {
                        group.store(s.port(), i, at, value[i]);
                    }
                }
                case LaneStmt.ScatterInput s -> {
                    Object[] index = group.eval(s.index());
                    Object[] value = group.eval(s.value());
                    boolean[] active = group.eval(s.active());
                    for (int i = 0; i < group.lanes(); i++) {
                        if (active[i]) {
                            group.store(s.port(), i, (Integer) index[i], value[i]);
                        }
                    }
                }
                case LaneStmt.StoreScalar s -> scalars.store(s.array(), s.index(), s.value());
                case LaneStmt.PerLane s -> perLane(s);
                case LaneStmt.If _, LaneStmt.IfAny _, LaneStmt.Loop _, LaneStmt.Labeled _, LaneStmt.Break _, LaneStmt.BreakIfNone _,
                        LaneStmt.BailIf _, LaneStmt.BailIfTrue _, LaneStmt.Output _, LaneStmt.OutputArray _, LaneStmt.LetArray _, LaneStmt.Part _ ->
                    throw new OracleFailure("no assignment: " + stmt);
            }
        }

        private End loop(LaneStmt.Loop loop) throws Throwable {
            while (scalars.test(loop.test())) {
                fuel.burn();
                End end = block(loop.body());
                if (end != End.NEXT) {
                    return arrive(loop.label(), end);
                }
                block(loop.step());
            }
            return End.NEXT;
        }

        private static End arrive(Label label, End end) {
            return end instanceof End.Leave(Label left) && left.equals(label) ? End.NEXT : end;
        }

        private void scatter(LaneStmt.Scatter s) throws Throwable {
            Object[] index = group.eval(s.index());
            Object[] value = group.eval(s.value());
            boolean[] active = group.eval(s.active());
            for (int i = 0; i < group.lanes(); i++) {
                if (active[i]) {
                    group.at(s.array(), (Integer) index[i])[i] = value[i];
                }
            }
        }

        private void perLane(LaneStmt.PerLane s) throws Throwable {
            List<Object[]> args = group.all(s.args());
            boolean[] active = group.eval(s.active());
            Object[] result = new Object[group.lanes()];
            for (int i = 0; i < result.length; i++) {
                result[i] = active[i]
                        ? LaneGroup.toLane(apply(s.op(), LaneGroup.column(args, i)))
                        : group.poison(s.result().kind());
            }
            group.set(s.result(), result);
        }

        private Object apply(ScalarOp op, List<Object> lanes) throws Throwable {
            Object[] args = new Object[lanes.size()];
            for (int i = 0; i < args.length; i++) {
                args[i] = LaneGroup.fromLane(op.params().get(i), lanes.get(i));
            }
            return switch (op) {
                case ScalarOp.Operator(var operator, _) -> Arithmetic.binary(operator, args[0], args[1]);
                case ScalarOp.Element(var table) -> row(table, args, args.length);
                case ScalarOp.Extent(var table, var depth) -> JavaArrays.length(row(table, args, depth));
                case ScalarOp.Method method -> java.method(method.owner(), method.name(), List.of(args));
            };
        }

        /** What stands so many indexes down. */
        private Object row(Expr table, Object[] indexes, int depth) throws Throwable {
            Object row = group.uniform(table);
            for (int d = 0; d < depth; d++) {
                row = JavaArrays.get(row, (Integer) indexes[d]);
            }
            return row;
        }

        private Object row(LaneArray array, int length, int lane) {
            Kind element = array.element();
            Object row = JavaArrays.create(element, length);
            for (int j = 0; j < length; j++) {
                JavaArrays.set(row, j, LaneGroup.fromLane(element, group.at(array, j)[lane]));
            }
            return row;
        }

        private End give(IntFunction<Object> result) {
            given.add(IntStream.range(0, group.lanes()).mapToObj(result).toList());
            return End.NEXT;
        }

        private List<Object> results() {
            return switch (given.size()) {
                case 0 -> Collections.nCopies(group.lanes(), null);
                case 1 -> given.getFirst();
                default -> IntStream.range(0, group.lanes()).<Object>mapToObj(
                        i -> new Tuple(given.stream().map(lanes -> lanes.get(i)).toList())).toList();
            };
        }
    }
}
