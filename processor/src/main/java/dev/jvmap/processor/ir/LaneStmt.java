package dev.jvmap.processor.ir;

import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.Mask.MaskVar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement of Lane IR: what one step over a group of lanes does. A branch on a varying value cannot be said here; control flow hangs on
 * uniform scalars, or on whether any lane of a mask is on. Scalar expressions in it are uniform.
 */
public sealed interface LaneStmt {
    /** Where in the user's source this comes from; {@link Pos#NONE} for bookkeeping. */
    Pos pos();

    /** The name of the variable that this statement itself declares. */
    default Optional<String> declares() {
        return switch (this) {
            case LetScalar let -> Optional.of(let.var().name());
            case LetLane let -> Optional.of(let.var().name());
            case LetMask let -> Optional.of(let.var().name());
            case LetArray let -> Optional.of(let.array().name());
            case PerLane call -> Optional.of(call.result().name());
            case SetScalar _, SetLane _, SetMask _, StoreAt _, Scatter _, StoreInput _, ScatterInput _, StoreScalar _, If _, IfAny _, Loop _, Labeled _, Part _,
                    Break _, BreakIfNone _, BailIf _, BailIfTrue _, Output _, OutputArray _ ->
                Optional.empty();
        };
    }

    /** The name of the variable that this statement itself assigns. */
    default Optional<String> assigns() {
        return switch (this) {
            case SetScalar set -> Optional.of(set.var().name());
            case SetLane set -> Optional.of(set.var().name());
            case SetMask set -> Optional.of(set.var().name());
            case LetScalar _, LetLane _, LetMask _, LetArray _, PerLane _, StoreAt _, Scatter _, StoreInput _, ScatterInput _, StoreScalar _, If _, IfAny _, Loop _,
                    Labeled _, Part _, Break _, BreakIfNone _, BailIf _, BailIfTrue _, Output _, OutputArray _ ->
                Optional.empty();
        };
    }

    /** The label of a loop or block. */
    default Optional<Label> labels() {
        return switch (this) {
            case Loop loop -> Optional.of(loop.label());
            case Labeled labeled -> Optional.of(labeled.label());
            case LetScalar _, SetScalar _, LetLane _, SetLane _, LetMask _, SetMask _, LetArray _, PerLane _, StoreAt _, Scatter _, StoreInput _, ScatterInput _,
                    StoreScalar _, If _, IfAny _, Part _, Break _, BreakIfNone _, BailIf _, BailIfTrue _, Output _, OutputArray _ ->
                Optional.empty();
        };
    }

    /** The label of the loop or block that this jump leaves. */
    default Optional<Label> leavesTo() {
        return switch (this) {
            case Break jump -> Optional.of(jump.label());
            case BreakIfNone jump -> Optional.of(jump.label());
            case LetScalar _, SetScalar _, LetLane _, SetLane _, LetMask _, SetMask _, LetArray _, PerLane _, StoreAt _, Scatter _, StoreInput _, ScatterInput _,
                    StoreScalar _, If _, IfAny _, Loop _, Labeled _, Part _, BailIf _, BailIfTrue _, Output _, OutputArray _ ->
                Optional.empty();
        };
    }

    /** Declares a uniform variable. */
    record LetScalar(Var var, Optional<Expr> value, Pos pos) implements LaneStmt {}

    /** Assigns a uniform variable. */
    record SetScalar(Var var, Expr value, Pos pos) implements LaneStmt {}

    /** Declares a vector variable; always with a value. */
    record LetLane(LaneVar var, Lane value, Pos pos) implements LaneStmt {}

    record SetLane(LaneVar var, Lane value, Pos pos) implements LaneStmt {}

    /** Declares a mask variable. */
    record LetMask(MaskVar var, Mask value, Pos pos) implements LaneStmt {}

    record SetMask(MaskVar var, Mask value, Pos pos) implements LaneStmt {}

    /** Declares a per-lane local array of zeros; {@code length} is uniform, and the kernel bails if it is negative. */
    record LetArray(LaneArray array, Expr length, Pos pos) implements LaneStmt {}

    /** Stores a vector at a uniform index, in bounds, of a per-lane array. */
    record StoreAt(LaneArray array, Expr index, Lane value, Pos pos) implements LaneStmt {}

    /** Each lane of {@code active} stores at its own index, in bounds where active, of a per-lane array. */
    record Scatter(LaneArray array, Lane index, Lane value, Mask active, Pos pos) implements LaneStmt {}

    /** Stores a vector at a uniform index, in bounds, of a mapped array argument that is {@link Port#written}. */
    record StoreInput(Port port, Expr index, Lane value, Pos pos) implements LaneStmt {}

    /** Each lane of {@code active} stores at its own index, in bounds where active, of a mapped array argument that is {@link Port#written}. */
    record ScatterInput(Port port, Lane index, Lane value, Mask active, Pos pos) implements LaneStmt {}

    /** Stores into a uniform array local to the kernel: array, index and value are uniform. */
    record StoreScalar(Expr array, Expr index, Expr value, Pos pos) implements LaneStmt {}

    /** A uniform branch. */
    record If(Expr test, LaneBlock yes, LaneBlock no, Pos pos) implements LaneStmt {}

