package dev.jvmap.processor;

import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostic;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.diag.Reporter;
import dev.jvmap.processor.emit.ClassEmitter;
import dev.jvmap.processor.emit.RecordBatchEmitter;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.ResultPart;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.pass.Split;
import dev.jvmap.processor.read.Declaration;
import dev.jvmap.processor.read.MethodReader;
import dev.jvmap.processor.read.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Writes {@code FooBatched} for each class {@code Foo} that has methods annotated with {@code @Vmap}. */
public final class VmapProcessor extends AbstractProcessor {
    /** {@code -Ajvmap.bodies=none} keeps the sources of methods out of the class folder, where other compilations find and inline them. */
    private static final String BODIES = "jvmap.bodies";
    private static final String KEEP_BODIES = "none";

    private final Consumer<MethodPlan> observer;
    private final Split.Limits limits;
    private Sources sources;
    private final Set<Type.Record> recordBatches = new HashSet<>();
    private MethodReader reader;
    private Reporter reporter;
    private boolean seesVectors;
    private boolean saidSo;

    public VmapProcessor() {
        this(_ -> {}, Split.Limits.OF_THE_JIT);
    }

    /** For tests: the observer sees what each method has become, and small kernels may be split, too. */
    VmapProcessor(Consumer<MethodPlan> observer, Split.Limits limits) {
        this.observer = observer;
        this.limits = limits;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(VmapUse.ANNOTATION, VmapUse.REPEATED);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(BODIES);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        sources = Sources.of(environment);
        reader = new MethodReader(environment, sources);
        reporter = new Reporter(environment.getMessager(), sources.trees());
        seesVectors = environment.getElementUtils().getTypeElement("jdk.incubator.vector.Vector") != null;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<TypeElement, List<ExecutableElement>> byClass = new LinkedHashMap<>();
        for (TypeElement annotation : annotations) {
            for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))) {
                byClass.computeIfAbsent((TypeElement) method.getEnclosingElement(), _ -> new ArrayList<>()).add(method);
            }
        }
        byClass.forEach((owner, methods) -> generate(owner, inOrder(owner, methods)));
        return !annotations.isEmpty();
    }

    /** As they stand in the source: not every compiler hands them over like that. */
    private static List<ExecutableElement> inOrder(TypeElement owner, List<ExecutableElement> methods) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream().filter(methods::contains).toList();
    }

    private void generate(TypeElement owner, List<ExecutableElement> methods) {
        List<Planned> planned = new ArrayList<>();
        Set<List<Object>> signatures = new HashSet<>();
        for (ExecutableElement method : methods) {
            Set<String> names = new HashSet<>();
            Set<Diagnostic> said = new HashSet<>();
            for (VmapUse use : VmapUse.on(method)) {
                plan(method, use, signatures, names, said).ifPresent(planned::add);
            }
        }
        planned.stream().map(Planned::plan).forEach(observer);
        if (!planned.isEmpty()) {
            write(owner, planned);
            planned.stream().map(one -> one.plan().signature()).flatMap(VmapProcessor::batchedTypes)
                    .forEach(this::writeBatch);
        }
        if (!KEEP_BODIES.equals(processingEnv.getOptions().get(BODIES))) {
            sources.carry();
        }
    }

    /** What a batched method takes or returns for all elements. */
    private static Stream<Type> batchedTypes(Signature signature) {
        return Stream.concat(signature.params().stream().filter(Param::mapped).map(Param::type),
                signature.returned().stream().flatMap(ResultPart::batchedRecords));
    }

    /** The structures of arrays and of views of a record and of those in it, once in a compilation. */
    private void writeBatch(Type type) {
        if (!(type instanceof Type.Record record) || !recordBatches.add(record)) {
            return;
        }
        record.components().forEach(component -> writeBatch(component.type()));
        TypeElement element = reader.element(record);
        boolean isPublic = element.getModifiers().contains(Modifier.PUBLIC);
        RecordBatchEmitter.emit(record, isPublic).forEach((name, source) -> write(name, element, source));
    }

    private void write(TypeElement owner, List<Planned> methods) {
        String pkg = processingEnv.getElementUtils().getPackageOf(owner).getQualifiedName().toString();
        String within = SignatureReader.nameWithin(owner);
        String name = within.replace('.', '_') + "Batched";
        String source = new Emission(plans -> ClassEmitter.emit(pkg, name, within, plans), reporter).of(methods);
        write(pkg.isEmpty() ? name : pkg + "." + name, owner, source);
    }

    private void write(String qualifiedName, TypeElement origin, String source) {
        // One originating element: build tools then know what to generate again when a file changes.
        try (Writer writer = processingEnv.getFiler().createSourceFile(qualifiedName, origin).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param signatures the batched methods of the class so far, as Java tells them apart
     * @param names those of this method
     * @param said what has been said about it: another use of the same body gives much of it again
     */
    private Optional<Planned> plan(ExecutableElement method, VmapUse use, Set<List<Object>> signatures,
            Set<String> names, Set<Diagnostic> said) {
        Diagnostics diagnostics = new Diagnostics(use.strict());
        Declaration declaration = sources.declaration(method);
        if (!seesVectors && (use.strict() || !saidSo)) {
            diagnostics.report(Code.NO_VECTORS, declaration.annotation("Vmap", use.nth()));
            saidSo = true;
        }
        try {
            Signature signature = new SignatureReader(method, use, declaration, reader, diagnostics)
                    .read(processingEnv.getElementUtils());
            if (!names.add(signature.batchedName())) {
                diagnostics.report(Code.SAME_NAME, declaration.annotation("Vmap", use.nth()), signature.batchedName());
                return Optional.empty();
            }
            List<Object> key = List.of(signature.batchedName(),
                    signature.params().stream().map(VmapProcessor::batched).toList());
            if (!signatures.add(key)) {
                diagnostics.report(Code.NAME_CLASH, declaration.annotation("Vmap", use.nth()), signature.batchedName());
                return Optional.empty();
            }
            MethodPlan plan =
                    new Pipeline(reader, limits, seesVectors).run(method, signature, declaration.method(), diagnostics);
            return Optional.of(new Planned(method, declaration.method(), diagnostics, plan));
        } finally {
            reporter.print(diagnostics, method, said);
        }
    }

    /** The type of a parameter of the batched method. */
    private static Type batched(Signature.Param param) {
        return param.mapped() ? new Type.Array(param.type()) : param.type();
    }
}
