package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.ir.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a program under construction can name at some point, and fresh names. */
final class Variables {
    /** A scalar, or what reads like one: a field, a record's component. {@code assignable} is false also for what keeps a loop bounded. */
    record Scalar(String name, Kind kind, boolean assignable) {}

    /** An array, or what reads like one: a row of a grid; {@code length} is a power of two. */
    record Array(String name, Kind element, int length, boolean writable) {}

    /** An array of arrays; {@code rows} and {@code columns} are powers of two. */
    record Grid(String name, Kind element, int rows, int columns, boolean writable) {}

    /** A record. */
    record Object(String name, RecordType type, boolean assignable) {}

    /** A loop or block that a jump can leave; only a loop can be continued. */
    record Target(String label, boolean loop) {}

    private static final class Block {
        final List<Scalar> scalars = new ArrayList<>();
        final List<Array> arrays = new ArrayList<>();
        final List<Array> aliases = new ArrayList<>();
        final List<Grid> grids = new ArrayList<>();
        final List<Object> objects = new ArrayList<>();
    }

    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Deque<Target> targets = new ArrayDeque<>();
    private int names;

    Variables() {
        enterBlock();
    }

    String fresh(String prefix) {
        return prefix + names++;
    }

    void enterBlock() {
        blocks.push(new Block());
    }

    void leaveBlock() {
        blocks.pop();
    }

    void declare(Scalar scalar) {
        blocks.element().scalars.add(scalar);
    }

    void declare(Array array) {
        blocks.element().arrays.add(array);
    }

    /** A variable that may stand for one array and later for another. */
    void declareAlias(Array array) {
        declare(array);
        blocks.element().aliases.add(array);
    }

    /** A grid is also its rows. */
    void declare(Grid grid) {
        blocks.element().grids.add(grid);
        for (int row = 0; row < grid.rows(); row++) {
            blocks.element().arrays
                    .add(new Array(grid.name() + "[" + row + "]", grid.element(), grid.columns(), grid.writable()));
        }
    }

    /** A record is also its components. */
    void declare(Object object) {
        blocks.element().objects.add(object);
        object.type().components().forEach(component -> {
            String accessor = object.name() + "." + component.name() + "()";
            switch (component.type()) {
                case ValueType.Primitive(Kind kind) -> declare(new Scalar(accessor, kind, false));
                case ValueType.ArrayOf(Kind element) -> declare(new Array(accessor, element, ValueType.LENGTH, false));
                case RecordType type -> declare(new Object(accessor, type, false));
            }
        });
    }

    void enterTarget(Target target) {
        targets.push(target);
    }

    void leaveTarget() {
        targets.pop();
    }

    List<Target> targets() {
        return List.copyOf(targets);
    }

    List<Scalar> scalars(Kind kind) {
        return scalars().stream().filter(scalar -> scalar.kind() == kind).toList();
    }

    List<Scalar> assignable() {
        return scalars().stream().filter(Scalar::assignable).toList();
    }

    List<Array> arrays() {
        return blocks.stream().flatMap(block -> block.arrays.stream()).toList();
    }

    List<Array> arrays(Kind element) {
        return arrays().stream().filter(array -> array.element() == element).toList();
    }

    List<Array> aliases() {
        return blocks.stream().flatMap(block -> block.aliases.stream()).toList();
    }

    /** What a variable like this one can stand for: such arrays, as long and as writable as it needs. */
    List<Array> like(Array alias) {
        return arrays(alias.element()).stream()
                .filter(array -> array.length() == alias.length() && (array.writable() || !alias.writable())).toList();
    }

    List<Array> writable() {
        return arrays().stream().filter(Array::writable).toList();
    }

    List<Grid> grids(Kind element) {
        return grids().stream().filter(grid -> grid.element() == element).toList();
    }

    List<Grid> grids() {
        return blocks.stream().flatMap(block -> block.grids.stream()).toList();
    }

    List<Object> objects() {
        return blocks.stream().flatMap(block -> block.objects.stream()).toList();
    }

    List<Object> objects(RecordType type) {
        return objects().stream().filter(object -> object.type().equals(type)).toList();
    }

    List<Scalar> scalars() {
        return blocks.stream().flatMap(block -> block.scalars.stream()).toList();
    }
}
