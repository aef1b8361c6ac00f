package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jvmap.processor.ir.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The records that one generated class computes with. They are its own, without the user's constructors and accessors,
 * whose bodies are functions like others; so it does not matter whether the generated class can name the user's.
 */
final class Tuples {
    private final ClassName generated;
    private final NamePlan names;
    private final Map<Type.Record, ClassName> classes = new LinkedHashMap<>();

    /** @param names the names of the classes nested in the generated one */
    Tuples(ClassName generated, NamePlan names) {
        this.generated = generated;
        this.names = names;
    }

    /** The type of a variable of scalar code. */
    TypeName of(Type type) {
        return type instanceof Type.Record record ? of(record) : TypeNames.of(type);
    }

    private ClassName of(Type.Record record) {
        record.components().forEach(component -> of(component.type()));
        String simple = record.name().substring(record.name().lastIndexOf('.') + 1);
        return classes.computeIfAbsent(record, _ -> generated.nestedClass(names.fresh(simple + "Parts")));
    }

    /** The declarations, one for each record asked for so far. */
    List<TypeSpec> types() {
        return classes.entrySet().stream().map(entry -> declaration(entry.getKey(), entry.getValue())).toList();
    }

    private TypeSpec declaration(Type.Record record, ClassName name) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        record.components().forEach(component -> components
                .addParameter(ParameterSpec.builder(of(component.type()), component.name()).build()));
        return TypeSpec.recordBuilder(name)
                .addJavadoc("The components of a {@code $L}.\n", record.name())
                .addModifiers(Modifier.PRIVATE)
                .recordConstructor(components.build())
                .build();
    }
}
