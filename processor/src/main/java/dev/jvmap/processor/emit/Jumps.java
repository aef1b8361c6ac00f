package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.Label;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says a jump out of a labelled statement as Java does: {@code break}, {@code continue}, or one of them with a label
 * where the target is not the innermost loop. Knows afterwards which labels have to be written.
 */
final class Jumps {
    /**
     * An enclosing statement that can be left; {@code turn} is the label whose exit is {@code continue}, for loops that
     * have one.
     */
    private record Frame(Label exit, Optional<Label> turn, boolean loop) {
        boolean turnIs(Label label) {
            return turn.isPresent() && turn.get().equals(label);
        }
    }

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Set<Label> named = new HashSet<>();
    private final Set<Label> left = new HashSet<>();

    void enterLoop(Label exit, Optional<Label> turn) {
        frames.push(new Frame(exit, turn, true));
    }

    void enterBlock(Label exit) {
        frames.push(new Frame(exit, Optional.empty(), false));
    }

    void exit() {
        frames.pop();
    }

    /** The Java statement, without its semicolon, that leaves {@code label}. */
    CodeBlock jump(Label label) {
        left.add(label);
        boolean innermostLoop = true;
        for (Frame frame : frames) {
            boolean plain = frame.loop && innermostLoop;
            if (frame.exit.equals(label)) {
                return statement("break", frame, plain);
            }
            if (frame.turnIs(label)) {
                return statement("continue", frame, plain);
            }
            innermostLoop &= !frame.loop;
        }
        throw new IllegalStateException("jump to a label that does not enclose it: " + label);
    }

    /** {@code "label: "} if some jump names it, otherwise nothing. */
    CodeBlock prefix(Label exit) {
        return named.contains(exit) ? CodeBlock.of("$L: ", exit.name()) : CodeBlock.of("");
    }

    /** Whether the statement ends by a jump; Java does not allow statements after an endless loop that has none. */
    boolean isLeft(Label label) {
        return left.contains(label);
    }

    private CodeBlock statement(String keyword, Frame target, boolean plain) {
        if (plain) {
            return CodeBlock.of("$L", keyword);
        }
        named.add(target.exit);
        return CodeBlock.of("$L $L", keyword, target.exit.name());
    }
}
