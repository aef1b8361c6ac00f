package dev.jvmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.differential.Differential;
import dev.jvmap.processor.differential.Draw.Distribution;
import dev.jvmap.processor.differential.Loaded;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.pass.Split;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A method of another compilation is inlined where its source has come with its class. */
class BodiesAcrossJarsTest {
    private static final String CURVE = """
            package lib;

            import dev.jvmap.Vmap;

            public final class Curve {
                private static final double[] KNOTS = computed();
                private static double gain = 0.5;
                static final double SHARED = Math.sqrt(2);

                private record Pair(double a, double b) {
                    Pair {
                        a = a < 0 ? -a : a;
                    }

                    double sum() {
                        return a + b;
                    }
                }

                private static double[] computed() {
                    return new double[] {1, 3, 2, 5};
                }

                @Vmap
                public static double at(double where) {
                    int knot = (int) where & 3;
                    return new Pair(where, KNOTS[knot] * gain).sum() + Steps.smooth(where) * SHARED;
                }

                public static double failing(int by) {
                    return 7 / by;
                }
            }
            """;
    private static final String STEPS = """
            package lib;

            final class Steps {
                static double smooth(double x) {
                    return x < 0 ? 0 : x > 1 ? 1 : x * x * (3 - 2 * x);
                }
            }
            """;
    private static final String USER = """
            package app;

            import dev.jvmap.Vmap;
            import lib.Curve;

            final class User {
                @Vmap
                static double f(double x, int n) {
                    double y = Curve.at(x) + 1;
                    return n > 5 ? y + Curve.failing(n - 7) : y;
                }
            }
            """;

    @TempDir
    private Path folder;

    /** What the processor has made of a compilation. */
    private record Compiled(Path classes, List<MethodPlan> plans, String said) {}

    @Test
    void aMethodOfAJarIsInlined() throws IOException {
        Path library =
                jar(compile("lib", List.of(), List.of(), source("lib.Curve", CURVE), source("lib.Steps", STEPS)));

        Compiled user = compile("app", List.of(library), List.of(), source("app.User", USER));

        assertThat(user.plans().getFirst().kernel()).as(user.said()).isPresent();
        assertThat(user.said()).doesNotContain("VMAP805").doesNotContain("VMAP804");
        assertIsTheLoop(user, folder.resolve("lib"));
    }

    /** A build tool hands over what has not changed as class files. */
    @Test
    void aClassThatHasNotChangedIsInlined() throws IOException {
        JavaFileObject user = source("app.User", USER);
        Compiled all =
                compile("all", List.of(), List.of(), source("lib.Curve", CURVE), source("lib.Steps", STEPS), user);

        Compiled again = compile("all", List.of(all.classes()), List.of(), user);

        assertThat(again.plans().getFirst().kernel()).as(again.said()).isPresent();
        assertIsTheLoop(again);
    }

    @Test
    void withoutItsSourceTheMethodIsCalled() throws IOException {
        Compiled library = compile("lib", List.of(), List.of("-Ajvmap.bodies=none"), source("lib.Curve", CURVE),
                source("lib.Steps", STEPS));

        Compiled user = compile("app", List.of(library.classes()), List.of(), source("app.User", USER));

        assertThat(user.plans().getFirst().kernel()).isEmpty();
        assertThat(user.said()).contains("VMAP805").contains("Curve.at");
        assertIsTheLoop(user, library.classes());
    }

    /** What is said about a body is said where the user calls it. */
    @Test
    void notesAboutABodyStandAtTheCall() throws IOException {
        Compiled library =
                compile("lib", List.of(), List.of(), source("lib.Curve", CURVE), source("lib.Steps", STEPS));

        Compiled user = compile("app", List.of(library.classes()), List.of(), source("app.User", USER));

        assertThat(user.said()).contains("User.java:9 VMAP801").contains("'KNOTS'");
    }

    private Compiled compile(String name, List<Path> classPath, List<String> options, JavaFileObject... sources)
            throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        String path = Stream.concat(Stream.of(TestCompiler.runtimeClasses()), classPath.stream()).map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> all = new ArrayList<>(List.of("--add-modules", "jdk.incubator.vector", "-Xlint:none", "-d",
                classes.toString(), "-classpath", path));
        all.addAll(options);
        List<MethodPlan> plans = new ArrayList<>();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostics, all,
                null, List.of(sources));
        task.setProcessors(List.of(new VmapProcessor(plans::add, Split.Limits.OF_THE_JIT)));
        String said = "";
        boolean success = task.call();
        for (var diagnostic : diagnostics.getDiagnostics()) {
            String file = diagnostic.getSource() == null ? "" : Path.of(diagnostic.getSource().getName()).getFileName()
                    + ":" + diagnostic.getLineNumber() + " ";
            said += file + diagnostic.getMessage(null).replaceAll("[\\[\\]]", "") + "\n";
        }
        assertThat(success).as(said).isTrue();
        return new Compiled(classes, plans, said);
    }

    private static void assertIsTheLoop(Compiled user, Path... more) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        for (Path folder : Stream.concat(Stream.of(user.classes()), Stream.of(more)).toList()) {
            for (Path file : files(folder, ".class")) {
                String name = folder.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                classes.put(name, Files.readAllBytes(file));
            }
        }
        Loaded loaded = new Loaded(new TestCompiler.Result(true, List.of(), classes, Map.of(), user.plans()));
        Differential differential = new Differential(loaded, user.plans().getFirst(), Map.of(), 0, 1);
        Differential.Generated generated = differential.new Generated(World.of(256));
        for (int size = 1; size < 40; size++) {
            assertThat(generated.difference(differential.draw(size, Distribution.MIXED), OptionalInt.empty()))
                    .isEmpty();
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private Path jar(Compiled library) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files(library.classes(), "")) {
                if (Files.isRegularFile(file)) {
                    zip.putNextEntry(new ZipEntry(library.classes().relativize(file).toString()));
                    zip.write(Files.readAllBytes(file));
                }
            }
        }
        return jar;
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".java"),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
