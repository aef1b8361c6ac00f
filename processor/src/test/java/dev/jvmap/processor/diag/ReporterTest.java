package dev.jvmap.processor.diag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.ir.Pos;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private static final Pos LATER = new Pos(9, 5, null);
    private static final Pos EARLIER = new Pos(4, 17, null);
    private static final Element METHOD = (Element) Proxy.newProxyInstance(ReporterTest.class.getClassLoader(),
            new Class<?>[] {Element.class}, (_, method, _) -> method.getName());

    private final List<Object> printed = new ArrayList<>();

    @Test
    void withoutJavacThePlaceIsInTheText() {
        Diagnostics diagnostics = new Diagnostics(false);
        diagnostics.report(Code.FIELD_WRITE, EARLIER, "count");

        print(diagnostics);

        assertThat(printed.subList(0, 2)).containsExactly(Kind.ERROR, """
                [VMAP207] all elements would write to the field 'count'
                hint: return the value, and combine the results after the batched call
                see docs/errors/VMAP207.md
                at line 4, column 17""");
        assertThat(printed.getLast()).isSameAs(METHOD);
    }

    @Test
    void messagesComeInTheOrderOfTheSourceAndOnce() {
        Diagnostics diagnostics = new Diagnostics(false);
        diagnostics.report(Code.NULL, LATER);
        diagnostics.report(Code.TRY, EARLIER);
        diagnostics.report(Code.NULL, LATER);

        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly(Code.TRY, Code.NULL);
    }

    @Test
    void strictMakesAnErrorOfWhatDoesNotRunInLanesAndOfNothingElse() {
        Diagnostics strict = new Diagnostics(true);
        strict.report(Code.GATHER, EARLIER, "table");
        assertThat(strict.hasErrors()).isFalse();

        strict.report(Code.CALL_PER_ELEMENT, LATER, "Math.scalb");
        assertThat(strict.hasErrors()).isTrue();
    }

    @Test
    void aWarningIsNoError() {
        Diagnostics diagnostics = new Diagnostics(false);
        diagnostics.report(Code.CALL_PER_ELEMENT, LATER, "Math.scalb");

        print(diagnostics);

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(printed).first().isEqualTo(Kind.WARNING);
    }

    private void print(Diagnostics diagnostics) {
        Messager messager =
                (Messager) Proxy.newProxyInstance(ReporterTest.class.getClassLoader(), new Class<?>[] {Messager.class},
                        (_, _, args) -> {
                            printed.addAll(Arrays.asList(args));
                            return null;
                        });
        new Reporter(messager, Optional.empty()).print(diagnostics, METHOD, new HashSet<>());
    }
}
