package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.List;

/** Random switches: over whole numbers, characters and enum constants, old and new, as statements and as expressions. */
final class SwitchGen {
    private static final int LABELS = 4;

    /** What is switched on: the value, and the source of its labels. */
    private record Selector(String template, List<Node> children, List<String> labels) {}

    private final Chance chance;
    private final Variables variables;
    private final ExprGen exprs;
    private final StmtGen statements;
    private final List<String> choices;

    /** @param choices the fields that hold an enum constant */
    SwitchGen(Chance chance, Variables variables, ExprGen exprs, StmtGen statements, List<String> choices) {
        this.chance = chance;
        this.variables = variables;
        this.exprs = exprs;
        this.statements = statements;
        this.choices = choices;
    }

    Node draw(int depth) {
        Selector selector = selector();
        return switch (chance.between(0, 2)) {
            case 0 -> expression(selector);
            case 1 -> arrows(selector, depth);
            default -> groups(selector, depth);
        };
    }

    private Selector selector() {
        if (!choices.isEmpty() && chance.oneIn(2)) {
            return new Selector(chance.of(choices), List.of(), FuzzSource.CONSTANTS);
        }
        return switch (chance.between(0, 4)) {
            case 0 -> new Selector("(char) ('a' + ($ & 3))", List.of(exprs.of(Kind.INT, StmtGen.DEEP)),
                    List.of("'a'", "'b'", "'c'", "'d'"));
            case 1 -> new Selector("(byte) $", List.of(exprs.of(Kind.INT, StmtGen.DEEP)),
                    List.of("-1", "0", "1", "127"));
            default -> new Selector("$ & 3", List.of(exprs.of(Kind.INT, StmtGen.DEEP)), List.of("0", "1", "2", "3"));
        };
    }

    /** A value from a switch, with a block that yields. */
    private Node expression(Selector selector) {
        List<Scalar> known = variables.assignable();
        if (known.isEmpty()) {
            return statements.assignment();
        }
        Scalar target = chance.of(known);
        List<Node> children = new ArrayList<>(selector.children());
        children.add(exprs.of(target.kind(), 1));
        children.add(Node.statements(List.of(statements.assignment())));
        children.add(exprs.of(target.kind(), 1));
        children.add(exprs.of(target.kind(), 1));
        List<String> labels = selector.labels();
        return Node.statement(target.name() + " = switch (" + selector.template() + ") {\ncase " + labels.get(0) + ", "
                + labels.get(2) + " -> $;\ncase " + labels.get(1) + " -> {\n$yield $;\n}\ndefault -> $;\n};\n",
                children.toArray(Node[]::new));
    }

    private Node arrows(Selector selector, int depth) {
        List<Node> children = new ArrayList<>(selector.children());
        StringBuilder text = new StringBuilder("switch (" + selector.template() + ") {\n");
        for (String label : selector.labels().subList(0, chance.between(1, LABELS))) {
            text.append("case ").append(label).append(" -> {\n$}\n");
            children.add(statements.block(depth));
        }
        if (chance.oneIn(2)) {
            text.append("default -> {\n$}\n");
            children.add(statements.block(depth));
        }
        return Node.statement(text.append("}\n").toString(), children.toArray(Node[]::new));
    }

    /** Groups of labels in any order, some of which fall into the next. */
    private Node groups(Selector selector, int depth) {
        List<Node> children = new ArrayList<>(selector.children());
        StringBuilder text = new StringBuilder("switch (" + selector.template() + ") {\n");
        int defaultAt = chance.between(0, LABELS);
        for (int i = 0; i < LABELS; i++) {
            text.append(i == defaultAt ? "default:\n" : "").append("case ").append(selector.labels().get(i))
                    .append(":\n");
            if (!chance.oneIn(4)) {
                text.append("{\n$}\n");
                children.add(statements.block(depth));
                text.append(chance.oneIn(2) ? "break;\n" : "");
            }
        }
        return Node.statement(text.append("}\n").toString(), children.toArray(Node[]::new));
    }
}
