package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.ResultPart;
import dev.jvmap.processor.ir.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The batched methods that users call, over plain arrays and over views: with and without {@code Batching}, with a fresh
 * result and into the caller's own.
 */
final class FacadeEmitter {
    private final Signature signature;
    private final ResultTypes results;
    private final JavadocEmitter javadoc;
    private final Optional<BatchCallEmitter> bodies;

    /** @param bodies absent where the user's method was refused: the methods then say so when they are called */
    FacadeEmitter(Signature signature, ResultTypes results, JavadocEmitter javadoc, Optional<BatchCallEmitter> bodies) {
        this.signature = signature;
        this.results = results;
        this.javadoc = javadoc;
        this.bodies = bodies;
    }

    List<MethodSpec> methods() {
        Stream<MethodSpec> arrays = methods(Form.ARRAYS, javadoc.full());
        boolean anyMapped = signature.params().stream().anyMatch(Signature.Param::mapped);
        return (anyMapped ? Stream.concat(arrays, methods(Form.VIEWS, javadoc.views())) : arrays)
                .toList();
    }

    private Stream<MethodSpec> methods(Form form, CodeBlock text) {
        NamePlan names = names();
        String how = names.fresh("how");
        String name = signature.batchedName();
        Stream<MethodSpec> fresh = Stream.of(
                defaulted(name, results.of(signature, form), params(form)).addJavadoc(text).build(),
                explicit(name, results.of(signature, form), params(form), how,
                        orRefusal(bodies.map(body -> body.fresh(form, names, how)))).build());
        return hasInto() ? Stream.concat(fresh, intoMethods(form, name + "Into")) : fresh;
    }

    private Stream<MethodSpec> intoMethods(Form form, String name) {
        NamePlan names = names();
        String how = names.fresh("how");
        String out = names.fresh("out");
        List<ParameterSpec> params = new ArrayList<>(params(form));
        params.addFirst(ParameterSpec.builder(results.of(signature, form), out).build());
        return Stream.of(
                defaulted(name, TypeName.VOID, params).addJavadoc(javadoc.into(out)).build(),
                explicit(name, TypeName.VOID, params, how,
                        orRefusal(bodies.map(body -> body.into(form, names, how, out)))).build());
    }

    private NamePlan names() {
        return new NamePlan(List.of()).claim(signature.params().stream().map(Signature.Param::name).toList());
    }

    private CodeBlock orRefusal(Optional<CodeBlock> body) {
        return body.orElseGet(() -> Statements.of("throw new $T($S)", UnsupportedOperationException.class,
                signature.method() + ": the compiler reported errors in its body"));
    }

    /** Results go into the caller's arrays only where there is one for each element. */
    private boolean hasInto() {
        return signature.returned().filter(ResultPart::isBatched).isPresent();
    }

    private List<ParameterSpec> params(Form form) {
        return signature.params().stream()
                .map(param -> ParameterSpec.builder(
                        param.mapped() ? form.batched(param.type()) : TypeNames.of(param.type()), param.name()).build())
                .toList();
    }

    private MethodSpec.Builder defaulted(String name, TypeName returned, List<ParameterSpec> params) {
        CodeBlock arguments =
                params.stream().map(param -> CodeBlock.of("$L, ", param.name())).collect(CodeBlock.joining(""));
        return method(name, returned, params).addStatement("$L$L($L$T.defaults())",
                returned.equals(TypeName.VOID) ? "" : "return ", name,
                arguments, RuntimeNames.BATCHING);
    }

    private MethodSpec.Builder explicit(String name, TypeName returned, List<ParameterSpec> params, String how,
            CodeBlock body) {
        return method(name, returned, params).addJavadoc(javadoc.withBatching())
                .addParameter(RuntimeNames.BATCHING, how).addCode(body);
    }

    private MethodSpec.Builder method(String name, TypeName returned, List<ParameterSpec> params) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).returns(returned).addParameters(params);
        switch (signature.access()) {
            case PUBLIC -> method.addModifiers(Modifier.PUBLIC);
            case PROTECTED -> method.addModifiers(Modifier.PROTECTED);
            case PACKAGE, PRIVATE -> {
            }
        }
        signature.thrown().forEach(thrown -> method.addException(TypeNames.classNamed(thrown)));
        return signature.receiver().isPresent() ? method : method.addModifiers(Modifier.STATIC);
    }
}
