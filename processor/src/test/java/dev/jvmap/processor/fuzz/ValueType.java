package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.ir.Kind;

/** The type of a value: what helpers take and give, and what records consist of. */
sealed interface ValueType permits ValueType.Primitive, ValueType.ArrayOf, RecordType {
    /** The length of every array that is a value: results have the same shape for every element. */
    int LENGTH = 4;

    /** The type as Java source names it. */
    String text();

    record Primitive(Kind kind) implements ValueType {
        @Override
        public String text() {
            return kind.keyword();
        }
    }

    record ArrayOf(Kind element) implements ValueType {
        @Override
        public String text() {
            return element.keyword() + "[]";
        }
    }
}
