package dev.jvmap.processor.ir;

import static dev.jvmap.processor.ir.InvalidIr.require;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is declared at a point of a function or kernel: variables of any sort by name, and the labels around it. A name is declared once in
 * the whole body; it may be used until the end of the block that declares it.
 */
final class Scopes {
    private final Set<String> everDeclared = new HashSet<>();
    private final Set<String> everLabelled = new HashSet<>();
    private final Deque<Map<String, Object>> blocks = new ArrayDeque<>();
    private final Deque<Label> labels = new ArrayDeque<>();

    void enterBlock() {
        blocks.push(new HashMap<>());
    }

    void leaveBlock() {
        blocks.pop();
    }

    /** {@code variable} is a Var, LaneVar, MaskVar or LaneArray. */
    void declare(String name, Object variable) {
        require(everDeclared.add(name), "'%s' is declared twice", name);
        blocks.element().put(name, variable);
    }

    /** Makes what an inner block has declared known in this one. */
    void export(String name, Object variable) {
        blocks.element().put(name, variable);
    }

    void use(String name, Object variable) {
        Object declared = blocks.stream().filter(block -> block.containsKey(name)).findFirst()
                .map(block -> block.get(name)).orElse(null);
        require(declared != null, "'%s' is not declared here", name);
        require(declared.equals(variable), "'%s' is declared as %s, used as %s", name, declared, variable);
    }

    /** Whether the variable is declared in an inner block, not in the outermost one. */
    boolean isOfTheBody(String name) {
        return !blocks.getLast().containsKey(name);
    }

    void enterLabel(Label label) {
        require(everLabelled.add(label.name()), "label '%s' stands twice", label.name());
        labels.push(label);
    }

    void leaveLabel() {
        labels.pop();
    }

    void jumpTo(Label label) {
        require(labels.contains(label), "label '%s' does not enclose this jump", label.name());
    }
}
