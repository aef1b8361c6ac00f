package dev.jvmap.processor.vmath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.VMath;
import dev.jvmap.processor.TestCompiler;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A class with a batched method and a plain loop for every function of {@code VMath}, compiled with the real processor. */
final class VMathKernels {
    static final String CLASS = "vmath.Functions";

    private VMathKernels() {}

    /** The functions in a fixed order, all overloads. */
    static List<Method> functions() {
        return Arrays.stream(VMath.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted(Comparator.comparing(VMathKernels::name))
                .toList();
    }

    /** A name for the overload, such as {@code exp_float}. */
    static String name(Method function) {
        return function.getName() + "_" + function.getReturnType();
    }

    /** Writes the class files into a folder. */
    static void compileTo(Path folder) throws IOException {
        String methods = functions().stream().map(VMathKernels::methods).collect(Collectors.joining());
        String source = "package vmath;\npublic final class Functions {\nprivate Functions() {}\n" + methods + "}\n";
        TestCompiler.Result compiled = new TestCompiler().compile(CLASS, source);
        assertThat(compiled.success()).as("%s", compiled.diagnostics()).isTrue();
        assertThat(compiled.plans()).allSatisfy(plan -> assertThat(plan.kernel()).as(plan.toString()).isPresent());
        for (Map.Entry<String, byte[]> file : compiled.classes().entrySet()) {
            Path path = folder.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static String methods(Method function) {
        Class<?> type = function.getReturnType();
        List<String> params = Arrays.stream(function.getParameters()).map(Parameter::getName).toList();
        return """
                @dev.jvmap.Vmap
                public static TYPE NAME(PARAMS) {
                    return dev.jvmap.VMath.FUNCTION(ARGS);
                }

                public static void NAMELoop(TYPE[] out, ARRAYS) {
                    for (int i = 0; i < out.length; i++) {
                        out[i] = dev.jvmap.VMath.FUNCTION(ELEMENTS);
                    }
                }

                """
                .replace("PARAMS", joined(params, type + " %s"))
                .replace("ARRAYS", joined(params, type + "[] %s"))
                .replace("ELEMENTS", joined(params, "%s[i]"))
                .replace("ARGS", joined(params, "%s"))
                .replace("NAME", name(function))
                .replace("FUNCTION", function.getName())
                .replace("TYPE", type.toString());
    }

    private static String joined(List<String> params, String form) {
        return params.stream().map(form::formatted).collect(Collectors.joining(", "));
    }
}
