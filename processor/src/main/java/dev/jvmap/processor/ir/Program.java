package dev.jvmap.processor.ir;

import java.util.List;
import java.util.Map;

/**
 * One annotated method with everything it calls.
 *
 * @param entry the annotated method
 * @param mapped for each parameter of the entry, whether it has one value per element
 * @param functions the helpers by key, in the order of first use
 */
public record Program(Function entry, List<Boolean> mapped, Map<String, Function> functions) {
    public Program {
        mapped = List.copyOf(mapped);
    }

    public Program withEntry(Function newEntry) {
        return new Program(newEntry, mapped, functions);
    }
}
