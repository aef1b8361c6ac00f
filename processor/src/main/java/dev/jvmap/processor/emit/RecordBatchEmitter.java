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
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Writes the structure of arrays of a record, {@code PoseBatch} of {@code Pose}: the batched type of each component. */
public final class RecordBatchEmitter {
    private final Type.Record record;
    private final ClassName element;
    private final ClassName batch;
    private final Modifier[] access;

    private RecordBatchEmitter(Type.Record record, boolean isPublic) {
        this.record = record;
        this.element = TypeNames.classNamed(record.name());
        this.batch = TypeNames.batchOf(record);
        this.access = isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    /** The fully qualified name of the class. */
    public static String nameOf(Type.Record record) {
        return TypeNames.batchOf(record).canonicalName();
    }

    /** @return the text of the source file */
    public static String emit(Type.Record record, boolean isPublic) {
        return SourceLayout.of(new RecordBatchEmitter(record, isPublic).file());
    }

    private String file() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        record.components().forEach(component -> components
                .addParameter(ParameterSpec.builder(TypeNames.batched(component.type()), component.name()).build()));
        TypeSpec type = TypeSpec.recordBuilder(batch)
                .addJavadoc(
                        "Elements of type {@link $T}, as one batched array for each component. A batched call checks"
                                + " that they agree on the number of elements.\n",
                        element)
                .addAnnotation(AnnotationSpec.builder(Generated.class).addMember("value", "$S", ClassEmitter.GENERATOR)
                        .build())
                .addModifiers(access)
                .recordConstructor(components.build())
                .addMethod(ofArray()).addMethod(ofList()).addMethod(toArray()).addMethod(toList())
                .build();
        return JavaFile.builder(batch.packageName(), type).indent("    ").skipJavaLangImports(true).build().toString();
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
        code.endControlFlow().addStatement("return new $T($L)", batch, record.components().stream()
                .map(c -> c.type() instanceof Type.Record inner
                        ? CodeBlock.of("$T.of($L)", TypeNames.batchOf(inner), array(c)) : CodeBlock.of("$L", array(c)))
                .collect(CodeBlock.joining(", ")));
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
        record.components().stream().filter(c -> c.type() instanceof Type.Record).forEach(c -> code
                .addStatement("$T $L = $L.toArray()", ArrayTypeName.of(TypeNames.of(c.type())), array(c), c.name()));
        Type.Component first = record.components().getFirst();
        code.addStatement("$1T[] elements = new $1T[$2L.length]", element,
                first.type() instanceof Type.Record ? array(first) : first.name())
                .beginControlFlow("for (int i = 0; i < elements.length; i++)")
                .addStatement("elements[i] = new $T($L)", element, record.components().stream()
                        .map(c -> CodeBlock.of("$L[i]", c.type() instanceof Type.Record ? array(c) : c.name()))
                        .collect(CodeBlock.joining(", ")))
                .endControlFlow().addStatement("return elements");
        return MethodSpec.methodBuilder("toArray").addModifiers(access).returns(ArrayTypeName.of(element))
                .addJavadoc("The elements, of a batch along axis 0.\n").addCode(code.build()).build();
    }

    private MethodSpec toList() {
        return MethodSpec.methodBuilder("toList").addModifiers(access)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), element))
                .addJavadoc("The elements, of a batch along axis 0.\n")
                .addStatement("return $T.of(toArray())", List.class).build();
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
