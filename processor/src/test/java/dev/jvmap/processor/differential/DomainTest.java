package dev.jvmap.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jvmap.processor.ir.Kind;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DomainTest {
    @Test
    void rangesShapesAndChoices() {
        Map<String, Domain> domains = Domain.parse("x in -3..3, t[8] in 1e-3..0.5, u[2][3], n in {1, -5}");
        assertThat(domains.get("x").values()).isEqualTo(new Domain.Values.Between(-3, 3));
        assertThat(domains.get("t").values()).isEqualTo(new Domain.Values.Between(1e-3, 0.5));
        assertThat(domains.get("u").shape()).containsExactly(2, 3);
        assertThat(domains.get("n").draw(Kind.LONG, new Draw(new SplittableRandom(1)), Draw.Distribution.BITS)).isIn(1L,
                -5L);
    }

    @Test
    void anythingElseIsAnError() {
        assertThatThrownBy(() -> Domain.parse("x in 1..2; y")).hasMessageContaining("cannot read the inputs");
        assertThatThrownBy(() -> Domain.parse("x from 1 to 2")).hasMessageContaining("cannot read the inputs");
    }

    @Test
    void rangeIncludesBothEnds() {
        Domain domain = Domain.parse("n in 2..4").get("n");
        Draw draw = new Draw(new SplittableRandom(7));
        assertThat(Stream.generate(() -> domain.draw(Kind.INT, draw, Draw.Distribution.SMALL)).limit(100).distinct())
                .containsExactlyInAnyOrder(2, 3, 4);
    }
}
