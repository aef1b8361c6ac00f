package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * An expression in Java source, and how tightly it binds.
 *
 * @param binding the precedence of the outermost operator, on the scale of {@code BinOp.precedence()}
 */
record Code(CodeBlock text, int binding) {
    static final int PRIMARY = 16;
    static final int UNARY = 14;
    static final int AND_ALSO = 5;
    static final int OR_ELSE = 4;
    static final int CONDITIONAL = 3;

    /** A name, literal, call, or anything else that never needs parentheses. */
    static Code primary(String format, Object... args) {
        return new Code(CodeBlock.of(format, args), PRIMARY);
    }

    static Code unary(String format, Object... args) {
        return new Code(CodeBlock.of(format, args), UNARY);
    }

    /** The source as an operand that must bind at least so tightly. */
    CodeBlock within(int required) {
        return binding < required ? CodeBlock.of("($L)", text) : text;
    }

    /** The source as the object of a method call, an array access or a field access. */
    CodeBlock receiver() {
        return within(PRIMARY);
    }

    /** As a factor of an int product. */
    CodeBlock factor() {
        return within(13);
    }
}
