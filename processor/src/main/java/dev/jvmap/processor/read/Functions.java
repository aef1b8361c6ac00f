package dev.jvmap.processor.read;

import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Function;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** The functions of one program, each read when it is first called. */
final class Functions {
    private final Compiler compiler;
    private final Diagnostics diagnostics;
    private final PackageElement generatedIn;
    private final Captures captures;
    private final Map<String, Function> read = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> writing = new HashSet<>();

    /** @param generatedIn the package of the class that will contain the program */
    Functions(Compiler compiler, Diagnostics diagnostics, PackageElement generatedIn, Captures captures) {
        this.captures = captures;
        this.compiler = compiler;
        this.diagnostics = diagnostics;
        this.generatedIn = generatedIn;
    }

    /**
     * Reads a method, unless that has been done, and gives its key. What is wrong in it has then been reported.
     *
     * @param calledAt where the user's source calls it
     */
    String read(MethodSource source, Pos calledAt) {
        String key = FunctionReader.key(compiler, source.method());
        if (!started.add(key)) {
            return key;
        }
        FunctionReader reader = new FunctionReader(source, calledAt, this, compiler, diagnostics);
        Function function = reader.read();
        if (reader.hasRefused()) {
            refused.add(key);
        }
        if (Effects.writesArguments(function, this::mayWrite)) {
            writing.add(key);
        }
        read.put(key, function);
        return key;
    }

    /**
     * Whether something in a function has no form in the IR; while it is still being read, nothing is known of that.
     */
    boolean isRefused(String key) {
        return refused.contains(key);
    }

    /** Whether a function stores into arrays that it is given; while it is still being read, it might. */
    boolean mayWrite(String key) {
        return writing.contains(key) || !read.containsKey(key);
    }

    /** Whether the generated class can name a declaration. */
    boolean nameable(Element element) {
        return Names.nameable(element, generatedIn);
    }

    /** The values that a batched call reads once. */
    Captures captures() {
        return captures;
    }

    Function function(String key) {
        return read.get(key);
    }

    /**
     * The functions that one calls, directly or not, in the order of first use; empty if one of all these is refused.
     */
    Optional<Map<String, Function>> calledFrom(Function function) {
        Map<String, Function> called = new LinkedHashMap<>();
        collect(function, called);
        boolean complete = !refused.contains(function.key()) && called.keySet().stream().noneMatch(refused::contains);
        return complete ? Optional.of(called) : Optional.empty();
    }

    private void collect(Function caller, Map<String, Function> called) {
        Walk.anyExpr(caller.body(), expr -> {
            if (expr instanceof Expr.Call call
                    && called.putIfAbsent(call.function(), read.get(call.function())) == null) {
                collect(read.get(call.function()), called);
            }
            return false;
        });
    }
}
