package dev.jvmap.processor.emit;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneStmt;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans of methods of a class {@code app.Model}, written by hand. */
final class Plans {
    private static final List<String> NAMES = List.of("a", "b", "c");

    private Plans() {}

    /** Parameters {@code a, b, c}. */
    static List<Var> params(List<Kind> kinds) {
        return IntStream.range(0, kinds.size()).mapToObj(i -> new Var(NAMES.get(i), Type.of(kinds.get(i)))).toList();
    }

    static List<Port> ports(List<Var> params) {
        return params.stream().map(var -> new Port(var.name(), var.type().scalarKind(), var.type().rank())).toList();
    }

    /** A method all of whose parameters are mapped along axis 0. */
    static Signature signature(String name, List<Var> params, Type result) {
        return new Signature("app", "Model", name, name,
                params.stream().map(var -> new Signature.Param(var.name(), var.type(), OptionalInt.of(0))).toList(),
                result,
                List.of(new Output(Output.WHOLE, List.of(), result, OptionalInt.of(0), Pos.NONE)), 0,
                Signature.Access.PACKAGE, Optional.empty(), "", List.of());
    }

    static Program program(String name, List<Var> params, Type result, Stmt... body) {
        Function entry = new Function("app.Model." + name, name, params, result, Block.of(body), Pos.NONE);
        return new Program(entry, params.stream().map(_ -> true).toList(), Map.of());
    }

    static Stmt give(Expr value) {
        return new Stmt.Return(Optional.of(value), Pos.NONE);
    }

    static Kernel kernel(String name, List<Var> params, Type result, LaneStmt... body) {
        LaneBlock block = new LaneBlock(List.of(body));
        int widest = Math.max(LaneWalk.kinds(block).stream().mapToInt(Kind::laneBits).max().orElse(32),
                params.stream().mapToInt(var -> var.type().scalarKind().laneBits()).max().orElse(32));
        return new Kernel(name, ports(params), List.of(), List.of(new Var(Output.WHOLE, result)), LaneBlock.EMPTY,
                block,
                Math.max(widest, result.scalarKind().laneBits()), Set.of(), 1);
    }

    static MethodPlan plan(Signature signature, Program twin, Kernel kernel) {
        return new MethodPlan(signature, false, Optional.of(twin), Optional.of(kernel), Set.of(), List.of());
    }

    static String emit(MethodPlan... plans) {
        return ClassEmitter.emit("app", "ModelBatched", "Model", List.of(plans));
    }
}
