package dev.jvmap.processor.diag;

/**
 * The catalogue of everything that the processor says. Each row has a page {@code docs/errors/VMAPnnn.md} with a failing and a
 * fixed example. Numbers are never changed or used again.
 *
 * <p>1xx: use and setup; 2xx: constructs; 3xx: types; 4xx: control flow; 5xx: axes and shapes; 8xx: performance; 9xx: internal.
 * The {@code %s} of a message are filled in order by the arguments of {@link Diagnostics#report}.
 */
public enum Code {
    // ---- use and setup ----
    /** method */
    NO_SOURCE(101, Severity.ERROR, "the source of '%s' cannot be read",
            "compile the class that declares it from source, with javac, in this compilation"),
    /** method */
    NOT_STATIC(102, Severity.ERROR, "'%s' is an instance method",
            "make it static and pass what it reads of 'this' as parameters"),
    /** method */
    NO_BODY(103, Severity.ERROR, "'%s' has no body",
            "annotate a method that has one; abstract and native methods cannot be batched"),
    /** method */
    PRIVATE_METHOD(104, Severity.ERROR, "'%s' is private, and the generated class calls it",
            "leave out 'private': a package-private method is enough"),
    /** class */
    HIDDEN_CLASS(105, Severity.ERROR, "the generated class cannot name the class '%s'",
            "move the method to a class that is neither private nor local"),
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

    // ---- constructs ----
    /** what javac calls the statement */
    STATEMENT(201, Severity.ERROR, "a batched method cannot contain this statement (%s)",
            "write it with if, switch, loops and assignments"),
    /** what javac calls the expression */
    EXPRESSION(202, Severity.ERROR, "a batched method cannot contain this expression (%s)",
            "write it with numbers, booleans and arrays of them"),
    TRY(203, Severity.ERROR, "a batched method cannot contain 'try'",
            "test for the failure instead of catching it, or move the try to a static method of its own: that is called element by element"),
    SYNCHRONIZED(204, Severity.ERROR, "a batched method cannot contain 'synchronized'",
            "an element depends on its arguments only; synchronize around the batched call"),
    LAMBDA(205, Severity.ERROR, "a batched method cannot contain a lambda or a method reference",
            "call a static method by name"),
    /** type */
    NEW_OBJECT(206, Severity.ERROR, "a batched method cannot create a '%s'",
            "keep the parts in local variables, or return them from a static helper one by one"),
    STRING(207, Severity.ERROR, "a batched method cannot compute with strings",
            "strings may only occur in the message of a throw or an assert"),
    /** field */
    FIELD_WRITE(208, Severity.ERROR, "'%s' is a field, and all elements would write to it at once",
            "return the value, and combine the results after the batched call"),
    /** name */
    INSTANCE_FIELD(209, Severity.ERROR, "'%s' is a field of an object",
            "pass its value as a parameter that is the same for every element: Vmap.NONE"),
    /** method */
    INSTANCE_CALL(210, Severity.ERROR, "'%s' is called on an object",
            "call a static method"),
    LOCAL_CLASS(211, Severity.ERROR, "a batched method cannot declare a class",
            "declare it outside of the method"),
    PATTERN(212, Severity.ERROR, "a batched method cannot test the type of an object",
            "decide with numbers, booleans or enum constants"),
    /** type */
    SWITCH_TYPE(213, Severity.ERROR, "a batched method cannot switch over a '%s'",
            "switch over an int, a char or an enum"),
    /** method */
    HIDDEN_CALL(214, Severity.ERROR, "'%s' has no source here, and the generated class cannot call it",
            "call a method that is public, or in the same package"),
    /** method, exception */
    CHECKED_CALL(215, Severity.ERROR, "'%s' declares the checked exception '%s'",
            "wrap it in a static method that turns the exception into an unchecked one"),
    /** method */
    VARARGS_CALL(216, Severity.ERROR, "'%s' is called with a variable number of arguments",
            "pass an array, or declare a method with a fixed number of parameters"),
    NESTED_NEW_ARRAY(217, Severity.ERROR, "a batched method can only create arrays of one dimension",
            "create an array of rows * columns elements, and index it with row * columns + column"),
    /** type */
    FOR_EACH(218, Severity.ERROR, "a batched method cannot loop over a '%s'",
            "loop over an array or an int"),
    ASSERT_EFFECT(219, Severity.ERROR, "the condition of this assert changes a variable",
            "assign before the assert: it is not evaluated unless assertions are on"),
    /** type */
    BOXED(220, Severity.ERROR, "a batched method cannot compute with '%s' objects",
            "use the primitive type"),
    NULL(221, Severity.ERROR, "a batched method cannot contain 'null'",
            "test for null before the batched call"),
    /** name, what it was looked up as */
    UNKNOWN_NAME(222, Severity.ERROR, "'%s' is not known as a %s",
            "check the name and the imports; code that is generated in the same compilation cannot be used here"),
    /** method, argument types */
    UNKNOWN_METHOD(223, Severity.ERROR, "no method '%s' takes (%s)",
            "check the name, the imports and the types of the arguments"),
    /** method, argument types */
    AMBIGUOUS_CALL(224, Severity.ERROR, "several methods '%s' take (%s)",
            "cast the arguments so that one of them fits best"),

