package dev.jvmap.rt;

import dev.jvmap.Vmap;
import dev.jvmap.VmapShapeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks all arguments of a call against each other and says what is wrong, with every argument in sight. */
final class ArgumentCheck {
    private final String method;
    private final List<Argument> arguments;

    ArgumentCheck(String method, List<Argument> arguments) {
        this.method = method;
        this.arguments = arguments;
    }

    /** The number of elements on which all arguments agree. */
    long elements() {
        long common = Layout.UNKNOWN;
        for (Argument argument : arguments) {
            if (argument.fault().isPresent()) {
                throw faulty();
            }
            long elements = argument.elements();
            if (elements != Layout.UNKNOWN && common != Layout.UNKNOWN && elements != common) {
                throw disagreement();
            }
            common = elements == Layout.UNKNOWN ? common : elements;
        }
        return Math.max(0, common);
    }

    /** Names the arguments that have a fault; there is one. */
    VmapShapeException faulty() {
        List<Argument> bad = arguments.stream().filter(argument -> argument.fault().isPresent()).toList();
        String headline = bad.stream().map(argument -> argument.name() + argument.fault().orElseThrow())
                .collect(Collectors.joining(", "));
        return exception(headline, bad);
    }

    private VmapShapeException disagreement() {
        long majority = majority();
        List<Argument> odd = arguments.stream()
                .filter(argument -> argument.elements() != Layout.UNKNOWN && argument.elements() != majority).toList();
        return exception("arguments disagree on the batch size", odd);
    }

    /** The number of elements that most arguments have; among equally many, that of the first argument. */
    private long majority() {
        Map<Long, Integer> votes = new LinkedHashMap<>();
        arguments.stream().map(Argument::elements).filter(elements -> elements != Layout.UNKNOWN)
                .forEach(elements -> votes.merge(elements, 1, Integer::sum));
        int most = votes.values().stream().max(Integer::compare).orElseThrow();
        Optional<Long> first = votes.entrySet().stream().filter(vote -> vote.getValue() == most).map(Map.Entry::getKey)
                .findFirst();
        return first.orElseThrow();
    }

    private VmapShapeException exception(String headline, List<Argument> marked) {
        List<Argument> fine = arguments.stream().filter(argument -> !marked.contains(argument)).toList();
        List<Argument> ordered = new ArrayList<>(fine);
        ordered.addAll(marked);
        int nameWidth = width(ordered.stream().map(Argument::name).toList());
        int shapeWidth = width(ordered.stream().map(argument -> argument.layout().shape()).toList());
        StringBuilder text = new StringBuilder(method).append(": ").append(headline);
        for (Argument argument : ordered) {
            text.append('\n').append(line(argument, nameWidth, shapeWidth));
            if (marked.contains(argument)) {
                text.append("   ←");
            }
        }
        return new VmapShapeException(text.toString());
    }

    private static String line(Argument argument, int nameWidth, int shapeWidth) {
        String axis = argument.axis() == Vmap.NONE ? "unbatched" : "axis " + argument.axis();
        String start = "  %%-%ds  %%-%ds  %%s".formatted(nameWidth, shapeWidth)
                .formatted(argument.name(), argument.layout().shape(), axis);
        return argument.elements() == Layout.UNKNOWN ? start : start + " → " + argument.elements();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElseThrow();
    }
}
