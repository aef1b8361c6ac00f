package dev.jvmap.processor.ir;

import java.util.List;

/** The type of a value of the element language. */
public sealed interface Type {
    /** A primitive value. */
    record Prim(Kind kind) implements Type {
        @Override
        public String toString() {
            return kind.keyword();
        }
    }

    /** A Java array. */
    record Array(Type element) implements Type {
        @Override
        public String toString() {
            return element + "[]";
        }
    }

    /**
     * A record, as the tuple of its components: it is never null, has no identity, and its constructors and accessors are functions of the program.
     *
     * @param name the fully qualified Java name of the class
     */
    record Record(String name, List<Component> components) implements Type {
        public Record {
            components = List.copyOf(components);
        }

        /** The position of a component. */
        public int indexOf(String component) {
            return components.stream().map(Component::name).toList().indexOf(component);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** One component of a record. */
    record Component(String name, Type type) {}

    /** Any other object; only carried about unbatched. {@code name} is its Java source form. */
    record Opaque(String name) implements Type {
        @Override
        public String toString() {
            return name;
        }
    }

    /** No value. */
    record Void() implements Type {
        @Override
        public String toString() {
            return "void";
        }
    }

    Type VOID = new Void();
    Type BOOLEAN = new Prim(Kind.BOOLEAN);
    Type INT = new Prim(Kind.INT);
    Type LONG = new Prim(Kind.LONG);
    Type FLOAT = new Prim(Kind.FLOAT);
    Type DOUBLE = new Prim(Kind.DOUBLE);

    /** What {@code null} has where nothing says which reference it stands for. */
    Type NULL = new Opaque("null");

    /** Whether this is an array of primitives, of any number of dimensions. */
    default boolean isArrayOfPrimitives() {
        return this instanceof Array(Type element) && (element.isPrimitive() || element.isArrayOfPrimitives());
    }

    static Type of(Kind kind) {
        return new Prim(kind);
    }

    /** The arrays of this element kind and rank. */
    static Type array(Kind element, int rank) {
        return rank == 0 ? of(element) : new Array(array(element, rank - 1));
    }

    /** The kind of a primitive type. Only for places where the reader has made sure that the value is primitive. */
    default Kind kind() {
        if (this instanceof Prim(Kind kind)) {
            return kind;
        }
        throw new IllegalStateException("not a primitive type: " + this);
    }

    default boolean isPrimitive() {
        return this instanceof Prim;
    }

    /** The primitive kind at the bottom of an array type of any rank, or of a primitive type. */
    default Kind scalarKind() {
        return this instanceof Array(Type element) ? element.scalarKind() : kind();
    }

    /** The number of array dimensions: 0 for anything that is no array. */
    default int rank() {
        return this instanceof Array(Type element) ? 1 + element.rank() : 0;
    }
}
