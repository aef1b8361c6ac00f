package dev.jvmap.processor.ir;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a batched call keeps of each element's result by itself: all of it, or one component of a record.
 *
 * @param name unique among the outputs of a method
 * @param path the way from the result to the component; empty for a result that is no record
 * @param axis where the batch lies; empty for what is the same for every element, and is returned once
 * @param pos where the axis has been asked for
 */
public record Output(String name, List<Step> path, Type type, OptionalInt axis, Pos pos) {
    /** What the only output is called. */
    public static final String WHOLE = "out";

    /**
     * A component of a record on the way.
     *
     * @param plain whether nobody has written its accessor
     */
    public record Step(Type.Record record, String component, boolean plain) {
        public int index() {
            return record.indexOf(component);
        }

        public Type type() {
            return record.components().get(index()).type();
        }
    }

    public Output {
        path = List.copyOf(path);
    }

    /** The name of its part of another whole: {@code resultAtX}. */
    public String nameIn(String whole) {
        return whole + name.substring(WHOLE.length());
    }

    public boolean batched() {
        return axis.isPresent();
    }

    /** The names of the components on the way. */
    public List<String> components() {
        return path.stream().map(Step::component).toList();
    }

    /** What messages call it: {@code pose.at.x} where the whole is {@code pose}. */
    public String said(String whole) {
        return components().stream().map(component -> "." + component).collect(Collectors.joining("", whole, ""));
    }
}
