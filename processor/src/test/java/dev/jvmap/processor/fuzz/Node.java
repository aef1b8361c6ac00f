package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.ir.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of Java source as a tree, so that a failing program can be made smaller: its text is {@code pieces[0] children[0] pieces[1] …}.
 */
record Node(Sort sort, List<String> pieces, List<Node> children) {
    /** What may stand in a node's place. */
    sealed interface Sort {
        /** an expression of a kind */
        record Value(Kind kind) implements Sort {}

        /** an expression of another type */
        record Reference(String type) implements Sort {}

        record Statement() implements Sort {}

        /** statements, of which any may be missing */
        record Statements() implements Sort {}
    }

    private static final Sort STATEMENT = new Sort.Statement();
    private static final Sort STATEMENTS = new Sort.Statements();

    Node {
        pieces = List.copyOf(pieces);
        children = List.copyOf(children);
        if (pieces.size() != children.size() + 1) {
            throw new IllegalArgumentException(pieces + " around " + children.size() + " children");
        }
    }

    /** An expression; each {@code $} of the template is a child. */
    static Node value(Kind kind, String template, Node... children) {
        return of(new Sort.Value(kind), template, children);
    }

    /** An expression of a record or array type; each {@code $} of the template is a child. */
    static Node object(String type, String template, Node... children) {
        return of(new Sort.Reference(type), template, children);
    }

    static Node statement(String template, Node... children) {
        return of(STATEMENT, template, children);
    }

    static Node statements(List<Node> children) {
        return new Node(STATEMENTS, Stream.generate(() -> "").limit(children.size() + 1).toList(), children);
    }

    private static Node of(Sort sort, String template, Node... children) {
        return new Node(sort, List.of(template.split("\\$", -1)), List.of(children));
    }

    String text() {
        StringBuilder text = new StringBuilder(pieces.getFirst());
        for (int i = 0; i < children.size(); i++) {
            text.append(children.get(i).text()).append(pieces.get(i + 1));
        }
        return text.toString();
    }

    /** All trees that are this one with one step of simplification somewhere, big steps first. */
    Stream<Node> simpler() {
        return Stream.concat(simplerHere(), simplerBelow());
    }

    private Stream<Node> simplerHere() {
        return switch (sort) {
            case Sort.Value(Kind kind) -> Stream.concat(Stream.of(value(kind, Literals.plain(kind))),
                    children.stream().filter(child -> child.sort.equals(sort)));
            case Sort.Reference _ -> children.stream().filter(child -> child.sort.equals(sort));
            case Sort.Statement() -> children.stream().filter(child -> child.sort.equals(STATEMENTS))
                    .map(child -> new Node(STATEMENT, List.of("", ""), List.of(child)));
            case Sort.Statements() -> children.stream().map(this::without);
        };
    }

    private Stream<Node> simplerBelow() {
        return children.stream().flatMap(child -> child.simpler().map(other -> with(child, other)));
    }

    private Node without(Node child) {
        return statements(children.stream().filter(other -> other != child).toList());
    }

    private Node with(Node child, Node other) {
        List<Node> changed = new ArrayList<>();
        children.forEach(c -> changed.add(c == child ? other : c));
        return new Node(sort, pieces, changed);
    }
}
