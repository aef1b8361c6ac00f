package dev.jvmap.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.ir.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeTest {
    private static final Node X = Node.value(Kind.INT, "x");
    private static final Node SUM = Node.value(Kind.INT, "($ + $)", X, Node.value(Kind.INT, "y"));

    @Test
    void childrenStandInTheTemplate() {
        assertThat(SUM.text()).isEqualTo("(x + y)");
    }

    @Test
    void expressionBecomesAConstantOrAPartOfItsKind() {
        assertThat(SUM.simpler().map(Node::text)).contains("1", "x", "y", "(1 + y)", "(x + 1)");
        Node cast = Node.value(Kind.LONG, "(long) $", X);
        assertThat(cast.simpler().map(Node::text)).contains("1L").doesNotContain("x");
    }

    @Test
    void statementIsLeftOutOrGivesWayToItsBlock() {
        Node block = Node.statements(List.of(Node.statement("a();"), Node.statement("b();")));
        Node branch = Node.statements(List.of(Node.statement("if ($) {$}", Node.value(Kind.BOOLEAN, "t"), block)));
        assertThat(branch.simpler().map(Node::text)).contains("", "a();b();", "if (true) {a();b();}", "if (t) {a();}",
                "if (t) {b();}");
    }
}
