package dev.jvmap.processor.read;

import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Program;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
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
     * @return empty if something in it has no form in the IR; that has then been reported
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
        String key = functions.read(source.get());
        return functions.calledFrom(key).map(called -> new Program(functions.function(key), mapped, called));
    }

    /** A program that calls the method itself: right for every body, also for one that cannot be read. */
    public Program call(ExecutableElement method, List<Boolean> mapped) {
        Pos pos = compiler.sources().declaration(method).method();
        List<Var> params = method.getParameters().stream()
                .map(parameter -> new Var(parameter.getSimpleName().toString(), type(parameter.asType())))
                .toList();
        List<Expr> args = params.stream().<Expr>map(param -> new Expr.Local(param, pos)).toList();
        Type result = type(method.getReturnType());
        String owner = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        String name = method.getSimpleName().toString();
        Expr call = new Expr.Foreign(owner, name, args, result, pos);
        Stmt body = result.equals(Type.VOID) ? new Stmt.Do(call, pos) : new Stmt.Return(Optional.of(call), pos);
        Function entry = new Function(FunctionReader.key(compiler, method), name, params, result, Block.of(body), pos);
        return new Program(entry, mapped, Map.of());
    }

    /**
     * Reads the body of a function of the runtime, such as {@code dev.jvmap.VMath.exp(double)}; all its parameters
     * count as mapped.
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
