package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The method that brings up the kernels of a class before they are needed. It takes calls of the user's own: what made-up
 * elements would do nobody knows, nor whether they would ever come to an end.
 */
final class WarmUpEmitter {
    private WarmUpEmitter() {
    }

    /** @param sites of the methods that run; without any there is nothing to warm up */
    static Optional<MethodSpec> method(List<FieldSpec> sites, boolean isPublic) {
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder("warmUp").addModifiers(Modifier.STATIC)
                .addJavadoc(
                        """
                                Repeats {@code calls}, which use methods of this class as the program will, until these run in lanes.
                                Never needed: kernels are compiled beside ordinary calls, too.

                                @param atMost when to give up
                                @return whether all methods that were called run in lanes, where they can
                                """)
                .returns(TypeName.BOOLEAN).addParameter(Duration.class, "atMost")
                .addParameter(Runnable.class, "calls")
                .addStatement("return $T.warmUp(atMost, calls, $L)", RuntimeNames.SITE,
                        sites.stream().map(site -> CodeBlock.of("$L", site.name())).collect(CodeBlock.joining(", ")));
        return Optional.of(isPublic ? method.addModifiers(Modifier.PUBLIC).build() : method.build());
    }
}
