package dev.jvmap.processor.read;

import dev.jvmap.processor.diag.Diagnostics;
import dev.jvmap.processor.ir.Function;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** The functions of one program, each read when it is first called. */
final class Functions {
    private final Compiler compiler;
    private final Diagnostics diagnostics;
    private final PackageElement generatedIn;
    private final Map<String, Function> read = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private final Set<String> called = new LinkedHashSet<>();
    private final Set<String> writing = new HashSet<>();

    /** @param generatedIn the package of the class that will contain the program */
    Functions(Compiler compiler, Diagnostics diagnostics, PackageElement generatedIn) {
        this.compiler = compiler;
        this.diagnostics = diagnostics;
        this.generatedIn = generatedIn;
    }

    /** Reads a method that is not read yet. What is wrong in it has then been reported. */
    Function read(MethodSource source) {
        String key = FunctionReader.key(compiler, source.method());
        started.add(key);
        Function function = new FunctionReader(source, this, compiler, diagnostics).read();
        if (Effects.writesArguments(function, this::mayWrite)) {
            writing.add(key);
        }
        read.put(key, function);
        return function;
    }

    /** Sees to it that a called method is among the functions, and gives its key. */
    String call(MethodSource source) {
        String key = FunctionReader.key(compiler, source.method());
        called.add(key);
        if (!started.contains(key)) {
            read(source);
        }
        return key;
    }

    /** Whether a function stores into arrays that it is given; while it is still being read, it might. */
    boolean mayWrite(String key) {
        return writing.contains(key) || !read.containsKey(key);
    }

    /** Whether the generated class can name a declaration. */
    boolean nameable(Element element) {
        return Names.nameable(element, generatedIn);
    }

    /** The called functions, in the order of first use. */
    Map<String, Function> called() {
        Map<String, Function> functions = new LinkedHashMap<>();
        called.forEach(key -> functions.put(key, read.get(key)));
        return functions;
    }
}
