package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Grid;
import dev.jvmap.processor.ir.Kind;
import java.util.List;
import java.util.stream.IntStream;

/** Random statements about arrays. */
final class ArrayGen {
    private static final int LENGTH = 4;
    private static final int ROWS = 2;

    private final Chance chance;
    private final Variables variables;
    private final ExprGen exprs;

    ArrayGen(Chance chance, Variables variables, ExprGen exprs) {
        this.chance = chance;
        this.variables = variables;
        this.exprs = exprs;
    }

    /** A local array: empty, listed, or a copy of another. */
    Node declaration() {
        Kind element = chance.oneIn(3) ? chance.kind() : chance.numeric();
        String type = element.keyword();
        String name = variables.fresh("a");
        List<Array> others = variables.arrays(element);
        Node declaration = switch (chance.between(0, others.isEmpty() ? 2 : 4)) {
            case 0 -> Node.statement(type + "[] " + name + " = new " + type + "[" + LENGTH + "];\n");
            case 1, 2 -> Node.statement(type + "[] " + name + " = {$, $, $, $};\n", exprs.of(element, 1),
                    exprs.of(element, 1), exprs.of(element, 0), exprs.of(element, 0));
            case 3 -> Node.statement(
                    type + "[] " + name + " = java.util.Arrays.copyOf(" + chance.of(others).name() + ", " + LENGTH
                            + ");\n");
            default -> {
                List<Array> same = others.stream().filter(array -> array.length() == LENGTH).toList();
                yield same.isEmpty() ? Node.statement(type + "[] " + name + " = new " + type + "[" + LENGTH + "];\n")
                        : Node.statement(type + "[] " + name + " = " + chance.of(same).name() + ".clone();\n");
            }
        };
        variables.declare(new Array(name, element, LENGTH, true));
        return declaration;
    }

    /** A local array of arrays, empty or listed. */
    Node grid() {
        Kind element = chance.oneIn(3) ? chance.kind() : chance.numeric();
        String type = element.keyword();
        String name = variables.fresh("g");
        Node declaration = chance.oneIn(3)
                ? Node.statement(type + "[][] " + name + " = new " + type + "[" + ROWS + "][" + LENGTH + "];\n")
                : Node.statement(type + "[][] " + name + " = {{$, $, $, $}, {$, $, $, $}};\n",
                        IntStream.range(0, ROWS * LENGTH).mapToObj(_ -> exprs.of(element, chance.between(0, 1)))
                                .toArray(Node[]::new));
        variables.declare(new Grid(name, element, ROWS, LENGTH, true));
        return declaration;
    }

    /** Another name for an array or row; it may get others later. */
    Node alias() {
        Array first = chance.of(variables.arrays());
        Array alias = new Array(variables.fresh("b"), first.element(), first.length(), first.writable());
        Node declaration = Node.statement(alias.element().keyword() + "[] " + alias.name() + " = $;\n", other(alias));
        variables.declareAlias(alias);
        return declaration;
    }

    Node rename() {
        Array alias = chance.of(variables.aliases());
        return Node.statement(alias.name() + " = $;\n", other(alias));
    }

    private Node other(Array alias) {
        List<Array> arrays = variables.like(alias);
        List<Grid> grids = variables.grids(alias.element()).stream()
                .filter(grid -> grid.columns() == alias.length() && (grid.writable() || !alias.writable())).toList();
        if (!grids.isEmpty() && chance.oneIn(2)) {
            return exprs.row(chance.of(grids));
        }
        Node one = Node.statement(chance.of(arrays).name());
        return chance.oneIn(2) ? one
                : Node.statement("($) ? $ : $", exprs.of(Kind.BOOLEAN, 1), one,
                        Node.statement(chance.of(arrays).name()));
    }

    Node store() {
        Array array = chance.of(variables.writable());
        Node index = exprs.index(array, 1);
        if (array.element() != Kind.BOOLEAN && chance.oneIn(3)) {
            return chance.oneIn(3)
                    ? Node.statement(array.name() + "[$]" + chance.of(List.of("++", "--")) + ";\n", index)
                    : Node.statement(array.name() + "[$] " + chance.of(List.of("+=", "-=", "*=")) + " $;\n", index,
                            exprs.of(chance.numeric(), StmtGen.DEEP));
        }
        return Node.statement(array.name() + "[$] = $;\n", index, exprs.of(array.element(), StmtGen.DEEP));
    }

    /** {@code Arrays.fill} and {@code System.arraycopy}. */
    Node library() {
        List<Array> writable = variables.writable();
        if (writable.isEmpty()) {
            return declaration();
        }
        Array to = chance.of(writable);
        if (chance.oneIn(2)) {
            return Node.statement("java.util.Arrays.fill(" + to.name() + ", $);\n", exprs.of(to.element(), 1));
        }
        Array from = chance.of(variables.arrays(to.element()));
        int length = chance.between(1, Math.min(from.length(), to.length()) - 1);
        return Node.statement("System.arraycopy(" + from.name() + ", " + chance.between(0, from.length() - length)
                + ", " + to.name() + ", " + chance.between(0, to.length() - length) + ", " + length + ");\n");
    }
}
