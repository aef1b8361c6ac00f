package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.differential.Domain;
import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Grid;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A random program: an annotated method with its helpers, fields and records.
 *
 * @param inputs what the arguments may be, as {@link Domain} reads it
 * @param source all that it declares in its class
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
        private final Members members;
        private final List<String> inputs = new ArrayList<>();
        private final String modifier;

        Generator(String name, Chance chance) {
            this.name = name;
            this.chance = chance;
            mayFail = chance.oneIn(4);
            boolean instance = chance.oneIn(6);
            modifier = instance ? "" : "static ";
            members = new Members(name, chance, instance);
        }

        FuzzMethod generate() {
            for (int i = chance.between(0, 2); i > 0; i--) {
                helper();
            }
            Node entry = entry();
            List<Node> parts = new ArrayList<>(members.declarations());
            parts.add(entry);
            return new FuzzMethod(name, String.join(", ", inputs), Node.statements(parts));
        }

        private void helper() {
            Variables variables = members.variables();
            List<Helper.Param> params = new ArrayList<>();
            List<String> declared = new ArrayList<>();
            boolean bounded = chance.oneIn(5);
            if (bounded) {
                variables.declare(new Scalar("fuel", Kind.INT, false));
                params.add(new Helper.Param.Value(new ValueType.Primitive(Kind.INT)));
                declared.add("int fuel");
            }
            for (int i = chance.between(1, 3); i > 0; i--) {
                helperParam(variables, params, declared);
            }
            ValueType result = !members.records().isEmpty() && chance.oneIn(4) ? chance.of(members.records())
                    : new ValueType.Primitive(chance.oneIn(3) ? chance.kind() : chance.numeric());
            Helper helper = new Helper(name + "h" + members.helpers().size(), params, result, bounded);
            Node end = bounded ? deeper(variables, helper) : Node.statements(List.of());
            Node body = body(variables, new Returns.Value(result), 1);
            members.add(helper, Node.statement("private " + modifier + result.text() + " " + helper.name() + "("
                    + String.join(", ", declared) + ") {\n$$}\n\n", end, body));
        }

        /** A call of the helper by itself, some levels deep. */
        private Node deeper(Variables variables, Helper helper) {
            ExprGen exprs = new ExprGen(chance, variables, List.of(), mayFail);
            Node self = Node.statement("return $;\n", exprs.again(helper, "fuel - 1"));
            return Node.statements(List.of(Node.statement("if (fuel > 0 && $) {\n$}\n", exprs.of(Kind.BOOLEAN, 1),
                    Node.statements(List.of(self)))));
        }

        private void helperParam(Variables variables, List<Helper.Param> params, List<String> declared) {
            if (chance.oneIn(5)) {
                Array array = new Array(variables.fresh("p"), chance.numeric(), ARRAY / 2, chance.oneIn(2));
                variables.declare(array);
                params.add(new Helper.Param.Array(array.element(), array.length(), array.writable()));
                declared.add(array.element().keyword() + "[] " + array.name());
            } else if (!members.records().isEmpty() && chance.oneIn(3)) {
                RecordType type = chance.of(members.records());
                params.add(new Helper.Param.Value(type));
                declared.add(object(variables, type));
            } else {
                Kind kind = chance.kind();
                params.add(new Helper.Param.Value(new ValueType.Primitive(kind)));
                declared.add(scalar(variables, kind));
            }
        }

        private Node entry() {
            Variables variables = members.variables();
            List<Param> params = new ArrayList<>();
            params.add(new Param(scalar(variables, chance.numeric()), 0));
            params.add(new Param(scalar(variables, chance.numeric()), 0));
            for (int i = chance.between(0, 4); i > 0; i--) {
                params.add(param(variables));
            }
            Returns returns = returns(variables);
            Node body = body(variables, returns, chance.between(1, 3));
            String axes = params.stream().map(param -> Integer.toString(param.axis)).collect(Collectors.joining(", "));
            String declared = params.stream().map(Param::declaration).collect(Collectors.joining(", "));
            String with = inputs.isEmpty() ? "" : "// with " + String.join(", ", inputs) + "\n";
            String out = outAxes(returns);
            String head = with + "@Vmap(inAxes = {" + axes + "}" + out + ")\n" + modifier + returns.text() + " " + name
                    + "(" + declared + ") {\n";
            return Node.statement(head + "$}\n\n", body);
        }

        private String outAxes(Returns returns) {
            return switch (returns) {
                case Returns.Array _ -> ", outAxes = " + chance.between(0, 1);
                case Returns.Value(RecordType type) -> type.leaves()
                        .map(leaf -> leaf instanceof ValueType.ArrayOf && chance.oneIn(2) ? "1" : "0")
                        .collect(Collectors.joining(", ", ", outAxes = {", "}"));
                case Returns.Value _, Returns.Nothing _ -> "";
            };
        }

        private Returns returns(Variables variables) {
            boolean writes = variables.writable().stream().anyMatch(array -> !array.name().contains("["));
            return switch (chance.between(0, 9)) {
                case 0 -> new Returns.Array(new Array("out", chance.numeric(), ARRAY / 2, true));
                case 1 -> writes ? new Returns.Nothing() : new Returns.Value(new ValueType.Primitive(chance.kind()));
                case 2, 3 -> new Returns.Value(new ValueType.Primitive(chance.kind()));
                case 4, 5 -> members.records().isEmpty()
                        ? new Returns.Value(new ValueType.Primitive(chance.numeric()))
                        : new Returns.Value(members.records().getLast());
                default -> new Returns.Value(new ValueType.Primitive(chance.numeric()));
            };
        }

        private Param param(Variables variables) {
            return switch (chance.between(0, 7)) {
                case 0 -> new Param(array(variables, ARRAY, false), -1);
                case 1 -> new Param(array(variables, ARRAY / 2, chance.oneIn(2)), chance.between(0, 1));
                case 2 -> new Param(scalar(variables, chance.kind()), -1);
                case 3 -> new Param(grid(variables, chance.oneIn(3)), chance.between(0, 2));
                case 4 -> flat().isEmpty() ? new Param(grid(variables, false), -1)
                        : new Param(object(variables, chance.of(flat())), chance.between(-1, 0));
                default -> new Param(scalar(variables, chance.oneIn(2) ? chance.kind() : chance.numeric()), 0);
            };
        }

        /** The records without arrays. */
        private List<RecordType> flat() {
            return members.records().stream().filter(type -> !type.hasArrays()).toList();
        }

        private String scalar(Variables variables, Kind kind) {
            Scalar scalar = new Scalar(variables.fresh("p"), kind, true);
            variables.declare(scalar);
            return kind.keyword() + " " + scalar.name();
        }

        private String object(Variables variables, RecordType type) {
            Variables.Object object = new Variables.Object(variables.fresh("p"), type, !type.hasArrays());
            variables.declare(object);
            return type.name() + " " + object.name();
        }

        private String array(Variables variables, int length, boolean writable) {
            Array array =
                    new Array(variables.fresh("p"), chance.oneIn(2) ? chance.kind() : chance.numeric(), length,
                            writable);
            variables.declare(array);
            inputs.add(array.name() + "[" + length + "]");
            return array.element().keyword() + "[] " + array.name();
        }

        private String grid(Variables variables, boolean writable) {
            Grid grid = new Grid(variables.fresh("p"), chance.numeric(), 2, ARRAY / 2, writable);
            variables.declare(grid);
            inputs.add(grid.name() + "[" + grid.rows() + "][" + grid.columns() + "]");
            return grid.element().keyword() + "[][] " + grid.name();
        }

        private Node body(Variables variables, Returns returns, int depth) {
            ExprGen exprs = new ExprGen(chance, variables, List.copyOf(members.helpers()), mayFail);
            return new StmtGen(chance, variables, exprs, members, returns, mayFail).body(depth);
        }
    }
}
