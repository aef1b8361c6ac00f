package dev.jvmap.processor.ir;

/** One boolean per lane. Evaluating a mask expression never throws and has no effect. */
public sealed interface Mask {
    /** A mask variable of a kernel. Names are unique in the kernel. */
    record MaskVar(String name) {}

    /** The current value of a mask variable. */
    record Get(MaskVar var) implements Mask {}

    /** The same uniform boolean in all lanes. */
    record All(Expr value) implements Mask {}

    /** A comparison of vectors of the same kind; {@code op} is of group COMPARISON. NaN compares as in Java. */
    record Compare(BinOp op, Lane left, Lane right) implements Mask {}

    /** Where an int is no index of an array of this length, which is uniform. */
    record Outside(Lane index, Expr length) implements Mask {}

    record And(Mask left, Mask right) implements Mask {}

    record Or(Mask left, Mask right) implements Mask {}

    /** {@code left} and not {@code right}. */
    record AndNot(Mask left, Mask right) implements Mask {}

    record Xor(Mask left, Mask right) implements Mask {}

    record Not(Mask operand) implements Mask {}
}
