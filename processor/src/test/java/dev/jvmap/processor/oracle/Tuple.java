package dev.jvmap.processor.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A record as interpreters hold it: the values of the components in order. Arrays may be null. */
public record Tuple(List<Object> components) {
    public Tuple {
        components = Collections.unmodifiableList(new ArrayList<>(components));
    }
}
