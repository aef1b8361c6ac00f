package dev.jvmap.processor.wild;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jvmap.processor.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * One library of {@code wild/libraries.txt}. {@code @Vmap} is written above methods in its sources, and nothing else in them is changed.
 *
 * @param artifact {@code group:artifact:version}
 * @param needs the artifacts whose classes it needs
 */
record WildLibrary(String artifact, List<String> needs) {
    private static final String LIST = "/wild/libraries.txt";
    private static final Path FOLDERS = Path.of("target", "wild");

    static List<WildLibrary> all() throws IOException {
        return lines(LIST).stream().map(line -> {
            String[] parts = line.split(" with ");
            return new WildLibrary(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(", ")));
        }).toList();
    }

    /** What a list among the resources says, without its comments. */
    static List<String> lines(String resource) throws IOException {
        try (InputStream stream = WildLibrary.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }

    /** The artifact and its version. */
    String name() {
        String[] parts = artifact.split(":");
        return parts[1] + "-" + parts[2];
    }

    private Path folder() {
        return FOLDERS.resolve(name());
    }

    /** Compiles the classes of the methods, annotated, and whatever of the library they need. */
    TestCompiler.Result compile(List<WildMethod> methods) throws IOException {
        Path sources = unpack();
        Set<Path> files = files(methods);
        for (Path file : files) {
            annotate(file, methods.stream().filter(method -> sources.resolve(method.file()).equals(file)).toList());
        }
        return new TestCompiler().compile(sources, classPath(), files);
    }

    /** The same without annotations, for the errors that the library has by itself. */
    TestCompiler.Result compileAsItIs(List<WildMethod> methods) throws IOException {
        unpack();
        return new TestCompiler().compile(folder(), classPath(), files(methods));
    }

    private Set<Path> files(List<WildMethod> methods) {
        return methods.stream().map(method -> folder().resolve(method.file()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Path> classPath() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String needed : needs) {
            jars.add(MavenCentral.classes(needed));
        }
        return jars;
    }

    /** The sources as they are; gives the folder. */
    Path unpack() throws IOException {
        Path folder = folder();
        try (InputStream stream = Files.newInputStream(MavenCentral.sources(artifact));
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                boolean isPackaged = entry.getName().endsWith(".java") && !entry.getName().endsWith("module-info.java");
                if (isPackaged && file.startsWith(folder)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
        return folder;
    }

    private static void annotate(Path file, List<WildMethod> methods) throws IOException {
        TreeMap<Long, String> annotations = new TreeMap<>();
        try (Parsed parsed = Parsed.of(file)) {
            for (WildMethod method : methods) {
                MethodTree tree = find(method, parsed.unit().getTypeDecls(), method.classes());
                annotations.put(parsed.start(tree), annotation(method, tree));
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
                    && WildMethod.types(found).equals(method.parameterTypes())) {
                return found;
            }
        }
        throw new IllegalArgumentException("no such method: " + method);
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
