package dev.jvmap.processor.ir;

/** How a call gets at a value that it reads once, before its elements: a path from what the user passes to a field or component. */
public sealed interface Origin {
    /** The object on which the batched method is called. */
    record Receiver() implements Origin {}

    /** A parameter that is the same for every element. */
    record Param(String name) implements Origin {}

    /**
     * A field of the receiver.
     *
     * @param owner the fully qualified Java name of the class that declares it
     * @param accessible whether a class of the same package can name the field
     */
    record Field(String owner, String name, Type type, boolean accessible) implements Origin {}

    /** A static field that holds a record and never changes. */
    record Constant(String owner, String name, Type type, boolean accessible) implements Origin {}

    /**
     * A component of a record.
     *
     * @param plain whether the accessor gives the component as it is
     */
    record Component(Origin of, Type.Record record, int index, boolean plain) implements Origin {
        /** Its name and type. */
        public Type.Component component() {
            return record.components().get(index);
        }
    }
}
