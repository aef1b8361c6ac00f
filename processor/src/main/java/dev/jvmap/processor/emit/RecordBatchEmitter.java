package dev.jvmap.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/**
 * Writes what holds many elements of a record: the structure of arrays, {@code PoseBatch} of {@code Pose}, and the same of
 * views, {@code PoseViews}.
 */
public final class RecordBatchEmitter {
    private final Type.Record record;
    private final ClassName element;
    private final ClassName batch;
    private final ClassName views;
    private final Modifier[] access;

    private RecordBatchEmitter(Type.Record record, boolean isPublic) {
        this.record = record;
        this.element = TypeNames.classNamed(record.name());
        this.batch = TypeNames.batchOf(record);
        this.views = TypeNames.viewsOf(record);
        this.access = isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    /** The texts of the source files by the fully qualified name of their classes. */
    public static Map<String, String> emit(Type.Record record, boolean isPublic) {
        RecordBatchEmitter emitter = new RecordBatchEmitter(record, isPublic);
        return Map.of(emitter.batch.canonicalName(), emitter.file(emitter.arrays()),
                emitter.views.canonicalName(), emitter.file(emitter.views()));
    }

    private TypeSpec.Builder arrays() {
        return type(Form.ARRAYS, "as one batched array for each component")
                .addMethod(ofArray()).addMethod(ofList()).addMethod(toArray()).addMethod(toList());
    }

    private TypeSpec.Builder views() {
        return type(Form.VIEWS, "as one view for each component")
                .addMethod(copyOf()).addMethod(toArrays());
    }

    private TypeSpec.Builder type(Form form, String how) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        record.components().forEach(component -> components
                .addParameter(ParameterSpec.builder(form.batched(component.type()), component.name()).build()));
        return TypeSpec.recordBuilder((ClassName) form.batched(record))
                .addJavadoc("Elements of type {@link $T}, $L. A batched call checks that they agree on the number of"
                        + " elements.\n", element, how)
                .addAnnotation(AnnotationSpec.builder(Generated.class).addMember("value", "$S", ClassEmitter.GENERATOR)
                        .build())
                .addModifiers(access)
                .recordConstructor(components.build());
    }

    private String file(TypeSpec.Builder type) {
        return SourceLayout.of(JavaFile.builder(batch.packageName(), type.build()).indent("    ")
                .skipJavaLangImports(true).build().toString());
    }

    private MethodSpec copyOf() {
        return MethodSpec.methodBuilder("copyOf").addModifiers(access).addModifiers(Modifier.STATIC).returns(views)
                .addJavadoc("Views of copies of all arrays.\n")
                .addParameter(batch, "batch")
                .addStatement("return new $T($L)", views, each(c -> CodeBlock.of("$T.copyOf(batch.$L())",
                        Form.VIEWS.batched(c.type()), c.name())))
                .build();
    }

    private MethodSpec toArrays() {
        return MethodSpec.methodBuilder("toArrays").addModifiers(access).returns(batch)
                .addJavadoc("Copies of all values in arrays.\n")
                .addStatement("return new $T($L)", batch, each(c -> c.type() instanceof Type.Record
                        ? CodeBlock.of("$L.toArrays()", c.name())
                        : CodeBlock.of("$L.toArrays($T.class)", c.name(), TypeNames.batched(c.type()))))
                .build();
    }

    private CodeBlock each(Function<Type.Component, CodeBlock> component) {
        return record.components().stream().map(component).collect(CodeBlock.joining(", "));
    }

    private MethodSpec ofArray() {
        CodeBlock.Builder code = CodeBlock.builder();
        record.components().forEach(c -> code.addStatement("$T $L = $L", ArrayTypeName.of(TypeNames.of(c.type())),
                array(c), newArray(c.type())));
        code.beginControlFlow("for (int i = 0; i < elements.length; i++)")
                .addStatement("$T element = elements[i]", element)
                .beginControlFlow("if (element == null)")
                .addStatement("throw new $T($S + i + $S)", NullPointerException.class, "elements[", "] is null")
                .endControlFlow();
        record.components().forEach(c -> code.addStatement("$L[i] = element.$L()", array(c), c.name()));
        code.endControlFlow().addStatement("return new $T($L)", batch, each(c -> c.type() instanceof Type.Record inner
                ? CodeBlock.of("$T.of($L)", TypeNames.batchOf(inner), array(c)) : CodeBlock.of("$L", array(c))));
        return MethodSpec.methodBuilder("of").addModifiers(access).addModifiers(Modifier.STATIC).returns(batch)
                .addJavadoc("The components of elements, with the batch along axis 0.\n")
                .addParameter(ArrayTypeName.of(element), "elements").addCode(code.build()).build();
    }

