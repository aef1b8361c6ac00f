package dev.jvmap.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.ir.MethodPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The differential test finds what is wrong. What is compared here belongs to two different sources, which a flawless compiler never does. */
class DifferentialTest {
    private static final World WORLD = World.of(256);
    private static final TestCompiler COMPILER = new TestCompiler();
    private static final int SIZE = 9;

    private final TestCompiler.Result right = compile("a > 2 ? a : 2 * a");

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(generated(right, right)).isEmpty();
        assertThat(interpreters(right, right.plans().getFirst())).isEmpty();
    }

    @Test
    void findsAnotherValueInTheTwin() {
        assertThat(generated(right, compile("a > 2 ? a : 3 * a")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("twin: element"));
    }

    @Test
    void findsAnExceptionThatOneSideHas() {
        TestCompiler.Result failing = compile("a >= 0 ? 1 / (a - a) : 2 * a");
        assertThat(generated(failing, right)).isPresent();
        assertThat(interpreters(right, failing.plans().getFirst())).isPresent();
    }

    @Test
    void findsAnotherValueInTheScalarInterpreter() {
        MethodPlan other = compile("a > 2 ? a : 2 * a + 1").plans().getFirst();
        assertThat(interpreters(right, other))
                .hasValueSatisfying(text -> assertThat(text).startsWith("scalar interpreter: "));
    }

    @Test
    void findsAnotherValueInTheLanes() {
        MethodPlan mine = right.plans().getFirst();
        MethodPlan other = compile("a > 3 ? a : 2 * a").plans().getFirst();
        MethodPlan mixed =
                new MethodPlan(mine.signature(), false, mine.twin(), other.kernel(), Set.of(), List.of());
        assertThat(interpreters(right, mixed))
                .hasValueSatisfying(text -> assertThat(text).startsWith("1 lanes: element"));
    }

    private static Optional<String> interpreters(TestCompiler.Result user, MethodPlan plan) {
        Differential differential = differential(user, plan);
        return differential.interpreters(WORLD, differential.draw(SIZE, Draw.Distribution.SMALL));
    }

    /** Holds the generated code of one source against the loop of the other. */
    private static Optional<String> generated(TestCompiler.Result user, TestCompiler.Result generated) {
        Map<String, byte[]> classes = new HashMap<>(generated.classes());
        classes.put("In", user.classes().get("In"));
        TestCompiler.Result mixed = new TestCompiler.Result(true, List.of(), classes, Map.of(), user.plans());
        Differential differential = differential(mixed, user.plans().getFirst());
        return differential.new Generated(WORLD).difference(differential.draw(SIZE, Draw.Distribution.SMALL),
                OptionalInt.empty());
    }

    private static Differential differential(TestCompiler.Result classes, MethodPlan plan) {
        return new Differential(new Loaded(classes), plan, Domain.parse("a in 0..5"), 0, 1);
    }

    private static TestCompiler.Result compile(String result) {
        return COMPILER.compile("In", "class In { @dev.jvmap.Vmap static int f(int a) { return " + result + "; } }");
    }
}
