package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Label;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Where {@code break}, {@code continue} and {@code yield} lead. */
final class Jumps {

    /** A statement that a jump can leave by {@code exit}. */
    sealed interface Target {
        Label exit();

        /** {@code turn} is the end of one turn: where {@code continue} leads. */
        record Loop(Optional<String> name, Label exit, Label turn) implements Target {}

        record Switch(Label exit) implements Target {}

        /** A switch expression; {@code yield} assigns {@code result}. */
        record SwitchValue(Label exit, Var result) implements Target {}

        record Named(String name, Label exit) implements Target {}
    }

    private final Deque<Target> targets = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();

    Target.Loop loop(Optional<String> name) {
        return new Target.Loop(name, label(name.orElse("loop"), Label.Role.LOOP), label("turn", Label.Role.TURN));
    }

    Target.Switch switchStatement() {
        return new Target.Switch(label("choice", Label.Role.BLOCK));
    }

    Target.SwitchValue switchExpression(Var result) {
        return new Target.SwitchValue(label("choice", Label.Role.BLOCK), result);
    }

    Target.Named named(String name) {
        return new Target.Named(name, label(name, Label.Role.BLOCK));
    }

    /** Does the reading of what a target contains. */
    void inside(Target target, Runnable reading) {
        targets.push(target);
        try {
            reading.run();
        } finally {
            targets.pop();
        }
    }

    /** Where {@code break} leads; empty in code that does not compile. */
    Optional<Label> forBreak(Optional<String> name) {
        return name.isPresent()
                ? find(target -> isNamed(target, name)).map(Target::exit)
                : find(target -> target instanceof Target.Loop || target instanceof Target.Switch).map(Target::exit);
    }

    /** Where {@code continue} leads; empty in code that does not compile. */
    Optional<Label> forContinue(Optional<String> name) {
        return find(target -> target instanceof Target.Loop && (name.isEmpty() || isNamed(target, name)))
                .map(target -> ((Target.Loop) target).turn());
    }

    /** The innermost switch expression; empty in code that does not compile. */
    Optional<Target.SwitchValue> forYield() {
        return find(target -> target instanceof Target.SwitchValue).map(target -> (Target.SwitchValue) target);
    }

    /** The block as what the label names, if there is any jump to it. */
    static Block wrap(Label label, Block block, Pos pos) {
        boolean left = Walk.anyStmt(block, stmt -> stmt instanceof Stmt.Break(Label to, _) && to.equals(label));
        return left ? Block.of(new Stmt.Labeled(label, block, pos)) : block;
    }

    private Optional<Target> find(Predicate<Target> such) {
        return targets.stream().filter(such).findFirst();
    }

    private static boolean isNamed(Target target, Optional<String> name) {
        return switch (target) {
            case Target.Loop loop -> loop.name().equals(name);
            case Target.Named named -> Optional.of(named.name()).equals(name);
            case Target.Switch _, Target.SwitchValue _ -> false;
        };
    }

    private Label label(String name, Label.Role role) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + i;
        }
        return new Label(candidate, role);
    }
}
