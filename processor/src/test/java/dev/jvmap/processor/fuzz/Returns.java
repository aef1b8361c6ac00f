package dev.jvmap.processor.fuzz;

/** What a method gives back. */
sealed interface Returns {
    /** The type as Java source names it. */
    String text();

    record Value(ValueType type) implements Returns {
        @Override
        public String text() {
            return type.text();
        }
    }

    /** The array that the method begins with. */
    record Array(Variables.Array array) implements Returns {
        @Override
        public String text() {
            return array.element().keyword() + "[]";
        }
    }

    /** Nothing: the method writes into its arguments. */
    record Nothing() implements Returns {
        @Override
        public String text() {
            return "void";
        }
    }
}
