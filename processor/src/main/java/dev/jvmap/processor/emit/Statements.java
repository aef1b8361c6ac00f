package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * Where statements are written. A nested block is captured before its header is written, because the header may depend
 * on what is in it.
 */
final class Statements {
    private CodeBlock.Builder out = CodeBlock.builder();

    void add(String format, Object... args) {
        out.addStatement(format, args);
    }

    void add(CodeBlock statement) {
        out.addStatement("$L", statement);
    }

    void comment(String format, Object... args) {
        out.add("// " + format + "\n", args);
    }

    /** {@code header { body }}. */
    void block(CodeBlock header, CodeBlock body) {
        block(header, body, CodeBlock.of(""));
    }

    /** {@code header { body } tail}. */
    void block(CodeBlock header, CodeBlock body, CodeBlock tail) {
        out.add("$L {\n$>", header).add(body).add("$<}$L\n", tail);
    }

    /** One statement, to be the body of a block. */
    static CodeBlock of(String format, Object... args) {
        return CodeBlock.builder().addStatement(format, args).build();
    }

    /** Anything else that is complete with its line end. */
    void raw(CodeBlock lines) {
        out.add(lines);
    }

    /** The statements that {@code body} writes here, taken out again. */
    CodeBlock capture(Runnable body) {
        CodeBlock.Builder outer = out;
        out = CodeBlock.builder();
        body.run();
        CodeBlock captured = out.build();
        out = outer;
        return captured;
    }
}
