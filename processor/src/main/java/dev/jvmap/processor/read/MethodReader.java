package dev.jvmap.processor.read;

import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import dev.jvmap.processor.ir.Signature.Param;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
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
     * @param params its parameters
     * @return empty if something in it has no form in the IR; that has then been reported
     */
    public Optional<Program> read(ExecutableElement method, List<Param> params, Diagnostics diagnostics) {
        Optional<MethodSource> source = compiler.sources().find(method);
        if (source.isEmpty()) {
            diagnostics.report(Code.NO_SOURCE, Pos.NONE, method.getSimpleName());
            return Optional.empty();
        }
        if (source.get().tree().getBody() == null) {
            diagnostics.report(Code.NO_BODY, source.get().file().at(source.get().tree()), method.getSimpleName());
            return Optional.empty();
        }
        List<Input> inputs = Signature.inputs(params).stream().toList();
        Set<String> names = Stream.concat(params.stream().map(Param::name), inputs.stream().map(Input::name))
                .collect(Collectors.toSet());
        Captures captures = new Captures(compiler, receiver(method), names);
        Functions functions = new Functions(compiler, diagnostics, Names.packageOf(method), captures);
        Function own = functions.function(functions.read(source.get(), Pos.NONE));
        List<Boolean> mapped = inputs.stream().map(Input::mapped).toList();
        if (!EntryReader.isNeeded(own)) {
            return functions.calledFrom(own).map(called -> new Program(own, mapped, called));
        }
        List<Var> vars = inputs.stream().map(input -> new Var(input.name(), input.type())).toList();
        Function entry = new EntryReader(compiler, functions, captures, own.pos(), new Scope(names))
                .entry(own, params, vars);
        return functions.calledFrom(entry).map(called -> new Program(entry, mapped, called));
    }

    /** The class whose object an instance method belongs to; one of a record gets the object as a tuple. */
    private Optional<TypeElement> receiver(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                || RecordReader.isOfRecord(method, compiler.mirrors()) ? Optional.empty()
                        : Optional.of((TypeElement) method.getEnclosingElement());
    }

    /**
     * Reads the body of a function of the runtime, such as {@code dev.jvmap.VMath.exp(double)}; all its parameters
     * count as mapped.
     *
     * @return empty if the class path has no such function, or its source is not at hand
     */
    public Optional<Program> readBody(String owner, String method, List<Kind> params) {
        return bodies.computeIfAbsent(owner + "." + method + params, _ -> find(owner, method, params)
                .flatMap(found -> read(found, params(found), new Diagnostics(false))));
    }

    /** The parameters of a method, all of which differ from element to element. */
    private List<Param> params(ExecutableElement method) {
        return method.getParameters().stream()
                .map(p -> new Param(p.getSimpleName().toString(), compiler.mirrors().type(p.asType()),
                        OptionalInt.of(0)))
                .toList();
    }

    /** The type of a parameter or result in terms of the IR. */
    public Type type(TypeMirror mirror) {
        return compiler.mirrors().declared(mirror);
    }

    /** Whether the class that is generated for a method cannot name a type. */
    public boolean isHidden(Type type, ExecutableElement from) {
        return compiler.mirrors().element(type).filter(element -> !Names.nameable(element, Names.packageOf(from)))
                .isPresent();
    }

    /** Whether a type is a record of the user's, and not another class that is taken apart like one. */
    public boolean isRecord(Type.Record type) {
        return element(type).getKind() == ElementKind.RECORD;
    }

    /** Whether nobody has written the accessor of a record's component. */
    public boolean isPlain(Type.Record record, Type.Component component) {
        return compiler.mirrors().isPlain(record, component);
    }

    /** The class of a record. */
    public TypeElement element(Type.Record record) {
        return compiler.mirrors().element(record).orElseThrow();
    }

    private Optional<ExecutableElement> find(String owner, String name, List<Kind> params) {
        TypeElement type = compiler.elements().getTypeElement(owner);
        if (type == null) {
            return Optional.empty();
        }
        List<Type> wanted = params.stream().map(Type::of).toList();
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> method.getParameters().stream().map(p -> compiler.mirrors().type(p.asType())).toList()
                        .equals(wanted))
                .findFirst();
    }
}
