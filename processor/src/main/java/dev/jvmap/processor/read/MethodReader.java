package dev.jvmap.processor.read;

import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads methods from source into Scalar IR, with everything that they call. */
public final class MethodReader {
    private final Compiler compiler;
    private final Map<String, Optional<Program>> bodies = new HashMap<>();

    public MethodReader(ProcessingEnvironment environment, Sources sources) {
        this.compiler = Compiler.of(environment, sources);
    }

    /**
     * Reads an annotated method.
     *
     * @param mapped for each parameter, whether it has one value per element
     * @return empty if something in it cannot be batched; that has then been reported
     */
    public Optional<Program> read(ExecutableElement method, List<Boolean> mapped, Diagnostics diagnostics) {
        Optional<MethodSource> source = compiler.sources().find(method);
        if (source.isEmpty()) {
            diagnostics.report(Code.NO_SOURCE, Pos.NONE, method.getSimpleName());
            return Optional.empty();
        }
        if (source.get().tree().getBody() == null) {
            diagnostics.report(Code.NO_BODY, source.get().file().at(source.get().tree()), method.getSimpleName());
            return Optional.empty();
        }
        Functions functions = new Functions(compiler, diagnostics, Names.packageOf(method));
        Function entry = functions.read(source.get());
        return diagnostics.hasErrors()
                ? Optional.empty()
                : Optional.of(new Program(entry, mapped, functions.called()));
    }

    /**
     * Reads the body of a function of the runtime, such as {@code dev.jvmap.VMath.exp(double)}; all its parameters count as mapped.
     *
     * @return empty if the class path has no such function, or its source is not at hand
     */
    public Optional<Program> readBody(String owner, String method, List<Kind> params) {
        return bodies.computeIfAbsent(owner + "." + method + params, _ -> find(owner, method, params)
                .flatMap(found -> read(found, Collections.nCopies(params.size(), true), new Diagnostics(false))));
    }

    /** The compiler's type in terms of the IR. */
    public Type type(TypeMirror mirror) {
        return compiler.mirrors().type(mirror);
    }

    private Optional<ExecutableElement> find(String owner, String name, List<Kind> params) {
        TypeElement type = compiler.elements().getTypeElement(owner);
        if (type == null) {
            return Optional.empty();
        }
        List<Type> wanted = params.stream().map(Type::of).toList();
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> method.getParameters().stream().map(p -> type(p.asType())).toList().equals(wanted))
                .findFirst();
    }
}
