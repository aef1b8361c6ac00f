package dev.jvmap.processor.ir;

/** How a call gets at a value that it reads once, before its elements: a path from what the user passes to a field or component. */
public sealed interface Access {
    /** The object on which the batched method is called. */
    record Receiver() implements Access {}

    /** A parameter that is the same for every element. */
    record Param(String name) implements Access {}

    /**
     * A field of the receiver.
     *
     * @param owner the fully qualified Java name of the class that declares it
     * @param accessible whether a class of the same package can name the field
     */
    record Field(String owner, String name, Type type, boolean accessible) implements Access {}

    /** A static field that holds a record and never changes. */
    record Constant(String owner, String name, Type type, boolean accessible) implements Access {}

    /**
     * A component of a record.
     *
     * @param plain whether the accessor gives the component as it is
     */
    record Component(Access of, Type.Record record, int index, boolean plain) implements Access {
        /** Its name and type. */
        public Type.Component component() {
            return record.components().get(index);
        }
    }
}
