package dev.jvmap.processor.diag;

/**
 * The catalogue of everything that the processor says. Each row has a page {@code docs/errors/VMAPnnn.md} with a
 * failing and a fixed example. Numbers are never changed or used again.
 *
 * <p>1xx: use and setup; 2xx: constructs; 3xx: types; 4xx: control flow; 5xx: axes and shapes; 8xx: performance; 9xx:
 * internal. The {@code %s} of a message are filled in order by the arguments of {@link Diagnostics#report}.
 */
public enum Code {
    // ---- use and setup ----
    /** method */
    NO_SOURCE(101, Severity.ERROR, "the source of '%s' cannot be read",
            "compile the class that declares it from source, with javac, in this compilation"),
    /** method */
    NO_BODY(103, Severity.ERROR, "'%s' has no body",
            "annotate a method that has one; abstract and native methods cannot be batched"),
    /** method */
    PRIVATE_METHOD(104, Severity.ERROR, "'%s' is private, and the generated class calls it",
            "leave out 'private': a package-private method is enough"),
    /** class */
    HIDDEN_CLASS(105, Severity.ERROR, "the generated class cannot name the class '%s'",
            "declare it where other classes of the package can name it: neither private nor local"),
    /** method */
    GENERIC_METHOD(106, Severity.ERROR, "'%s' has type parameters",
            "write the method for the primitive type that it is used with"),
    /** value */
    BATCH_SIZE(107, Severity.ERROR, "batchSize is %s",
            "give the number of elements per chunk, at least 1, or leave it out: the runtime then chooses"),
    /** batched name */
    NAME_CLASH(108, Severity.ERROR, "two batched methods have the name '%s' and the same parameter types",
            "give one of them another name: @Vmap(name = \"...\")"),
    /** name */
    BAD_NAME(109, Severity.ERROR, "'%s' is no name for a method",
            "name must be a Java identifier"),
    /** batched name */
    SAME_NAME(110, Severity.ERROR, "two @Vmap of this method have the name '%s'",
            "give each of them a name of its own: @Vmap(name = \"...\"); for all pairs, call the batched method for each "
                    + "element of the other argument, since nested batches are not supported yet"),
    NO_VECTORS(111, Severity.NOT_VECTORISED,
            "the compiler cannot see the module jdk.incubator.vector, so everything runs element by element",
            "give the compiler --add-modules jdk.incubator.vector"),

    // ---- constructs: where there is only one way to run them, element by element ----
    /** what javac calls it */
    SYNTAX(201, Severity.NOT_VECTORISED, "this (%s) cannot run in lanes",
            "write it with if, switch, loops, assignments, and expressions on numbers and booleans"),
    TRY(202, Severity.NOT_VECTORISED, "'try' cannot run in lanes",
            "test for the failure instead of catching it, or move the 'try' to a static method: only that is "
                    + "then called element by element"),
    SYNCHRONIZED(203, Severity.NOT_VECTORISED, "'synchronized' cannot run in lanes",
            "an element depends on its arguments alone; synchronize around the batched call"),
    LAMBDA(204, Severity.NOT_VECTORISED, "a lambda or method reference cannot run in lanes",
            "call a static method by its name"),
    /** type */
    NEW_OBJECT(205, Severity.NOT_VECTORISED, "creating a '%s' cannot run in lanes",
            "make it a record of the same compilation, or keep its parts in local variables"),
    STRING(206, Severity.NOT_VECTORISED, "strings cannot be computed in lanes",
            "use a string only in the message of a 'throw' or an 'assert'"),
    /** field */
    FIELD_WRITE(207, Severity.ERROR, "all elements would write to the field '%s'",
            "return the value, and combine the results after the batched call"),
    /** name */
    INSTANCE_FIELD(208, Severity.NOT_VECTORISED, "'%s' belongs to an object, and lanes cannot read it there",
            "pass its value as a parameter that is the same for every element: Vmap.NONE"),
    /** method */
    INSTANCE_CALL(209, Severity.NOT_VECTORISED, "'%s' is called on an object, which lanes cannot do",
            "call a static method"),
    LOCAL_CLASS(210, Severity.NOT_VECTORISED, "a class declared in a method cannot run in lanes",
            "declare it outside of the method"),
    PATTERN(211, Severity.NOT_VECTORISED, "the type of an object cannot be tested in lanes",
            "decide with numbers, booleans or enum constants"),
    /** type */
    SWITCH_TYPE(212, Severity.NOT_VECTORISED, "a switch over a '%s' cannot run in lanes",
            "switch over an int, a char or an enum"),
    /** method */
    HIDDEN_CALL(213, Severity.NOT_VECTORISED, "'%s' is not inlined, and the generated class cannot call it",
            "call a method that is public, or in the same package"),
    /** method */
    VARARGS_CALL(214, Severity.NOT_VECTORISED,
            "'%s' is called with a variable number of objects, which lanes cannot do",
            "declare a method with a fixed number of parameters"),
    NESTED_NEW_ARRAY(215, Severity.NOT_VECTORISED, "rows that are not all of one length cannot be created in lanes",
            "give the length of all rows where the array is created, as in new double[3][4]"),
    /** type */
    FOR_EACH(216, Severity.NOT_VECTORISED, "a loop over a '%s' cannot run in lanes",
            "loop over an array or an int"),
    ASSERT_EFFECT(217, Severity.NOT_VECTORISED, "an assert that changes a variable cannot run in lanes",
            "assign before the assert: it is not evaluated unless assertions are on"),
    /** type */
    BOXED(218, Severity.NOT_VECTORISED, "'%s' objects cannot be computed in lanes",
            "use the primitive type"),
    NULL(219, Severity.NOT_VECTORISED, "lanes have no 'null'",
            "compare an argument with null, or pass null on; keep it in no variable"),
    /** name, what it was looked up as */
    UNKNOWN_NAME(220, Severity.NOT_VECTORISED, "'%s' is not known as a %s",
            "check the name and the imports; code that is generated in the same compilation cannot run in lanes"),
    /** method, argument types */
    UNKNOWN_CALL(221, Severity.NOT_VECTORISED, "it is not clear which method '%s' is called with (%s)",
            "check the name, the imports and the types of the arguments; code that is generated in the same "
                    + "compilation cannot run in lanes"),
    /** parameter */
    ARGUMENT_WRITE(222, Severity.ERROR, "all elements would write to '%s', which is the same array for each of them",
            "give it an axis in inAxes, so that each element has an array of its own, or write to an array that "
                    + "the method creates, and return it"),
    /** parameter */
    ONCE_WRITE(223, Severity.ERROR,
            "what has no batch axis is computed from one element only, but each element writes to '%s'",
            "give every result an axis in outAxes, or leave out the result"),
    /** record type */
    RECORD_OBJECT(230, Severity.NOT_VECTORISED, "lanes take a '%s' apart, and cannot use it as an object",
            "compute with its components"),

