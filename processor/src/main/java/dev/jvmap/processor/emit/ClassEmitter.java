package dev.jvmap.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.jvmap.processor.emit.KernelEmitter.KernelClass;
import dev.jvmap.processor.ir.Kernel;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/**
 * Writes the class with the batched forms of the methods of one user class: facade, scalar twin and kernel of each, in
 * one file. The kernels are classes of their own within it, so that nothing else needs the Vector API.
 */
public final class ClassEmitter {
    static final String GENERATOR = "dev.jvmap.processor.VmapProcessor";
    /** The compiler has said it about the user's own lines, if they wanted to hear it. */
    private static final List<String> SAID_BEFORE = List.of("deprecation", "divzero", "removal");

    private final ClassName generated;
    private final ClassName owner;
    private final NamePlan fieldNames =
            new NamePlan(Stream.concat(VectorNames.OPERATOR_NAMES.stream(), Stream.of(ReceiverEmitter.FIELD)).toList());
    private final NamePlan classNames = new NamePlan(List.of());
    private final Globals globals;
    private final Tuples tuples;
    private final ResultTypes results;
    private final List<FieldSpec> sites = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final Set<List<Object>> signatures = new HashSet<>();
    private final List<TypeSpec> types = new ArrayList<>();
    private final Set<String> operators = new TreeSet<>();

    private ClassEmitter(ClassName generated, ClassName owner) {
        this.generated = generated;
        this.owner = owner;
        this.globals = new Globals(generated, fieldNames);
        this.tuples = new Tuples(generated, classNames);
        this.results = new ResultTypes(generated, classNames);
    }

    /**
     * @param packageName empty for the unnamed package
     * @param generatedName the simple name of the class to write
     * @param ownerJavaName the user's class within its package, {@code Outer.Inner}
     * @param plans its annotated methods
     * @return the text of the source file
     */
    public static String emit(String packageName, String generatedName, String ownerJavaName, List<MethodPlan> plans) {
        String[] nested = ownerJavaName.split("\\.");
        ClassName owner = ClassName.get(packageName, nested[0]);
        for (int i = 1; i < nested.length; i++) {
            owner = owner.nestedClass(nested[i]);
        }
        ClassEmitter emitter = new ClassEmitter(ClassName.get(packageName, generatedName), owner);
        plans.forEach(emitter::method);
        return SourceLayout.of(emitter.file(plans).toString());
    }

    private JavaFile file(List<MethodPlan> plans) {
        TypeSpec.Builder type = TypeSpec.classBuilder(generated)
                .addJavadoc("Batched forms of the methods of {@link $T}.\n", owner)
                .addAnnotation(AnnotationSpec.builder(Generated.class).addMember("value", "$S", GENERATOR).build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class).addMember("value", suppressed(plans))
                        .build())
                .addModifiers(Modifier.FINAL)
                .addFields(sites)
                .addFields(globals.fields())
                .addFields(new ReceiverEmitter(owner, generated).field(plans))
                .addMethods(new ReceiverEmitter(owner, generated).members(plans))
                .addMethods(methods)
                .addMethods(WarmUpEmitter.method(sites, isPublic(plans)).stream().toList())
                .addTypes(results.types())
                .addTypes(types)
                .addTypes(tuples.types());
        if (isPublic(plans)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        JavaFile.Builder file =
                JavaFile.builder(generated.packageName(), type.build()).indent("    ").skipJavaLangImports(true);
        if (!operators.isEmpty()) {
            file.addStaticImport(VectorNames.OPERATORS, operators.toArray(String[]::new));
        }
        return file.build();
    }

    private static boolean isPublic(List<MethodPlan> plans) {
        return plans.stream().anyMatch(plan -> plan.signature().access() == Signature.Access.PUBLIC);
    }

    private static String suppressed(List<MethodPlan> plans) {
        boolean generic = plans.stream().flatMap(plan -> plan.signature().receiver().stream())
                .anyMatch(Signature.Receiver::isGeneric);
        return Stream.concat(SAID_BEFORE.stream(), generic ? Stream.of("rawtypes") : Stream.empty())
                .collect(Collectors.joining("\", \"", "{\"", "\"}"));
    }

    private void method(MethodPlan plan) {
        JavadocEmitter javadoc = new JavadocEmitter(plan, owner);
        Optional<BatchCallEmitter> bodies = plan.refused() ? Optional.empty() : Optional.of(worker(plan));
        new FacadeEmitter(plan.signature(), results, javadoc, bodies).methods().stream()
                .filter(method -> signatures.add(signature(method))).forEach(methods::add);
        bodies.map(BatchCallEmitter::atOnce).ifPresent(methods::addAll);
    }

    /** Views of scalars and of arrays have one type: of overloads that differ in nothing else only the first has view forms. */
    private static List<Object> signature(MethodSpec method) {
        return List.of(method.name(), method.parameters().stream().map(ParameterSpec::type).toList());
    }

    private BatchCallEmitter worker(MethodPlan plan) {
        Signature signature = plan.signature();
        MethodContext context = context(plan);
        Optional<KernelClass> kernel = plan.kernel().map(lanes -> kernel(lanes, context));
        sites.add(site(context, plan.kernel()));
        WorkerEmitter worker = new WorkerEmitter(context, kernel);
        types.add(worker.emit());
        kernel.ifPresent(lanes -> {
            types.add(lanes.type());
            operators.addAll(lanes.operators());
        });
        return new BatchCallEmitter(context, results, worker.needsSize());
    }

    private MethodContext context(MethodPlan plan) {
        Signature signature = plan.signature();
        Optional<Program> program = plan.twin();
        String name = signature.batchedName();
        String unique = classNames.fresh(Words.capital(name));
        return new MethodContext(signature, program, plan.written(),
                plan.kernel().map(Kernel::columns).orElse(Set.of()), owner, fieldNames.fresh(constantName(name)),
                generated.nestedClass(unique + "Worker"), generated.nestedClass(unique + "Lanes"),
                new WorkerNames(signature, program.map(Program::captured).orElse(List.of())),
                new Callees(program), globals, tuples);
    }

    private static KernelClass kernel(Kernel kernel, MethodContext context) {
        return KernelEmitter.emit(kernel, context.lanes(),
                new KernelScope(kernel, context.callees(), context.globals(), context.worker(), context.names()));
    }

    private static FieldSpec site(MethodContext context, Optional<Kernel> kernel) {
        Signature signature = context.signature();
        return FieldSpec.builder(RuntimeNames.SITE, context.site(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The default batch size of {@code $L}, and what is known of the speed of its lanes.\n",
                        signature.batchedName())
                .initializer("$T.of($S, $L, $L$L)", RuntimeNames.SITE, signature.batchedName(), signature.batchSize(),
                        kernel.map(Kernel::laneBits).orElse(0), kernel.map(Kernel::groups).filter(groups -> groups > 1)
                                .map(groups -> ", " + groups).orElse(""))
                .build();
    }

    /** {@code meanOf} becomes {@code MEAN_OF}. */
    private static String constantName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
