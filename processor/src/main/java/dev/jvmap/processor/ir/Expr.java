package dev.jvmap.processor.ir;

import java.util.List;

/**
 * An expression of Scalar IR: one element's value, typed, and without side effects. The reader hoists assignments, increments
 * and calls that write arrays into statements before the expression. What remains may throw, and is otherwise pure.
 */
public sealed interface Expr {
    Type type();

    Pos pos();

    /** The kind of a primitive expression. */
    default Kind kind() {
        return type().kind();
    }

    /** A literal or folded constant; {@code value} is the box of {@code kind}. */
    record Const(Kind constKind, Object value, Pos pos) implements Expr {
        /** The default value of a kind: false or zero. */
        public static Const zero(Kind kind) {
            Object value = switch (kind) {
                case BOOLEAN -> false;
                case BYTE -> (byte) 0;
                case SHORT -> (short) 0;
                case CHAR -> (char) 0;
                case INT -> 0;
                case LONG -> 0L;
                case FLOAT -> 0f;
                case DOUBLE -> 0.0;
            };
            return new Const(kind, value, Pos.NONE);
        }

        @Override
        public Type type() {
            return Type.of(constKind);
        }
    }

    /** The value of a parameter or local. */
    record Local(Var var, Pos pos) implements Expr {
        @Override
        public Type type() {
            return var.type();
        }
    }

    /**
     * The value of a static field that is not a compile-time constant, or a table; the same for all elements.
     *
     * @param owner the fully qualified Java name of the class
     * @param accessible whether a class of the same package can name the field (not private)
     * @param length how many elements the array of a final field has, where its declaration says so; 0 where it does not
     */
    record Global(String owner, String field, Type type, boolean accessible, int length, Pos pos) implements Expr {}

    /**
     * A value that a call reads once, so that it is the same for all elements: a field of the object whose method is batched, or a component of a record.
     *
     * @param var stands for it; its name is unique among those of the program's captured values and the entry's parameters
     */
    record Captured(Var var, Origin origin, Pos pos) implements Expr {
        @Override
        public Type type() {
            return var.type();
        }
    }

    record Unary(UnOp op, Expr operand, Pos pos) implements Expr {
        @Override
        public Type type() {
            return operand.type();
        }
    }

    /**
     * Operands of equal kind, except a shift's count; EQ and NE also compare two objects, such as enum constants, by identity. Integer division and
     * remainder by zero throw.
     */
    record Binary(BinOp op, Expr left, Expr right, Pos pos) implements Expr {
        @Override
        public Type type() {
            return op.group() == BinOp.Group.COMPARISON ? Type.BOOLEAN : left.type();
        }
    }

    /** A widening or narrowing conversion between numeric kinds, as Java's cast does it. */
    record Convert(Kind to, Expr operand, Pos pos) implements Expr {
        @Override
        public Type type() {
            return Type.of(to);
        }
    }

    /** {@code test ? yes : no}; only the chosen arm is evaluated. Both arms have the result's type. */
    record Cond(Expr test, Expr yes, Expr no, Pos pos) implements Expr {
        @Override
        public Type type() {
            return yes.type();
        }
    }

    /** {@code left && right}; the right side is evaluated only when the left is true. */
    record AndAlso(Expr left, Expr right, Pos pos) implements Expr {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }
    }

    /** {@code left || right}; the right side is evaluated only when the left is false. */
    record OrElse(Expr left, Expr right, Pos pos) implements Expr {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }
    }

    /** A function of the {@link Intrinsic} table, such as {@code Math.sqrt}. */
    record Intrin(Intrinsic fn, List<Expr> args, Pos pos) implements Expr {
        public Intrin {
            args = List.copyOf(args);
        }

        @Override
        public Type type() {
            return Type.of(fn.result());
        }
    }

    /** A call of a {@link Program#functions() function} whose body we have. */
    record Call(String function, List<Expr> args, Type type, Pos pos) implements Expr {
        public Call {
            args = List.copyOf(args);
        }
    }

    /**
     * A call of a static Java method whose body we do not have: run element by element.
     *
     * @param owner the fully qualified Java name of the class
     */
    record Foreign(String owner, String method, List<Expr> args, Type type, Pos pos) implements Expr {
        public Foreign {
            args = List.copyOf(args);
        }
    }

    /** {@code null} as an argument or in a comparison; {@code type} is what stands there for it. */
    record Null(Type type, Pos pos) implements Expr {}

    /** {@code array[index]}; throws on null and on an index out of bounds. The index is an int. */
    record Load(Expr array, Expr index, Pos pos) implements Expr {
        @Override
        public Type type() {
            return ((Type.Array) array.type()).element();
        }
    }

    /** {@code array.length}. */
    record Length(Expr array, Pos pos) implements Expr {
        @Override
        public Type type() {
            return Type.INT;
        }
    }

    /** {@code new kind[length]...}, with a length for each dimension: zeros. Appears only as the whole initial value of a variable. */
    record NewArray(Kind element, List<Expr> lengths, Pos pos) implements Expr {
        public NewArray {
            lengths = List.copyOf(lengths);
        }

        @Override
        public Type type() {
            return Type.array(element, lengths.size());
        }
    }

    /** A record of these components, in order; none of the user's code runs. Appears only as the whole value of a variable or result. */
    record Make(Type.Record type, List<Expr> components, Pos pos) implements Expr {
        public Make {
            components = List.copyOf(components);
        }
    }

    /** A component of a record, by position. */
    record Component(Expr record, int index, Pos pos) implements Expr {
        /** Its name and type. */
        public Type.Component component() {
            return ((Type.Record) record.type()).components().get(index);
        }

        @Override
        public Type type() {
            return component().type();
        }
    }

    /** {@code Element.index()}, the element's number, or {@code Element.size()}, the extent of the batch; both int. */
    record BatchInfo(Which which, Pos pos) implements Expr {
        /** Which of the two. */
        public enum Which {
            INDEX,
            SIZE
        }

        @Override
        public Type type() {
            return Type.INT;
        }
    }
}
