package dev.jvmap.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.pass.Split;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FuzzMethodTest {
    private static final int PROGRAMS = 60;

    @Test
    void sameSeedGivesTheSameProgram() {
        assertThat(FuzzMethod.of("m", 7).source().text()).isEqualTo(FuzzMethod.of("m", 7).source().text());
        assertThat(FuzzMethod.of("m", 7).source().text()).isNotEqualTo(FuzzMethod.of("m", 8).source().text());
    }

    @Test
    void everyProgramIsJava() {
        Trial trial = new Trial(Split.Limits.OF_THE_JIT, 1, 0, new Tally());
        LongStream.range(0, PROGRAMS).forEach(seed -> {
            FuzzMethod method = FuzzMethod.of("m", seed);
            assertThat(trial.isJava(method)).as(FuzzSource.of("Seed " + seed, List.of(method))).isTrue();
        });
    }

    @Test
    void everyStatementFormComesUp() {
        String all = String.join("",
                LongStream.range(0, 4 * PROGRAMS).mapToObj(seed -> FuzzMethod.of("m", seed).source().text()).toList());
        assertThat(all).contains("for (", "while (", "do {", "switch (", "continue ", "break ", "return ", "throw ",
                ": {", "new int[", "++", "? ", "assert ", "Sort.", "record ", "outAxes = {", "case A",
                "Element.index()", ".clone()", "fuel - 1",
                "void m(", "private static");
    }
}
