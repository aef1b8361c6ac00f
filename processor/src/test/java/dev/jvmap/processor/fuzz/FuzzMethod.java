package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.differential.Domain;
import dev.jvmap.processor.fuzz.ExprGen.Helper;
import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A random program: an annotated method and its helpers.
 *
 * @param inputs what the arguments may be, as {@link Domain} reads it
 * @param source the helpers and the method
 */
record FuzzMethod(String name, String inputs, Node source) {
    private static final int ARRAY = 8;

    /** The program of a seed; the same seed gives the same program. */
    static FuzzMethod of(String name, long seed) {
        return new Generator(name, new Chance(seed)).generate();
    }

    FuzzMethod with(Node other) {
        return new FuzzMethod(name, inputs, other);
    }

    Map<String, Domain> domains() {
        return inputs.isEmpty() ? Map.of() : Domain.parse(inputs);
    }

    /** A parameter as declared, and its axis. */
    private record Param(String declaration, int axis) {}

    private static final class Generator {
        private final String name;
        private final Chance chance;
        private final boolean mayFail;
        private final List<Helper> helpers = new ArrayList<>();
        private final List<String> inputs = new ArrayList<>();

        Generator(String name, Chance chance) {
            this.name = name;
            this.chance = chance;
            mayFail = chance.oneIn(4);
        }

        FuzzMethod generate() {
            List<Node> parts = new ArrayList<>();
            for (int i = chance.between(0, 2); i > 0; i--) {
                parts.add(helper());
            }
            parts.add(entry());
            return new FuzzMethod(name, String.join(", ", inputs), Node.statements(parts));
        }

        private Node helper() {
            Variables variables = new Variables();
            List<Kind> params = Stream.generate(chance::kind).limit(chance.between(1, 3)).toList();
            String declared = params.stream().map(kind -> scalar(variables, kind)).collect(Collectors.joining(", "));
            Helper helper =
                    new Helper(name + "h" + helpers.size(), params, chance.oneIn(3) ? chance.kind() : chance.numeric());
            Node body = body(variables, helper.result(), 1);
            helpers.add(helper);
            return Node.statement("private static " + helper.result().keyword() + " " + helper.name() + "(" + declared
                    + ") {\n$}\n\n", body);
        }

        private Node entry() {
            Variables variables = new Variables();
            List<Param> params = new ArrayList<>();
            params.add(new Param(scalar(variables, chance.numeric()), 0));
            params.add(new Param(scalar(variables, chance.numeric()), 0));
            for (int i = chance.between(0, 4); i > 0; i--) {
                params.add(param(variables));
            }
            Kind result = chance.oneIn(3) ? chance.kind() : chance.numeric();
            Node body = body(variables, result, 3);
            String axes = params.stream().map(param -> Integer.toString(param.axis)).collect(Collectors.joining(", "));
            String declared = params.stream().map(Param::declaration).collect(Collectors.joining(", "));
            String with = inputs.isEmpty() ? "" : "// with " + String.join(", ", inputs) + "\n";
            String head = with + "@Vmap(inAxes = {" + axes + "})\nstatic " + result.keyword() + " " + name + "("
                    + declared + ") {\n";
            return Node.statement(head + "$}\n\n", body);
        }

        private Param param(Variables variables) {
            return switch (chance.between(0, 5)) {
                case 0 -> new Param(array(variables, ARRAY, false), -1);
                case 1 -> new Param(array(variables, ARRAY / 2, chance.oneIn(2)), chance.between(0, 1));
                case 2 -> new Param(scalar(variables, chance.kind()), -1);
                default -> new Param(scalar(variables, chance.oneIn(2) ? chance.kind() : chance.numeric()), 0);
            };
        }

        private String scalar(Variables variables, Kind kind) {
            Scalar scalar = new Scalar(variables.fresh("p"), kind, true);
            variables.declare(scalar);
            return kind.keyword() + " " + scalar.name();
        }

        private String array(Variables variables, int length, boolean writable) {
            Array array =
                    new Array(variables.fresh("p"), chance.oneIn(2) ? chance.kind() : chance.numeric(), length,
                            writable);
            variables.declare(array);
            inputs.add(array.name() + "[" + length + "]");
            return array.element().keyword() + "[] " + array.name();
        }

        private Node body(Variables variables, Kind result, int depth) {
            ExprGen exprs = new ExprGen(chance, variables, List.copyOf(helpers), mayFail);
            return new StmtGen(chance, variables, exprs, result, mayFail).body(depth);
        }
    }
}
