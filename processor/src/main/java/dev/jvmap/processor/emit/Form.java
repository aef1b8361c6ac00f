package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.jvmap.processor.ir.Type;

/** What holds the arguments and results of a batched method: plain arrays, or views. */
enum Form {
    ARRAYS {
        @Override
        String suffix() {
            return "Batch";
        }

        @Override
        TypeName batched(Type element) {
            return TypeNames.batched(element);
        }

        @Override
        CodeBlock elementType(Type element) {
            return CodeBlock.of("");
        }

        @Override
        CodeBlock zeros(Type element, String batch) {
            return CodeBlock.of("new $T[$L.size()]", TypeNames.of(element), batch);
        }

        @Override
        CodeBlock maker(Type element) {
            return CodeBlock.of("");
        }

        @Override
        CodeBlock resultType(Type element) {
            return CodeBlock.of("");
        }
    },

    VIEWS {
        @Override
        String suffix() {
            return "Views";
        }

        @Override
        TypeName batched(Type element) {
            return element instanceof Type.Record record ? TypeNames.viewsOf(record)
                    : RuntimeNames.view(element.scalarKind());
        }

        @Override
        CodeBlock elementType(Type element) {
            return element.isPrimitive() ? CodeBlock.of("") : CodeBlock.of("$T.class, ", TypeNames.of(element));
        }

        @Override
        CodeBlock zeros(Type element, String batch) {
            return CodeBlock.of("$T.zeros($L.elements())", batched(element), batch);
        }

        @Override
        CodeBlock maker(Type element) {
            return CodeBlock.of(", $T::zeros", batched(element));
        }

        @Override
        CodeBlock resultType(Type element) {
            return CodeBlock.of("$T.class", batched(element));
        }
    };

    /** What follows a record's name in that of the type that holds its batched components. */
    abstract String suffix();

    /** The type that holds {@code element}s of a whole batch. */
    abstract TypeName batched(Type element);

    /** What a {@code Batch} needs to know of the elements of a mapped argument beyond the argument itself. */
    abstract CodeBlock elementType(Type element);

    /** New room for one value per element. */
    abstract CodeBlock zeros(Type element, String batch);

    /** What makes room for array results, where a {@code Batch} does not know by itself. */
    abstract CodeBlock maker(Type element);

    /** How array results are asked for. */
    abstract CodeBlock resultType(Type element);
}
