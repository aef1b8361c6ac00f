package dev.jvmap.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the user declared: an annotated method, and how its arguments and results are batched.
 *
 * @param packageName the package, empty for the unnamed one
 * @param owner the Java name of the class within its package, {@code Outer.Inner}
 * @param method the method's name
 * @param batchedName the name of the batched method
 * @param params the parameters in order
 * @param result one element's result
 * @param outputs what a call keeps of it, one for each component of a record; none for void
 * @param batchSize the default number of elements per chunk; 0 = chosen by the runtime
 * @param access how visible the method is
 * @param receiver the object that an instance method belongs to; empty for a static method
 * @param javadoc the text of the user's Javadoc comment, without its markers; empty where there is none
 * @param thrown the Java names of the exceptions that the method declares, as far as its package can name them
 */
public record Signature(String packageName, String owner, String method, String batchedName, List<Param> params,
        Type result, List<Output> outputs, int batchSize, Access access, Optional<Receiver> receiver, String javadoc,
        List<String> thrown) {

    /**
     * The object of an instance method.
     *
     * @param isFinal whether no object of a subclass, which may override what is called on it, can take its place
     * @param isGeneric whether its class has type parameters, which the generated class leaves out
     */
    public record Receiver(boolean isFinal, boolean isGeneric) {}

    /**
     * What the element gets of a parameter: all of it, or one component of a mapped record.
     *
     * @param name of the entry's parameter; unique among the inputs
     * @param path from the parameter to the component, both included
     */
    public record Input(String name, List<String> path, Type type, OptionalInt axis) {
        public boolean mapped() {
            return axis.isPresent();
        }

        /** What messages call it: {@code pose.x}. */
        public String said() {
            return String.join(".", path);
        }
    }

    /** The inputs of all parameters, in order; of a record that is the same for every element there are none. */
    public static List<Input> inputs(List<Param> params) {
        Set<String> taken = params.stream().map(Param::name).collect(Collectors.toCollection(HashSet::new));
        List<Input> inputs = new ArrayList<>();
        for (Param param : params) {
            if (!(param.type() instanceof Type.Record record)) {
                inputs.add(new Input(param.name(), List.of(param.name()), param.type(), param.axis()));
            } else if (param.mapped()) {
                components(List.of(param.name()), record, param.axis(), taken, inputs);
            }
        }
        return inputs;
    }

    private static void components(List<String> path, Type.Record record, OptionalInt axis, Set<String> taken,
            List<Input> into) {
        for (Type.Component component : record.components()) {
            List<String> longer = Stream.concat(path.stream(), Stream.of(component.name())).toList();
            if (component.type() instanceof Type.Record inner) {
                components(longer, inner, axis, taken, into);
            } else {
                int rank = component.type().rank();
                into.add(new Input(name(longer, taken), longer, component.type(),
                        OptionalInt.of(Math.min(axis.getAsInt(), rank))));
            }
        }
    }

    /** A name for the component at the end of a path, {@code poseX}, that is not taken yet. */
    public static String name(List<String> path, Set<String> taken) {
        StringBuilder joined = new StringBuilder(path.getFirst());
        path.stream().skip(1).forEach(part -> joined.append(Words.capital(part)));
        while (!taken.add(joined.toString())) {
            joined.append('_');
        }
        return joined.toString();
    }

    /** The inputs of one mapped parameter. */
    public List<Input> inputsOf(Param param) {
        return inputs().stream().filter(input -> input.path().getFirst().equals(param.name())).toList();
    }

    public List<Input> inputs() {
        return inputs(params);
    }

    /** What a call returns; empty for void. */
    public Optional<ResultPart> returned() {
        return outputs.isEmpty() ? Optional.empty() : Optional.of(ResultPart.of(result, outputs.iterator()));
    }

    /** Whether the call computes a single element, because the result is the same for all. */
    public boolean isOnce() {
        return returned().filter(ResultPart::isOnce).isPresent();
    }

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
        outputs = List.copyOf(outputs);
        thrown = List.copyOf(thrown);
    }
}
