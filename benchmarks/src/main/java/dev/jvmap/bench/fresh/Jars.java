package dev.jvmap.bench.fresh;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** The class path as a program has it that is in use: of jars only. Classes load faster from them, and an AOT cache needs them. */
final class Jars {
    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

    private Jars() {
    }

    /**
     * Packs each folder of a class path into a jar.
     *
     * @param into the folder where the jars go, which is there
     * @return the class path of all jars, in the same order
     */
    static String of(String classPath, Path into) {
        List<String> jars = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            jars.add(Files.isDirectory(Path.of(entry)) ? packed(entry, into.resolve(jars.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String packed(String folder, Path jar) {
        int failed = JAR.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", folder, ".");
        if (failed != 0) {
            throw new IllegalStateException("no jar of " + folder);
        }
        return jar.toString();
    }
}
