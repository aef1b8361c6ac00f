package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.ir.Kind;
import java.util.List;

/**
 * A method that can be called.
 *
 * @param bounded whether its first parameter counts how deep it still calls itself
 */
record Helper(String name, List<Param> params, ValueType result, boolean bounded) {
    /** What is handed over. */
    sealed interface Param {
        record Value(ValueType type) implements Param {}

        record Array(Kind element, int length, boolean written) implements Param {}
    }

    boolean gives(Kind kind) {
        return result.equals(new ValueType.Primitive(kind));
    }
}
