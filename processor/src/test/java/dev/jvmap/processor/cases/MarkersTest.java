package dev.jvmap.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final String SOURCE = """
            a; // error: VMAP201 // note: VMAP801, VMAP804
            b; // no marker: VMAP999
            """;

    @Test
    void aLineMayHaveSeveral() {
        assertThat(Markers.in(SOURCE).all()).extracting(Markers.Marker::toString)
                .containsExactly("line 1: error: VMAP201", "line 1: note: VMAP801", "line 1: note: VMAP804");
    }

    @Test
    void differenceNamesBothSides() {
        Markers said = Markers.in("a; // error: VMAP201\nb; // warning: VMAP805\n");
        assertThat(said.differenceFrom(Markers.in(SOURCE)).orElseThrow()).isEqualTo("""
                unmarked   line 2: warning: VMAP805
                not said   line 1: note: VMAP801
                not said   line 1: note: VMAP804
                """);
        assertThat(said.differenceFrom(said)).isEmpty();
    }

    @Test
    void writingMarkersReplacesTheOldOnes() {
        Markers said = Markers.in("a; // warning: VMAP805\nb;\n");
        assertThat(said.writeInto(SOURCE)).isEqualTo("""
                a; // warning: VMAP805
                b; // no marker: VMAP999
                """);
    }
}
