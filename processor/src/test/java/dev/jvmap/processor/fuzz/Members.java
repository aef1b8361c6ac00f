package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.fuzz.Variables.Array;
import dev.jvmap.processor.fuzz.Variables.Grid;
import dev.jvmap.processor.fuzz.Variables.Scalar;
import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program declares in its class beside its method: fields, tables, an enum to switch on, records, helpers. */
final class Members {
    private static final int TABLE = 8;

    private final String name;
    private final Chance chance;
    private final boolean instance;
    private final List<Node> declarations = new ArrayList<>();
    private final List<Scalar> scalars = new ArrayList<>();
    private final List<Array> arrays = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private final List<RecordType> records = new ArrayList<>();
    private final List<Helper> helpers = new ArrayList<>();
    private int fields;

    /**
     * @param name of the program: what its members' names begin with
     * @param instance whether the method is one of an object
     */
    Members(String name, Chance chance, boolean instance) {
        this.name = name;
        this.chance = chance;
        this.instance = instance;
        for (int i = chance.between(0, 3); i > 0; i--) {
            chance.of(List.<Runnable>of(this::field, this::field, this::table, this::grid, this::choice)).run();
        }
        for (int i = chance.oneIn(3) ? chance.between(1, 2) : 0; i > 0; i--) {
            record();
        }
    }

    /** The variables that any method of the program can name. */
    Variables variables() {
        Variables variables = new Variables();
        scalars.forEach(variables::declare);
        arrays.forEach(variables::declare);
        grids.forEach(variables::declare);
        if (chance.oneIn(4)) {
            variables.declare(new Scalar("Element.index()", Kind.INT, false));
            variables.declare(new Scalar("Element.size()", Kind.INT, false));
        }
        return variables;
    }

    List<Node> declarations() {
        return declarations;
    }

    /** The fields that hold an enum constant, by name. */
    List<String> choices() {
        return choices;
    }

    List<RecordType> records() {
        return records;
    }

    /** The helpers so far, also methods of records. */
    List<Helper> helpers() {
        return helpers;
    }

    void add(Helper helper, Node declaration) {
        helpers.add(helper);
        declarations.add(declaration);
    }

    boolean isInstance() {
        return instance;
    }

    private String modifiers() {
        String access = chance.oneIn(2) ? "private " : "";
        String of = instance && chance.oneIn(2) ? "" : "static ";
        return access + of + (chance.oneIn(3) ? "" : "final ");
    }

    private String fresh(String prefix) {
        return name + prefix + fields++;
    }

    private void field() {
        Kind kind = chance.kind();
        Scalar field = new Scalar(fresh("f"), kind, false);
        scalars.add(field);
        declare(kind.keyword() + " " + field.name(), literal(kind));
    }

    private void table() {
        Array table = new Array(fresh("t"), chance.kind(), TABLE, false);
        arrays.add(table);
        declare(table.element().keyword() + "[] " + table.name(), row(table.element(), TABLE));
    }

    private void grid() {
        Grid grid = new Grid(fresh("g"), chance.numeric(), 2, 4, false);
        grids.add(grid);
        declare(grid.element().keyword() + "[][] " + grid.name(),
                "{" + row(grid.element(), 4) + ", " + row(grid.element(), 4) + "}");
    }

    private void choice() {
        choices.add(fresh("c"));
        declare(FuzzSource.ENUM + " " + choices.getLast(), FuzzSource.ENUM + "." + chance.of(FuzzSource.CONSTANTS));
    }

    private void declare(String what, String value) {
        declarations.add(Node.statement(modifiers() + what + " = " + value + ";\n\n"));
    }

    private String literal(Kind kind) {
        return Literals.of(chance.value(kind));
    }

    private String row(Kind element, int length) {
        return Stream.<Supplier<String>>generate(() -> () -> literal(element)).limit(length).map(Supplier::get)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void record() {
        String type = fresh("R").replaceFirst("^m", "M");
        List<RecordType.Component> components = new ArrayList<>();
        for (int i = chance.between(1, 3); i > 0; i--) {
            components.add(new RecordType.Component("c" + i, component()));
        }
        List<Helper> methods = new ArrayList<>();
        Variables fields = fields(components);
        Node constructor = chance.oneIn(3) ? constructor(type, fields) : Node.statements(List.of());
        Node method = chance.oneIn(2) ? method(fields, methods) : Node.statements(List.of());
        String declared =
                components.stream().map(c -> c.type().text() + " " + c.name()).collect(Collectors.joining(", "));
        records.add(new RecordType(type, components, methods));
        declarations.add(Node.statement("record " + type + "(" + declared + ") {\n$$}\n\n", constructor, method));
    }

    private ValueType component() {
        return switch (chance.between(0, 5)) {
            case 0 -> new ValueType.ArrayOf(chance.oneIn(2) ? chance.kind() : chance.numeric());
            case 1 -> records.isEmpty() ? new ValueType.Primitive(chance.kind()) : records.getLast();
            default -> new ValueType.Primitive(chance.oneIn(3) ? chance.kind() : chance.numeric());
        };
    }

    /** What a record's own code can name. */
    private static Variables fields(List<RecordType.Component> components) {
        Variables variables = new Variables();
        components.forEach(component -> {
            if (component.type() instanceof ValueType.Primitive(Kind kind)) {
                variables.declare(new Scalar(component.name(), kind, false));
            }
        });
        return variables;
    }

    /** A compact constructor that changes a component. */
    private Node constructor(String type, Variables fields) {
        if (fields.scalars().isEmpty()) {
            return Node.statements(List.of());
        }
        ExprGen exprs = new ExprGen(chance, fields, List.of(), false);
        Scalar changed = chance.of(fields.scalars());
        Node test = exprs.of(Kind.BOOLEAN, 1);
        Node change = Node.statement("if ($) {\n" + changed.name() + " = $;\n}\n", test, exprs.of(changed.kind(), 1));
        return Node.statements(List.of(Node.statement(type + " {\n$}\n", change)));
    }

    private Node method(Variables fields, List<Helper> methods) {
        Kind param = chance.numeric();
        Kind result = chance.numeric();
        fields.declare(new Scalar("t", param, true));
        methods.add(new Helper("calc", List.of(new Helper.Param.Value(new ValueType.Primitive(param))),
                new ValueType.Primitive(result), false));
        return Node.statements(List.of(Node.statement(
                result.keyword() + " calc(" + param.keyword() + " t) {\nreturn $;\n}\n",
                new ExprGen(chance, fields, List.of(), false).of(result, 2))));
    }
}
