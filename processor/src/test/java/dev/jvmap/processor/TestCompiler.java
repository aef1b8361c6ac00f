package dev.jvmap.processor;

import dev.jvmap.Vmap;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.pass.Split;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles in memory, with javac and the real processor. */
public final class TestCompiler {
    private static final List<String> WITHOUT_VECTORS =
            List.of("-Xlint:all,-incubating,-processing", "-classpath", runtimeClasses().toString());
    private static final List<String> OPTIONS =
            Stream.concat(Stream.of("--add-modules", "jdk.incubator.vector"), WITHOUT_VECTORS.stream()).toList();

    private final Split.Limits limits;
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null);

    public TestCompiler() {
        this(Split.Limits.OF_THE_JIT);
    }

    /** @param limits above which kernels are split */
    public TestCompiler(Split.Limits limits) {
        this.limits = limits;
    }

    /**
     * What has become of a source file.
     *
     * @param classes the class files by binary name; empty if there was an error
     * @param generated the text of each file that the processor has written
     * @param plans what each annotated method has become
     */
    public record Result(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics,
            Map<String, byte[]> classes,
            Map<String, String> generated, List<MethodPlan> plans) {}

    /** Where the runtime's classes are: a folder or a jar. */
    public static Path runtimeClasses() {
        try {
            return Path.of(Vmap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name the qualified name of the class that the source declares */
    public Result compile(String name, String source) {
        return compile(OPTIONS, List.of(new Source(name, source)));
    }

    /** As by a compiler that has not been told of the vector module. */
    public Result compileWithoutVectors(String name, String source) {
        return compile(WITHOUT_VECTORS, List.of(new Source(name, source)));
    }

    /**
     * Compiles files and what they need.
     *
     * @param root the folder where the sources of other classes are looked for
     * @param classPath jars, beside the runtime
     */
    public Result compile(Path root, List<Path> classPath, Collection<Path> sources) {
        String jars = Stream.concat(Stream.of(runtimeClasses()), classPath.stream()).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return compile(
                List.of("--add-modules", "jdk.incubator.vector", "-Xlint:none", "-classpath", jars, "-sourcepath",
                        root.toString()),
                files.getJavaFileObjectsFromPaths(sources));
    }

    private Result compile(List<String> options, Iterable<? extends JavaFileObject> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<MethodPlan> plans = new ArrayList<>();
        Output output = new Output(files);
        StringWriter log = new StringWriter();
        JavaCompiler.CompilationTask task =
                javac.getTask(log, output, diagnostics, options, null, sources);
        task.setProcessors(List.of(new VmapProcessor(plans::add, limits)));
        boolean success = task.call();
        return new Result(success, diagnostics.getDiagnostics(), output.classes(), output.generated(), plans);
    }

    /** Whether the source is correct Java; no processor runs. */
    public boolean isJava(String name, String source) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = javac.getTask(new StringWriter(), new Output(files), diagnostics, OPTIONS,
                null, List.of(new Source(name, source)));
        task.setProcessors(List.of());
        return task.call();
    }

    private static URI uri(String className, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + className.replace('.', '/') + kind.extension);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(uri(className, Kind.SOURCE), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A file that the compiler or the processor writes. */
    private static final class Written extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String className, Kind kind) {
            super(uri(className, kind), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, Written> classes = new LinkedHashMap<>();
        private final Map<String, Written> sources = new LinkedHashMap<>();

        Output(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                FileObject sibling) {
            Written file = new Written(className, kind);
            (kind == JavaFileObject.Kind.CLASS ? classes : sources).put(className, file);
            return file;
        }

        /** Other files that the processor writes: forgotten. */
        @Override
        public FileObject getFileForOutput(Location location, String packageName, String relativeName,
                FileObject sibling) {
            return new Written(relativeName, JavaFileObject.Kind.OTHER);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> result = new LinkedHashMap<>();
            classes.forEach((name, file) -> result.put(name, file.bytes.toByteArray()));
            return result;
        }

        Map<String, String> generated() {
            Map<String, String> result = new LinkedHashMap<>();
            sources.forEach((name, file) -> result.put(name, file.getCharContent(true).toString()));
            return result;
        }
    }
}
