package dev.jvmap.processor.ir;

import java.util.List;

/**
 * A vector of one group of elements, one per lane. The kind is one of INT, LONG, FLOAT, DOUBLE; all vectors of a kernel have the same
 * number of lanes. Evaluating a lane expression never throws and has no effect, whatever the lanes hold: what can fail has been checked
 * before by a {@link LaneStmt.BailIf}, and lanes that are off compute garbage that nobody reads.
 */
public sealed interface Lane {
    /** The lane kind: INT, LONG, FLOAT or DOUBLE. */
    Kind kind();

    /** A vector variable of a kernel. Names are unique in the kernel, also among its scalar and mask variables. */
    record LaneVar(String name, Kind kind) {}

    /**
     * A per-element array of a kernel: element {@code j} of all lanes is one vector at {@code j * lanes} (local arrays).
     *
     * @param element the Java kind of the elements; they are stored as {@code element.lane()}
     */
    record LaneArray(String name, Kind element) {}

    /** The current value of a vector variable. */
    record Get(LaneVar var) implements Lane {
        @Override
        public Kind kind() {
            return var.kind();
        }
    }

    /** The same value in all lanes: a uniform scalar expression of an int, long, float, double or narrow kind. */
    record Splat(Expr value) implements Lane {
        @Override
        public Kind kind() {
            return value.kind().lane();
        }
    }

    /** The numbers of the group's elements within the batch, {@code Element.index()}; INT. */
    record ElementIndex() implements Lane {
        @Override
        public Kind kind() {
            return Kind.INT;
        }
    }

    /** Negation or complement. */
    record Un(UnOp op, Lane operand) implements Lane {
        @Override
        public Kind kind() {
            return operand.kind();
        }
    }

    /**
     * Arithmetic, bitwise or shift; never a comparison, never LONG DIV or any REM. Shift counts have the left operand's kind and are
     * taken modulo its width, as in Java. INT DIV: lanes with divisor 0 give anything.
     */
    record Bin(BinOp op, Lane left, Lane right) implements Lane {
        @Override
        public Kind kind() {
            return left.kind();
        }
    }

    /** A conversion between lane kinds, with the semantics of Java's cast. */
    record Convert(Kind to, Lane operand) implements Lane {
        @Override
        public Kind kind() {
            return to;
        }
    }

    /** INT lanes wrapped to BYTE, SHORT or CHAR, as Java's narrowing cast does, and still in INT lanes. */
    record Narrow(Kind to, Lane operand) implements Lane {
        @Override
        public Kind kind() {
            return Kind.INT;
        }
    }

    /** {@code yes} where the mask is set, {@code no} elsewhere. */
    record Blend(Mask test, Lane yes, Lane no) implements Lane {
        @Override
        public Kind kind() {
            return yes.kind();
        }
    }

    /** A table function with an {@link Intrinsic.Lowering.Operator} or {@link Intrinsic.Lowering.Reinterpret} lowering. */
    record Intrin(Intrinsic fn, List<Lane> args) implements Lane {
        public Intrin {
            args = List.copyOf(args);
        }

        @Override
        public Kind kind() {
            return fn.result().lane();
        }
    }

    /** The lanes of a mapped argument that is a scalar per element. Booleans come as INT 0 or 1. */
    record Input(Port port) implements Lane {
        @Override
        public Kind kind() {
            return port.element().lane();
        }
    }

    /** The lanes of element {@code index} (uniform, in bounds) of a mapped argument that is an array per element. */
    record InputAt(Port port, Expr index) implements Lane {
        @Override
        public Kind kind() {
            return port.element().lane();
        }
    }

    /** Each lane's own element of a mapped array argument; INT indexes, all of them in bounds (sanitised). */
    record GatherInput(Port port, Lane index) implements Lane {
        @Override
        public Kind kind() {
            return port.element().lane();
        }
    }

    /** Each lane reads its own index from one uniform 1-d Java array; INT indexes, all of them in bounds (sanitised). */
    record Gather(Expr array, Lane index) implements Lane {
        @Override
        public Kind kind() {
            return array.type().scalarKind().lane();
        }
    }

    /**
     * Each lane looks up its own place in a table of {@link #LENGTH} elements, which a register or two hold. The table is a 1-d Java array of LONG or DOUBLE
     * with LONG places, or of INT or FLOAT with INT places; places are taken modulo the length.
     */
    record Lookup(Expr table, Lane place) implements Lane {
        public static final int LENGTH = 16;

        @Override
        public Kind kind() {
            return table.type().scalarKind();
        }

        /** The kind of places in a table of {@code element}. */
        public static Kind placeOf(Kind element) {
            return element.laneBits() == Long.SIZE ? Kind.LONG : Kind.INT;
        }
    }

    /** Element {@code index} (uniform, in bounds) of a per-lane local array. */
    record ArrayAt(LaneArray array, Expr index) implements Lane {
        @Override
        public Kind kind() {
            return array.element().lane();
        }
    }

    /** Each lane's own element of a per-lane local array; INT indexes, all of them in bounds (sanitised). */
    record GatherArray(LaneArray array, Lane index) implements Lane {
        @Override
        public Kind kind() {
            return array.element().lane();
        }
    }
}
