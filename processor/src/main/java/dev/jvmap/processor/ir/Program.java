package dev.jvmap.processor.ir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** The values that a call reads once, in the order of first use. */
    public List<Expr.Captured> captured() {
        Map<Var, Expr.Captured> found = new LinkedHashMap<>();
        Stream.concat(Stream.of(entry), functions.values().stream()).forEach(f -> Walk.anyExpr(f.body(), e -> {
            if (e instanceof Expr.Captured c) {
                found.putIfAbsent(c.var(), c);
            }
            return false;
        }));
        return List.copyOf(found.values());
    }
}
