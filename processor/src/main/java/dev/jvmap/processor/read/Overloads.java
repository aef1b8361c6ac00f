package dev.jvmap.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Chooses between overloads by the number and types of the arguments (JLS 15.12.2). */
final class Overloads {
    private final Types types;

    Overloads(Types types) {
        this.types = types;
    }

    /** The method that takes the last of the arguments as an array, if there is just one. */
    Optional<ExecutableElement> spread(List<ExecutableElement> candidates, List<TypeMirror> arguments) {
        List<ExecutableElement> fitting = candidates.stream().filter(ExecutableElement::isVarArgs)
                .filter(method -> method.getParameters().size() - 1 <= arguments.size())
                .filter(method -> allFit(arguments, spread(method, arguments.size()), types::isAssignable)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The parameters with so many in the place of the last. */
    private List<TypeMirror> spread(ExecutableElement method, int count) {
        List<TypeMirror> parameters = parameters(method);
        int fixed = parameters.size() - 1;
        return Stream.concat(parameters.subList(0, fixed).stream(),
                Stream.generate(((ArrayType) parameters.getLast())::getComponentType).limit(count - fixed)).toList();
    }

    /**
     * The most specific of the methods that can be called with such arguments: one, or none, or several if the call is
     * ambiguous. Variable arity is not considered.
     */
    List<ExecutableElement> choose(List<ExecutableElement> candidates, List<TypeMirror> arguments) {
        List<ExecutableElement> strict = applicable(candidates, arguments, types::isSubtype);
        return mostSpecific(strict.isEmpty() ? applicable(candidates, arguments, types::isAssignable) : strict);
    }

    private List<ExecutableElement> applicable(List<ExecutableElement> candidates, List<TypeMirror> arguments,
            BiPredicate<TypeMirror, TypeMirror> fits) {
        return candidates.stream()
                .filter(method -> method.getParameters().size() == arguments.size())
                .filter(method -> allFit(arguments, parameters(method), fits))
                .toList();
    }

    private List<ExecutableElement> mostSpecific(List<ExecutableElement> methods) {
        List<ExecutableElement> best = methods.stream()
                .filter(method -> methods.stream()
                        .allMatch(other -> allFit(parameters(method), parameters(other), types::isSubtype)))
                .toList();
        return best.isEmpty() ? methods : best;
    }

    private static boolean allFit(List<TypeMirror> from, List<TypeMirror> to,
            BiPredicate<TypeMirror, TypeMirror> fits) {
        return IntStream.range(0, from.size()).allMatch(i -> fits.test(from.get(i), to.get(i)));
    }

    private List<TypeMirror> parameters(ExecutableElement method) {
        return method.getParameters().stream().map(VariableElement::asType).map(types::erasure).toList();
    }
}
