package dev.jvmap.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Compiles files with Eclipse's compiler and the real processor. */
public final class EclipseCompiler {
    private final JavaCompiler eclipse = new org.eclipse.jdt.internal.compiler.tool.EclipseCompiler();

    /**
     * What has become of a source file.
     *
     * @param generated the text of each file that the processor has written, by class
     */
    public record Result(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics,
            Map<String, String> generated) {}

    /**
     * @param folder where files are written to
     * @param name the qualified name of the class that the source declares
     */
    public Result compile(Path folder, String name, String source) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Path sources = folder.resolve("generated");
        try (StandardJavaFileManager files = eclipse.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Path file = folder.resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.createDirectories(sources);
            Files.writeString(file, source);
            List<String> options = List.of("-25", "-d", folder.resolve("classes").toString(), "-s", sources.toString(),
                    "-classpath", TestCompiler.runtimeClasses().toString());
            JavaCompiler.CompilationTask task = eclipse.getTask(new StringWriter(), files, diagnostics, options, null,
                    files.getJavaFileObjects(file));
            task.setProcessors(List.of(new VmapProcessor()));
            return new Result(task.call(), diagnostics.getDiagnostics(), written(sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> written(Path sources) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = sources.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
                texts.put(name, Files.readString(file));
            }
        }
        return texts;
    }
}
