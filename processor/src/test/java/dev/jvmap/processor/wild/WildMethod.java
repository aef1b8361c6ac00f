package dev.jvmap.processor.wild;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.jvmap.processor.differential.Domain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method of somebody else's and the arguments that it is tried with, as a line of {@code wild/methods.txt} says it:
 * {@code a.b.Owner.name(double, int) x in 0..1; same n in 2..5}. Parameters behind {@code same} are the same for every element.
 *
 * @param owner the class with its package, nested classes behind a dot
 * @param parameterTypes as the source writes them
 * @param mapped the values of the parameters that differ from element to element
 * @param same the values of the others; a parameter not mentioned at all is mapped, and may have any value
 */
record WildMethod(String owner, String name, List<String> parameterTypes, Map<String, Domain> mapped,
        Map<String, Domain> same) {
    private static final Pattern LINE =
            Pattern.compile("([\\w.]+)\\.(\\w+)\\(([^)]*)\\)\\s*([^;]*?)(?:;?\\s*same (.*))?");

    static WildMethod parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no method: " + line);
        }
        List<String> types = parts.group(3).isEmpty() ? List.of() : List.of(parts.group(3).split(", "));
        return new WildMethod(parts.group(1), parts.group(2), types, Domain.parse(parts.group(4)),
                parts.group(5) == null ? Map.of() : Domain.parse(parts.group(5)));
    }

    /** The types of a method's parameters as the source writes them. */
    static List<String> types(MethodTree method) {
        return method.getParameters().stream().map(VariableTree::getType).map(Tree::toString).toList();
    }

    /** The values that all parameters may take, by name. */
    Map<String, Domain> domains() {
        Map<String, Domain> all = new HashMap<>(mapped);
        all.putAll(same);
        return all;
    }

    /** The file that declares it, below the root of its library. */
    String file() {
        return topLevel().replace('.', '/') + ".java";
    }

    /** The names of the classes around it, the outermost first. */
    List<String> classes() {
        return List.of(owner.substring(packageLength()).split("\\."));
    }

    /** {@code Owner.name(types)}, without the package. */
    @Override
    public String toString() {
        return String.join(".", classes()) + "." + name + "(" + String.join(", ", parameterTypes) + ")";
    }

    private String topLevel() {
        return owner.substring(0, packageLength()) + classes().getFirst();
    }

    private int packageLength() {
        Matcher upper = Pattern.compile("(?<=\\.)\\p{Upper}").matcher(owner);
        return upper.find() ? upper.start() : 0;
    }
}
