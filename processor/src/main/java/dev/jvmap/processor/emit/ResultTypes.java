package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jvmap.processor.ir.Output;
import dev.jvmap.processor.ir.ResultPart;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * What batched methods of one generated class return. Records become structures of arrays or of views; those of which
 * some components are returned once become records of the generated class, {@code StepBatch} and {@code StepViews} for a
 * method {@code step}.
 */
final class ResultTypes {
    private final ClassName generated;
    private final NamePlan names;
    private final Map<Mixed, ClassName> classes = new LinkedHashMap<>();
    private final List<TypeSpec> types = new ArrayList<>();

    /** A record with components of both sorts. */
    private record Mixed(Signature signature, Form form, ResultPart.Whole part) {}

    /** @param names the names of the classes nested in the generated one */
    ResultTypes(ClassName generated, NamePlan names) {
        this.generated = generated;
        this.names = names;
    }

    TypeName of(Signature signature, Form form) {
        return signature.returned().map(part -> type(signature, form, part, signature.batchedName()))
                .orElseGet(() -> TypeNames.of(signature.result()));
    }

    /** What a call returns, made of what it has for each output. */
    CodeBlock value(Signature signature, Form form, Function<Output, CodeBlock> outputs) {
        return value(signature, form, signature.returned().orElseThrow(), signature.batchedName(), outputs);
    }

    /** The declarations, one for each record asked for so far. */
    List<TypeSpec> types() {
        return types;
    }

    private TypeName type(Signature signature, Form form, ResultPart part, String name) {
        return part.isBatched() ? form.batched(part.type())
                : part.isOnce() ? TypeNames.of(part.type())
                : mixed(new Mixed(signature, form, (ResultPart.Whole) part), name);
    }

    private ClassName mixed(Mixed key, String name) {
        if (!classes.containsKey(key)) {
            ClassName type = generated.nestedClass(names.fresh(Words.capital(name) + key.form.suffix()));
            classes.put(key, type);
            types.add(declaration(key, type, name));
        }
        return classes.get(key);
    }

    private TypeSpec declaration(Mixed key, ClassName type, String name) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        each(key.part, name, (component, part, inner) -> components.addParameter(
                ParameterSpec.builder(type(key.signature, key.form, part, inner), component).build()));
        TypeSpec.Builder builder = TypeSpec.recordBuilder(type)
                .addJavadoc(
                        "What {@code $L} gives for each component of {@link $T}: for all elements, or once where it is"
                                + " the same for every element.\n",
                        name, TypeNames.of(key.part.type()))
                .recordConstructor(components.build());
        return key.signature.access() == Signature.Access.PUBLIC ? builder.addModifiers(Modifier.PUBLIC).build()
                : builder.build();
    }

    private CodeBlock value(Signature signature, Form form, ResultPart part, String name,
            Function<Output, CodeBlock> outputs) {
        if (part instanceof ResultPart.Leaf(Output output)) {
            return outputs.apply(output);
        }
        List<CodeBlock> components = new ArrayList<>();
        each((ResultPart.Whole) part, name,
                (_, inner, innerName) -> components.add(value(signature, form, inner, innerName, outputs)));
        return CodeBlock.of("new $T($L)", type(signature, form, part, name), CodeBlock.join(components, ", "));
    }

    @FunctionalInterface
    private interface Visit {
        void component(String component, ResultPart part, String name);
    }

    /** @param name of the type that is made of the record, if one is */
    private static void each(ResultPart.Whole record, String name, Visit visit) {
        for (int i = 0; i < record.components().size(); i++) {
            String component = record.type().components().get(i).name();
            visit.component(component, record.components().get(i), name + Words.capital(component));
        }
    }
}
