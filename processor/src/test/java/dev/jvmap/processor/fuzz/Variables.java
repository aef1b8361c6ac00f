package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.ir.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a program under construction can name at some point, and fresh names. */
final class Variables {
    /** A scalar; {@code assignable} is false for what keeps a loop bounded. */
    record Scalar(String name, Kind kind, boolean assignable) {}

    /** An array; {@code length} is a power of two. */
    record Array(String name, Kind element, int length, boolean writable) {}

    /** A record in a variable. */
    record Whole(String name, RecordType type, boolean assignable) {}

    /** A loop or block that a jump can leave; only a loop can be continued. */
    record Target(String label, boolean loop) {}

    private final Deque<List<Scalar>> scalars = new ArrayDeque<>();
    private final Deque<List<Array>> arrays = new ArrayDeque<>();
    private final Deque<List<Whole>> records = new ArrayDeque<>();
    private final Deque<Target> targets = new ArrayDeque<>();
    private int names;

    Variables() {
        enterBlock();
    }

    String fresh(String prefix) {
        return prefix + names++;
    }

    void enterBlock() {
        scalars.push(new ArrayList<>());
        arrays.push(new ArrayList<>());
        records.push(new ArrayList<>());
    }

    void leaveBlock() {
        scalars.pop();
        arrays.pop();
        records.pop();
    }

    void declare(Scalar scalar) {
        scalars.element().add(scalar);
    }

    void declare(Array array) {
        arrays.element().add(array);
    }

    void declare(Whole whole) {
        records.element().add(whole);
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

    List<Array> arrays(Kind element) {
        return arrays.stream().flatMap(List::stream).filter(array -> array.element() == element).toList();
    }

    List<Array> writable() {
        return arrays.stream().flatMap(List::stream).filter(Array::writable).toList();
    }

    List<Whole> records() {
        return records.stream().flatMap(List::stream).toList();
    }

    /** The ways to read a scalar of this kind from a record. */
    List<String> readings(Kind kind) {
        return records().stream().flatMap(whole -> whole.type().readings()
                .filter(reading -> reading.kind() == kind).map(reading -> whole.name() + reading.accessors())).toList();
    }

    List<Scalar> scalars() {
        return scalars.stream().flatMap(List::stream).toList();
    }
}
