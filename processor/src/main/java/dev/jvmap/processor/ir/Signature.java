package dev.jvmap.processor.ir;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the user declared: an annotated method, and how its arguments and results are batched.
 *
 * @param packageName the package, empty for the unnamed one
 * @param owner the Java name of the class within its package, {@code Outer.Inner}
 * @param method the method's name
 * @param batchedName the name of the batched method
 * @param params the parameters in order
 * @param result one element's result
 * @param outAxis the batch axis of the result; empty for NONE
 * @param batchSize the default number of elements per chunk; 0 = chosen by the runtime
 * @param access how visible the method is
 * @param javadoc the text of the user's Javadoc comment, without its markers; empty where there is none
 * @param thrown the Java names of the exceptions that the method declares, as far as its package can name them
 */
public record Signature(String packageName, String owner, String method, String batchedName, List<Param> params,
        Type result, OptionalInt outAxis, int batchSize, Access access, String javadoc, List<String> thrown) {

    /** A parameter; {@code axis} is where the batch lies in the batched argument, empty for NONE. */
    public record Param(String name, Type type, OptionalInt axis) {
        public boolean mapped() {
            return axis.isPresent();
        }
    }

    /** Visibility of the method, and so of its batched form. */
    public enum Access {
        PUBLIC,
        PROTECTED,
        PACKAGE,
        PRIVATE
    }

    public Signature {
        params = List.copyOf(params);
        thrown = List.copyOf(thrown);
    }
}
