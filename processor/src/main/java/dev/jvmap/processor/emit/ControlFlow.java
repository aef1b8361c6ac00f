package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Java's structured statements. Everything that writes statements here tells whether Java sees their end as reachable;
 * what follows if it does not is dead, and Java would refuse it.
 */
final class ControlFlow {
    private record Captured(CodeBlock text, boolean ends) {}

    private final Statements out;
    private final Jumps jumps = new Jumps();

    ControlFlow(Statements out) {
        this.out = out;
    }

    /** {@code if (test) { yes }}. */
    boolean choice(CodeBlock test, BooleanSupplier yes) {
        out.block(CodeBlock.of("if ($L)", test), capture(yes).text);
        return true;
    }

    /**
     * {@code if (test) { yes } else { no }}.
     *
     * @param chain whether the second branch is another {@code if} alone
     */
    boolean choice(CodeBlock test, BooleanSupplier yes, BooleanSupplier no, boolean chain) {
        Captured first = capture(yes);
        Captured second = capture(no);
        out.raw(CodeBlock.of("if ($L) {\n$>$L$<} else ", test, first.text));
        out.raw(chain ? second.text : CodeBlock.of("{\n$>$L$<}\n", second.text));
        return first.ends || second.ends;
    }

    /** A block with an exit, which needs no braces if nothing leaves it. */
    boolean labeled(Label label, BooleanSupplier body) {
        jumps.enterBlock(label);
        Captured captured = capture(body);
        jumps.exit();
        if (!jumps.isLeft(label)) {
            out.raw(captured.text);
            return captured.ends;
        }
        out.block(CodeBlock.of("$L:", label.name()), captured.text);
        return true;
    }

    /**
     * {@code while} or {@code for}.
     *
     * @param turn the label whose exit is {@code continue}
     * @param head everything before the brace
     */
    boolean loop(Label exit, Optional<Label> turn, Supplier<CodeBlock> head, boolean endless, BooleanSupplier body) {
        CodeBlock text = turns(exit, turn, body);
        out.block(CodeBlock.of("$L$L", jumps.prefix(exit), head.get()), text);
        return !endless || jumps.isLeft(exit);
    }

    /** {@code do { body } while (test);}. */
    void doWhile(Label exit, Optional<Label> turn, Supplier<CodeBlock> test, BooleanSupplier body) {
        CodeBlock text = turns(exit, turn, body);
        out.block(CodeBlock.of("$Ldo", jumps.prefix(exit)), text, CodeBlock.of(" while ($L);", test.get()));
    }

    /** The Java statement, without its semicolon, that leaves {@code label}. */
    CodeBlock jump(Label label) {
        return jumps.jump(label);
    }

    static CodeBlock forHead(Optional<CodeBlock> start, Expr test, CodeBlock testText, List<CodeBlock> steps) {
        return CodeBlock.of("for ($L;$L; $L)", start.orElse(CodeBlock.of("")),
                isTrue(test) ? CodeBlock.of("") : CodeBlock.of(" $L", testText), CodeBlock.join(steps, ", "));
    }

    static boolean isTrue(Expr test) {
        return test instanceof Expr.Const(Kind kind, Object value, _) && kind == Kind.BOOLEAN && value.equals(true);
    }

    private CodeBlock turns(Label exit, Optional<Label> turn, BooleanSupplier body) {
        jumps.enterLoop(exit, turn);
        Captured captured = capture(body);
        jumps.exit();
        return captured.text;
    }

    private Captured capture(BooleanSupplier body) {
        boolean[] ends = {false};
        CodeBlock text = out.capture(() -> ends[0] = body.getAsBoolean());
        return new Captured(text, ends[0]);
    }
}