    // ---- types ----
    /** operator, operand types */
    OPERATOR_TYPE(301, Severity.ERROR, "the operator '%s' does not take %s",
            "a batched method computes with numbers and booleans; cast the operands"),
    /** from, to */
    CONVERSION(302, Severity.ERROR, "a '%s' cannot be converted to '%s'",
            "a batched method converts between numbers only"),
    /** type */
    ELEMENT_TYPE(303, Severity.ERROR, "a batched method cannot compute with a '%s'",
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
            "-1 is Vmap.NONE, the same value for every element (JAX's None); the last axis, which JAX calls -1, is Vmap.LAST"),
    /** method */
    NOTHING_MAPPED(504, Severity.ERROR, "no parameter of '%s' differs from element to element",
            "give at least one parameter an axis in inAxes"),
    /** parameter, type */
    UNBATCHABLE_PARAMETER(505, Severity.ERROR, "parameter '%s' of type %s cannot carry a batch axis",
            "map primitives and arrays of them; anything else must be Vmap.NONE, the same for every element"),
    /** number of entries, number of results */
    OUT_AXES_LENGTH(506, Severity.ERROR, "outAxes has %s entries for %s results",
            "give one entry for each result"),
    /** axis, type, largest axis */
    OUT_AXIS_RANGE(507, Severity.ERROR, "axis %s is out of range for a result of type %s",
            "an axis is a position in the batched result, which has one dimension more than the element's: 0 to %s"),
    /** parameter */
    RESULT_VARIES(508, Severity.ERROR, "outAxes is Vmap.NONE, but the result depends on the mapped parameter '%s'",
            "give the result an axis, or map no parameter that it depends on"),
    /** type */
    UNBATCHABLE_RESULT(509, Severity.ERROR, "a result of type %s cannot be batched",
            "return a primitive or an array of primitives"),

    // ---- performance ----
    /** array */
    GATHER(801, Severity.NOTE, "every element reads its own index of '%s': a gather, about as slow as scalar loads",
            "let the index be the same for every element where that is possible"),
    /** method */
    CALL_PER_ELEMENT(802, Severity.NOT_VECTORISED, "'%s' is called element by element",
            "give it a source that can be read here, or use a function of Math"),
    /** operator, type */
    INTEGER_DIVISION(803, Severity.NOT_VECTORISED, "'%s' on %s runs element by element: there is no such vector instruction",
            "use shifts and masks where the divisor is a power of two, or compute in double"),
    /** what, parameter, line where it started to differ */
    WHY_VARYING(804, Severity.NOTE, "'%s' differs from element to element because of '%s', line %s",
            "compute it from parameters that are Vmap.NONE where that is possible"),
    /** method, reason */
    SCALAR_ONLY(805, Severity.NOT_VECTORISED, "'%s' runs element by element: %s",
            "see the page for what prevents lanes"),

    // ---- internal ----
    /** method, stage, failure */
    INTERNAL(901, Severity.ERROR, "the processor failed on '%s' in stage %s: %s",
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
