package dev.jvmap.processor.read;

import dev.jvmap.processor.diag.Diagnostic;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature.Param;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the reader makes of the {@code @Vmap} methods of some source files, in a compilation of their own. */
final class Reading {
    private final Map<String, Optional<Program>> programs = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final MemoryClasses classes = new MemoryClasses();
    private final ClassLoader loader = classes.loader();
    private final UnaryOperator<ProcessingEnvironment> wrapper;
    private final List<Optional<Program>> bodies = new ArrayList<>();
    private Consumer<MethodReader> afterwards = _ -> {};
    private boolean foundJavac;

    private Reading(UnaryOperator<ProcessingEnvironment> wrapper) {
        this.wrapper = wrapper;
    }

    /** Compiles classes; the keys are their full names. */
    static Reading of(Map<String, String> sources) {
        return of(sources, UnaryOperator.identity());
    }

    private static Reading of(Map<String, String> sources, UnaryOperator<ProcessingEnvironment> wrapper) {
        Reading reading = new Reading(wrapper);
        reading.compile(sources);
        return reading;
    }

    private void compile(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> files = sources.entrySet().stream().map(e -> file(e.getKey(), e.getValue())).toList();
        StringBuilder messages = new StringBuilder();
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, classes.around(compiler), d -> messages.append(d).append('\n'),
                        List.of("-Xlint:none"), null, files);
        task.setProcessors(List.of(new Processor()));
        if (!task.call()) {
            throw new IllegalArgumentException(messages.toString());
        }
    }

    /** Compiles class {@code app.Sample} with the given members. */
    static Reading ofMembers(String members) {
        return ofMembers(members, UnaryOperator.identity());
    }

    /** @param wrapper goes around the environment that javac gives to the processor */
    static Reading ofMembers(String members, UnaryOperator<ProcessingEnvironment> wrapper) {
        return of(Map.of("app.Sample", "package app; import dev.jvmap.Vmap; class Sample { %s }".formatted(members)),
                wrapper);
    }

    /** The body of a function of the runtime, as it is read in a compilation that has the runtime on its class path. */
    static Optional<Program> body(String owner, String method, List<Kind> params) {
        Reading reading = new Reading(UnaryOperator.identity());
        reading.afterwards = reader -> reading.bodies.add(reader.readBody(owner, method, params));
        reading.compile(Map.of("app.Sample",
                "package app; class Sample { @dev.jvmap.Vmap static double f(double x) { return x; } }"));
        return reading.bodies.getFirst();
    }

    /** The method's program. */
    Program program(String method) {
        return programs.get(method).orElseThrow(() -> new IllegalStateException(diagnostics.toString()));
    }

    Map<String, Optional<Program>> programs() {
        return programs;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether javac's own trees were found. */
    boolean foundJavac() {
        return foundJavac;
    }

    ClassLoader loader() {
        return loader;
    }

    private static JavaFileObject file(String name, String text) {
        URI uri = URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension);
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private final class Processor extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("dev.jvmap.Vmap");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            ProcessingEnvironment environment = wrapper.apply(processingEnv);
            Sources sources = Sources.of(environment);
            foundJavac = sources.trees().isPresent();
            MethodReader reader = new MethodReader(environment, sources);
            for (TypeElement annotation : annotations) {
                for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))) {
                    Diagnostics said = new Diagnostics(false);
                    List<Param> mapped = method.getParameters().stream().map(param -> new Param(
                            param.getSimpleName().toString(), reader.type(param.asType()), OptionalInt.of(0))).toList();
                    programs.put(method.getSimpleName().toString(), reader.read(method, mapped, said));
                    diagnostics.addAll(said.all());
                }
                afterwards.accept(reader);
            }
            return false;
        }
    }
}
