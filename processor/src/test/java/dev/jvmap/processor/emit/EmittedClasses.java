package dev.jvmap.processor.emit;

import dev.jvmap.processor.TestCompiler;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles emitted source as a strict user would: every warning is an error. */
final class EmittedClasses {
    private static final List<String> OPTIONS = List.of("--add-modules", "jdk.incubator.vector", "-proc:none",
            "-Xlint:all,-incubating", "-Werror", "-classpath", TestCompiler.runtimeClasses().toString());

    private EmittedClasses() {}

    /** @param sources texts by class name */
    static Map<String, byte[]> compile(Map<String, String> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Memory memory = new Memory(javac.getStandardFileManager(null, Locale.ROOT, null));
        StringWriter log = new StringWriter();
        List<Text> units =
                sources.entrySet().stream().map(entry -> new Text(entry.getKey(), entry.getValue())).toList();
        if (!javac.getTask(log, memory, null, OPTIONS, null, units).call()) {
            throw new AssertionError(log + "\n" + String.join("\n", sources.values()));
        }
        Map<String, byte[]> classes = new HashMap<>();
        memory.outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            outputs.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
