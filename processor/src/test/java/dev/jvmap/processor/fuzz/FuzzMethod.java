package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.differential.Domain;
import dev.jvmap.processor.fuzz.ExprGen.Helper;
import dev.jvmap.processor.fuzz.RecordType.Component;
import dev.jvmap.processor.fuzz.RecordType.Part;
import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.fuzz.Variables.Whole;
import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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
        private final List<RecordType> records = new ArrayList<>();
        private final List<String> inputs = new ArrayList<>();

        Generator(String name, Chance chance) {
            this.name = name;
            this.chance = chance;
            mayFail = chance.oneIn(4);
        }

        FuzzMethod generate() {
            List<Node> parts = new ArrayList<>();
            for (int i = chance.between(-2, 2); i > 0; i--) {
                records.add(record());
                parts.add(Node.statement(records.getLast().declaration()));
            }
            for (int i = chance.between(0, 2); i > 0; i--) {
                parts.add(helper());
            }
            parts.add(entry());
            return new FuzzMethod(name, String.join(", ", inputs), Node.statements(parts));
        }

        private RecordType record() {
            List<Component> components = new ArrayList<>();
            for (int i = chance.between(1, 3); i > 0; i--) {
                components.add(new Component("c" + i, switch (chance.between(0, 5)) {
                    case 0 -> new Part.Array(chance.oneIn(2) ? chance.kind() : chance.numeric());
                    case 1 -> records.isEmpty() ? new Part.Scalar(chance.kind()) : new Part.Whole(records.getLast());
                    default -> new Part.Scalar(chance.oneIn(3) ? chance.kind() : chance.numeric());
                }));
            }
            return new RecordType(name + "R" + records.size(), components);
        }

        private Node helper() {
            Variables variables = new Variables();
            List<Kind> params = Stream.generate(chance::kind).limit(chance.between(1, 3)).toList();
            String declared = params.stream().map(kind -> scalar(variables, kind)).collect(Collectors.joining(", "));
            Helper helper =
                    new Helper(name + "h" + helpers.size(), params, chance.oneIn(3) ? chance.kind() : chance.numeric());
            ExprGen exprs = exprs(variables);
            Node body = body(variables, exprs, depth -> exprs.of(helper.result(), depth), 1);
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
            ExprGen exprs = exprs(variables);
            boolean ofRecord = !records.isEmpty() && chance.oneIn(2);
            Kind kind = chance.oneIn(3) ? chance.kind() : chance.numeric();
            Node body = body(variables, exprs,
                    depth -> ofRecord ? exprs.of(records.getLast(), depth) : exprs.of(kind, depth), 3);
            String result = ofRecord ? records.getLast().name() : kind.keyword();
            String axes = params.stream().map(param -> Integer.toString(param.axis)).collect(Collectors.joining(", "));
            String declared = params.stream().map(Param::declaration).collect(Collectors.joining(", "));
            String with = inputs.isEmpty() ? "" : "// with " + String.join(", ", inputs) + "\n";
            String outAxes = ofRecord ? ", outAxes = {" + outAxes(records.getLast()) + "}" : "";
            String head = with + "@Vmap(inAxes = {" + axes + "}" + outAxes + ")\nstatic " + result + " " + name + "("
                    + declared + ") {\n";
            return Node.statement(head + "$}\n\n", body);
        }

        private String outAxes(RecordType type) {
            return type.leaves().map(part -> part instanceof Part.Array && chance.oneIn(2) ? "1" : "0")
                    .collect(Collectors.joining(", "));
        }

        private Param param(Variables variables) {
            List<RecordType> ofScalars = records.stream()
                    .filter(type -> !type.hasArrays()).toList();
            if (!ofScalars.isEmpty() && chance.oneIn(3)) {
                Whole whole = new Whole(variables.fresh("p"), chance.of(ofScalars), true);
                variables.declare(whole);
                return new Param(whole.type().name() + " " + whole.name(), chance.oneIn(3) ? -1 : 0);
            }
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

        private ExprGen exprs(Variables variables) {
            return new ExprGen(chance, variables, List.copyOf(helpers), mayFail);
        }

        private Node body(Variables variables, ExprGen exprs, IntFunction<Node> result, int depth) {
            return new StmtGen(chance, variables, exprs, records, result, mayFail).body(depth);
        }
    }
}