    /** {@code if (mask.anyTrue()) body}. */
    record IfAny(Mask mask, LaneBlock body, Pos pos) implements LaneStmt {}

    /** {@code while (test) { body; step }} with a uniform test. A loop with varying exits has test {@code true} and {@link BreakIfNone}. */
    record Loop(Label label, Expr test, LaneBlock body, LaneBlock step, Pos pos) implements LaneStmt {}

    record Labeled(Label label, LaneBlock body, Pos pos) implements LaneStmt {}

    /**
     * Runs {@code body} as a method of its own, since the JIT does not compile large ones. What it shares with the kernel around it goes through
     * memory. No jump leaves it, and it assigns no uniform variable that is declared outside.
     *
     * @param name of the method, unique in the kernel
     * @param in the variables from outside that it reads or assigns
     * @param out the variables that are read after it: those that it declares, and those from outside that it assigns
     */
    record Part(String name, Shared in, Shared out, LaneBlock body, Pos pos) implements LaneStmt {}

    /** Vectors and masks that a {@link Part} takes or gives. */
    record Shared(List<LaneVar> lanes, List<MaskVar> masks) {
        public Shared {
            lanes = List.copyOf(lanes);
            masks = List.copyOf(masks);
        }

        public int size() {
            return lanes.size() + masks.size();
        }

        public Stream<String> names() {
            return Stream.concat(lanes.stream().map(LaneVar::name), masks.stream().map(MaskVar::name));
        }

        /** The variables by name: {@link LaneVar}s and {@link MaskVar}s. */
        public Map<String, Object> vars() {
            Map<String, Object> vars = new LinkedHashMap<>();
            lanes.forEach(var -> vars.put(var.name(), var));
            masks.forEach(var -> vars.put(var.name(), var));
            return vars;
        }
    }

    /** Leaves an enclosing loop or block, for all lanes. */
    record Break(Label label, Pos pos) implements LaneStmt {}

    /** {@code if (!mask.anyTrue()) break label}. */
    record BreakIfNone(Mask mask, Label label, Pos pos) implements LaneStmt {}

    /** {@code if (mask.anyTrue())} give up: the scalar twin runs the block of elements again and throws what has to be thrown. */
    record BailIf(Mask mask, Pos pos) implements LaneStmt {}

    /** Give up if a uniform condition holds. */
    record BailIfTrue(Expr test, Pos pos) implements LaneStmt {}

    /**
     * Computes {@code result} lane by lane with a scalar operation, in the lanes of {@code active}; the other lanes get anything. An exception
     * leaves the kernel, and the scalar twin runs the block again.
     */
    record PerLane(LaneVar result, ScalarOp op, List<Lane> args, Mask active, Pos pos) implements LaneStmt {
        public PerLane {
            args = List.copyOf(args);
        }
    }

    /** Stores what the element gives for one of the kernel's outs, a scalar; booleans as INT 0 or 1. Outputs are the last statements of a kernel. */
    record Output(String out, Lane value, Pos pos) implements LaneStmt {}

    /** Stores what the element gives for one of the kernel's outs: a per-lane array of {@code length} elements. */
    record OutputArray(String out, LaneArray array, Expr length, Pos pos) implements LaneStmt {}

    /** A scalar operation that {@link PerLane} applies. Arguments and result have Java kinds as given; lanes hold {@code kind.lane()}. */
    sealed interface ScalarOp {
        Kind result();

        List<Kind> params();

        /** The objects that it looks into, the same for all lanes. */
        default List<Expr> objects() {
            return List.of();
        }

        /** Whether it has a vector form nevertheless, by way of the quotient. */
        default boolean isIntRemainder() {
            return this instanceof Operator(BinOp op, Kind kind) && op == BinOp.REM && kind == Kind.INT;
        }

        /** A binary operator without vector form: LONG DIV, any REM. */
        record Operator(BinOp op, Kind kind) implements ScalarOp {
            @Override
            public Kind result() {
                return kind;
            }

            @Override
            public List<Kind> params() {
                return List.of(kind, kind);
            }
        }

        /** An element of an array of arrays that all lanes share, at indexes of the lane's own. */
        record Element(Expr table) implements ScalarOp {
            @Override
            public Kind result() {
                return table.type().scalarKind();
            }

            @Override
            public List<Kind> params() {
                return Collections.nCopies(table.type().rank(), Kind.INT);
            }

            @Override
            public List<Expr> objects() {
                return List.of(table);
            }
        }

        /** The length of a row of an array of arrays that all lanes share, {@code depth} indexes of the lane's own down. */
        record Extent(Expr table, int depth) implements ScalarOp {
            @Override
            public Kind result() {
                return Kind.INT;
            }

            @Override
            public List<Kind> params() {
                return Collections.nCopies(depth, Kind.INT);
            }

            @Override
            public List<Expr> objects() {
                return List.of(table);
            }
        }

        /** A static Java method; booleans are passed and returned as INT 0 or 1 lanes. */
        record Method(String owner, String name, List<Kind> params, Kind result) implements ScalarOp {
            public Method {
                params = List.copyOf(params);
            }
        }
    }
}
