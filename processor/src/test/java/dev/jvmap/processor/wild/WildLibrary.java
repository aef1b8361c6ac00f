package dev.jvmap.processor.wild;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.jvmap.processor.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sources of one library with {@code @Vmap} written above some of its methods. Nothing else in them is changed.
 *
 * @param name of its source jar, without {@code -sources.jar}
 */
record WildLibrary(String name, List<WildMethod> methods) {
    private static final Path JARS = Path.of("target", "wild", "jars");

    /** Compiles the classes of the methods, and whatever of the library they need. */
    TestCompiler.Result compile() throws IOException {
        Path sources = Path.of("target", "wild", name);
        unpack(JARS.resolve(name + "-sources.jar"), sources);
        Set<Path> files = new HashSet<>();
        for (WildMethod method : methods) {
            files.add(sources.resolve(method.file()));
        }
        for (Path file : files) {
            annotate(file, methods.stream().filter(method -> sources.resolve(method.file()).equals(file)).toList());
        }
        return new TestCompiler().compile(sources, classPath(), files);
    }

    /** The jars of classes that libraries need beside their own sources. */
    private static List<Path> classPath() throws IOException {
        try (Stream<Path> jars = Files.list(JARS)) {
            return jars.filter(jar -> !jar.toString().endsWith("-sources.jar")).sorted().toList();
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (InputStream stream = Files.newInputStream(jar); ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                boolean isPackaged = entry.getName().endsWith(".java") && !entry.getName().endsWith("module-info.java");
                if (isPackaged && file.startsWith(folder)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    private static void annotate(Path file, List<WildMethod> methods) throws IOException {
        TreeMap<Long, String> annotations = new TreeMap<>();
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> objects = files.getJavaFileObjects(file);
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, files, _ -> {},
                    List.of("-proc:none"), null, objects);
            CompilationUnitTree unit = task.parse().iterator().next();
            for (WildMethod method : methods) {
                MethodTree tree = find(method, unit.getTypeDecls(), method.classes());
                annotations.put(Trees.instance(task).getSourcePositions().getStartPosition(unit, tree),
                        annotation(method, tree));
            }
        }
        StringBuilder text = new StringBuilder(Files.readString(file));
        annotations.descendingMap().forEach((at, annotation) -> text.insert(at.intValue(), annotation));
        Files.writeString(file, text);
    }

    private static MethodTree find(WildMethod method, List<? extends Tree> trees, List<String> classes) {
        for (Tree tree : trees) {
            if (tree instanceof ClassTree type && !classes.isEmpty()
                    && type.getSimpleName().contentEquals(classes.getFirst())) {
                return find(method, type.getMembers(), classes.subList(1, classes.size()));
            }
            if (tree instanceof MethodTree found && classes.isEmpty() && found.getName().contentEquals(method.name())
                    && types(found).equals(method.parameterTypes())) {
                return found;
            }
        }
        throw new IllegalArgumentException("no such method: " + method);
    }

    private static List<String> types(MethodTree method) {
        return method.getParameters().stream().map(VariableTree::getType).map(Tree::toString).toList();
    }

    private static String annotation(WildMethod method, MethodTree tree) {
        List<String> axes = new ArrayList<>();
        for (VariableTree parameter : tree.getParameters()) {
            boolean isSame = method.same().containsKey(parameter.getName().toString());
            axes.add(isSame ? "dev.jvmap.Vmap.NONE" : "0");
        }
        return axes.stream().collect(Collectors.joining(", ", "@dev.jvmap.Vmap(inAxes = {", "}) "));
    }
}