    // ---- types ----
    /** operator, operand types */
    OPERATOR_TYPE(301, Severity.NOT_VECTORISED, "the operator '%s' cannot run on %s in lanes",
            "compute with numbers and booleans"),
    /** from, to */
    CONVERSION(302, Severity.NOT_VECTORISED, "a '%s' cannot be converted to '%s' in lanes",
            "convert between numbers only"),
    /** type */
    ELEMENT_TYPE(303, Severity.NOT_VECTORISED, "lanes cannot compute with a '%s'",
            "use primitive types and arrays of them"),

    // ---- axes and shapes ----
    /** number of entries, method, number of parameters */
    IN_AXES_LENGTH(501, Severity.ERROR, "inAxes has %s entries, but '%s' has %s parameters",
            "give one entry for each parameter in order, or a single one for all"),
    /** axis, parameter, its type, largest axis */
    IN_AXIS_RANGE(502, Severity.ERROR, "axis %s is out of range for parameter '%s' of type %s",
            "an axis is a position in the batched array, which has one dimension more than the parameter: 0 to %s"),
    /** axis */
    NEGATIVE_AXIS(503, Severity.ERROR, "%s is not an axis",
            "-1 is Vmap.NONE, the same value for every element (JAX's None); the last axis, which JAX calls "
                    + "-1, is Vmap.LAST"),
    /** method */
    NOTHING_MAPPED(504, Severity.ERROR, "no parameter of '%s' differs from element to element",
            "give at least one parameter an axis in inAxes"),
    /** parameter, type */
    UNBATCHABLE_PARAMETER(505, Severity.ERROR, "parameter '%s' of type %s cannot carry a batch axis",
            "map primitives and arrays of them; anything else must be Vmap.NONE, the same for every element"),
    /** number of entries, number of results */
    OUT_AXES_LENGTH(506, Severity.ERROR, "outAxes has %s entries for %s results",
            "give one entry for the whole result, or one for each component of a record; those of nested records count "
                    + "one by one"),
    /** axis, type, largest axis */
    OUT_AXIS_RANGE(507, Severity.ERROR, "axis %s is out of range for a result of type %s",
            "an axis is a position in the batched result, which has one dimension more than the element's: 0 to %s"),
    /** result */
    ONCE_VARIES(508, Severity.ERROR, "%s differs from element to element, and cannot be returned once",
            "give it an axis in outAxes: Vmap.NONE is for what does not depend on mapped arguments"),
    /** type */
    UNBATCHABLE_RESULT(509, Severity.ERROR, "a result of type %s cannot be batched",
            "return a primitive, an array of primitives or a record of them, or write to an array parameter that has an "
                    + "axis"),

    // ---- performance ----
    /** array */
    GATHER(801, Severity.NOTE, "every element reads its own index of '%s': a gather, about as slow as scalar loads",
            "let the index be the same for every element where that is possible"),
    /** method */
    CALL_PER_ELEMENT(802, Severity.NOT_VECTORISED, "'%s' is called element by element",
            "give it a source that can be read here, or use a function of Math"),
    /** operator, type */
    INTEGER_DIVISION(803, Severity.NOT_VECTORISED,
            "'%s' on %s runs element by element: there is no such vector instruction",
            "use shifts and masks where the divisor is a power of two, or compute in double"),
    /** method */
    LEFT_OUT_CALL(804, Severity.NOT_VECTORISED,
            "'%s' cannot run in lanes: where an element calls it, its block of elements runs one by one",
            "keep the call off the way that most elements take"),
    /** method, reason */
    SCALAR_ONLY(805, Severity.NOT_VECTORISED, "'%s' runs element by element: %s",
            "see the page for what prevents lanes"),

    // ---- internal ----
    /** method, stage, failure */
    INTERNAL(901, Severity.NOT_VECTORISED, "'%s' runs element by element, because the processor failed in %s: %s",
            "this is a bug of jvmap; please report it with the method");

    private final int number;
    private final Severity severity;
    private final String message;
    private final String hint;

    Code(int number, Severity severity, String message, String hint) {
        this.number = number;
        this.severity = severity;
        this.message = message;
        this.hint = hint;
    }

    /** What messages and the documentation call it, such as {@code VMAP204}. */
    public String id() {
        return "VMAP" + number;
    }

    public Severity severity() {
        return severity;
    }

    /** The whole text: what is wrong, what to write instead, and where to read more. */
    String text(Object... args) {
        String said = (message + "\nhint: " + hint).formatted(args);
        return "[" + id() + "] " + said + "\nsee docs/errors/" + id() + ".md";
    }
}