    private MethodSpec ofList() {
        return MethodSpec.methodBuilder("of").addModifiers(access).addModifiers(Modifier.STATIC).returns(batch)
                .addJavadoc("The components of elements, with the batch along axis 0.\n")
                .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), element), "elements")
                .addStatement("return of(elements.toArray($T[]::new))", element).build();
    }

    private MethodSpec toArray() {
        CodeBlock.Builder code = CodeBlock.builder();
        record.components().stream().filter(c -> !c.type().isPrimitive())
                .forEach(c -> code.addStatement("$T $L = $L", ArrayTypeName.of(TypeNames.of(c.type())), array(c),
                        elements(c)));
        List<String> arrays = record.components().stream()
                .map(c -> c.type().isPrimitive() ? c.name() : array(c)).toList();
        String first = arrays.getFirst();
        if (arrays.size() > 1) {
            code.beginControlFlow("if ($L)",
                    arrays.stream().skip(1).map(other -> CodeBlock.of("$L.length != $L.length", other, first))
                            .collect(CodeBlock.joining(" || ")))
                    .addStatement("throw new $T($S + $L)", RuntimeNames.SHAPE_EXCEPTION,
                            batch.simpleName() + ": not all components have the same number of elements: ",
                            arrays.stream().map(array -> CodeBlock.of("$L.length", array))
                                    .collect(CodeBlock.joining(" + \", \" + ")))
                    .endControlFlow();
        }
        code.addStatement("$1T[] elements = new $1T[$2L.length]", element, first)
                .beginControlFlow("for (int i = 0; i < elements.length; i++)")
                .addStatement("elements[i] = new $T($L)", element,
                        arrays.stream().map(array -> CodeBlock.of("$L[i]", array)).collect(CodeBlock.joining(", ")))
                .endControlFlow().addStatement("return elements");
        return alongAxes("toArray", ArrayTypeName.of(element), code.build());
    }

    private MethodSpec toList() {
        return alongAxes("toList", ParameterizedTypeName.get(ClassName.get(List.class), element),
                Statements.of("return $T.of(toArray($L))", List.class, String.join(", ", axes(record))));
    }

    /** The elements' own part of a component that is no primitive. */
    private static CodeBlock elements(Type.Component c) {
        return c.type() instanceof Type.Record inner
                ? CodeBlock.of("$L.toArray($L)", c.name(),
                        axes(inner).stream().map(axis -> axisOf(c, axis)).collect(Collectors.joining(", ")))
                : CodeBlock.of("$1L == 0 ? $2L : $3T.copyOf($2L).moveAxis($1L, 0).toArrays($4T.class)", axis(c),
                        c.name(),
                        Form.VIEWS.batched(c.type()), TypeNames.batched(c.type()));
    }

    /** A method that has to be told where the batch lies: nothing in arrays of arrays tells it. */
    private MethodSpec alongAxes(String name, TypeName returned, CodeBlock code) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(access).returns(returned).addCode(code);
        List<String> axes = axes(record);
        method.addJavadoc(axes.isEmpty() ? "The elements.\n"
                : "The elements. Each axis is where the batch lies in the arrays of that component, 0 unless it has been asked for elsewhere.\n");
        axes.forEach(axis -> method.addParameter(TypeName.INT, axis));
        return method.build();
    }

    /** The axes of all array components, also of those of records in it. */
    private static List<String> axes(Type.Record record) {
        return record.components().stream().flatMap(c -> c.type() instanceof Type.Record inner
                ? axes(inner).stream().map(axis -> axisOf(c, axis))
                : c.type().isPrimitive() ? Stream.empty() : Stream.of(axis(c))).toList();
    }

    private static String axis(Type.Component c) {
        return c.name() + "Axis";
    }

    private static String axisOf(Type.Component outer, String inner) {
        return outer.name() + Words.capital(inner);
    }

    private static String array(Type.Component component) {
        return component.name() + "OfAll";
    }

    private static CodeBlock newArray(Type element) {
        StringBuilder dimensions = new StringBuilder("[elements.length]");
        TypeName bottom = TypeNames.of(element);
        for (Type inner = element; inner instanceof Type.Array(Type next); inner = next) {
            dimensions.append("[]");
            bottom = TypeNames.of(next);
        }
        return CodeBlock.of("new $T$L", bottom, dimensions);
    }
}
