package dev.jvmap.processor.cases;

import dev.jvmap.processor.differential.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder {@code cases/<area>/<name>} with
 * <ul>
 * <li>{@code In.java}: annotated source as a user would write it, with what the processor has to say in {@link Markers}, and above a method
 *     optionally what its arguments may be: {@code // with x in -3..3}, see {@link Domain};
 * <li>{@code scalar.ir}, {@code lane.ir}, {@code Out.java}: goldens, checked where present;
 * <li>{@code case.txt}: {@code tolerance 1e-12} where the methods use functions whose bits Java does not fix.
 * </ul>
 */
record CaseFolder(Path path) {
    /** The class that each In.java declares. */
    static final String CLASS = "cases.In";

    private static final Path ROOT = Path.of("src/test/resources/cases");
    private static final Pattern METHOD = Pattern.compile("// with (.*)\\n\\s*@Vmap.*\\n\\s*\\w[^(]* (\\S+)\\(");

    /** All cases, in the order of their names. */
    static List<CaseFolder> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("In.java")).map(Path::getParent).sorted().map(CaseFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code area/name}. */
    String name() {
        return ROOT.relativize(path).toString().replace('\\', '/');
    }

    String source() {
        return read("In.java");
    }

    boolean has(String file) {
        return Files.exists(path.resolve(file));
    }

    String read(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How close twin and loop must be; 0 for the same bits. */
    double tolerance() {
        return has("case.txt") ? Double.parseDouble(read("case.txt").strip().replaceFirst("^tolerance ", "")) : 0;
    }

    /** What the arguments of a method may be, by parameter name. */
    Map<String, Domain> domains(String method) {
        Map<String, Domain> domains = new HashMap<>();
        Matcher matcher = METHOD.matcher(source());
        while (matcher.find()) {
            if (matcher.group(2).equals(method)) {
                domains.putAll(Domain.parse(matcher.group(1)));
            }
        }
        return domains;
    }
}
