package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.fuzz.Variables.Target;
import dev.jvmap.processor.ir.Kind;
import java.util.List;

/** Random loops; each ends after a few turns. */
final class LoopGen {
    private final Chance chance;
    private final Variables variables;
    private final ExprGen exprs;
    private final StmtGen statements;

    LoopGen(Chance chance, Variables variables, ExprGen exprs, StmtGen statements) {
        this.chance = chance;
        this.variables = variables;
        this.exprs = exprs;
        this.statements = statements;
    }

    /** A loop with a counter that stops it. */
    Node counted(int depth) {
        String i = variables.fresh("i");
        String label = variables.fresh("L");
        int turns = chance.between(1, 5);
        Kind counter = chance.oneIn(8) ? chance.of(List.of(Kind.BYTE, Kind.SHORT, Kind.CHAR, Kind.LONG)) : Kind.INT;
        String down = counter == Kind.CHAR ? "--" : " -= 2"; // a char would not get below 0
        Node bound = exprs.of(Kind.INT, StmtGen.DEEP);
        Node test = exprs.of(Kind.BOOLEAN, StmtGen.DEEP);
        Node body = body(label, new Scalar(i, counter, false), depth);
        String let = counter.keyword() + " " + i + " = ";
        String count = let + "0;\n" + label + ":\n";
        return switch (chance.between(0, 7)) {
            case 0, 1 -> Node.statement(
                    label + ":\nfor (" + let + "0; " + i + " < " + turns + "; " + i + "++) {\n$}\n", body);
            case 2 ->
                Node.statement(label + ":\nfor (" + let + "0; " + i + " < ($ & 7); " + i + "++) {\n$}\n", bound, body);
            case 3 -> Node.statement(
                    label + ":\nfor (" + let + turns + ", " + i + "e = 0; " + i + "e < " + i + "; " + i + "e++, " + i
                            + "--) {\n$}\n",
                    body);
            case 4 -> Node.statement(label + ":\nfor (" + let + "($ & 7); " + i + " > 0; " + i + down + ") {\n$}\n",
                    counter == Kind.INT ? bound : Node.value(Kind.INT, "5"), body);
            case 5 -> Node.statement(count + "while (" + i + "++ < " + turns + " && $) {\n$}\n", test, body);
            case 6 -> Node.statement(count + "do {\n$} while (" + i + "++ < " + turns + " && $);\n", body, test);
            default ->
                Node.statement(count + "while (true) {\nif (" + i + "++ > " + turns + " || $) {\nbreak;\n}\n$}\n",
                        test, body);
        };
    }

    Node overArray(int depth) {
        Array array = chance.of(variables.arrays());
        Scalar each = new Scalar(variables.fresh("e"), array.element(), true);
        String label = variables.fresh("L");
        return Node.statement(label + ":\nfor (" + array.element().keyword() + " " + each.name() + " : " + array.name()
                + ") {\n$}\n", body(label, each, depth));
    }

    private Node body(String label, Scalar declared, int depth) {
        variables.enterBlock();
        variables.declare(declared);
        variables.enterTarget(new Target(label, true));
        Node body = statements.block(depth);
        variables.leaveTarget();
        variables.leaveBlock();
        return body;
    }
}
