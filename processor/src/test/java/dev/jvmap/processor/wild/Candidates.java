package dev.jvmap.processor.wild;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The methods of a library that somebody might annotate: static, with primitives and arrays of primitives as parameters and result, at least {@value #LEAST}
 * operations, and something to give back.
 */
final class Candidates {
    private static final int LEAST = 3;
    private static final Pattern NUMERIC = Pattern.compile("(double|float|long|int|short|byte|char|boolean)(\\[])*");

    private Candidates() {}

    /** In the order of their names. */
    static List<WildMethod> in(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
        List<WildMethod> found = new ArrayList<>();
        for (Path file : files) {
            try (Parsed parsed = Parsed.of(file)) {
                String owner = parsed.unit().getPackageName() == null ? "" : parsed.unit().getPackageName() + ".";
                parsed.unit().getTypeDecls().forEach(tree -> collect(owner, tree, found));
            }
        }
        return found.stream().filter(method -> Files.exists(sources.resolve(method.file()))).toList();
    }

    private static void collect(String owner, Tree tree, List<WildMethod> found) {
        if (tree instanceof ClassTree type && !type.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
            String name = owner + type.getSimpleName();
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method && fits(method)) {
                    found.add(new WildMethod(name, method.getName().toString(), WildMethod.types(method), Map.of(),
                            Map.of()));
                }
                collect(name + ".", member, found);
            }
        }
    }

    private static boolean fits(MethodTree method) {
        var flags = method.getModifiers().getFlags();
        List<String> types = WildMethod.types(method);
        return flags.contains(Modifier.STATIC) && !flags.contains(Modifier.PRIVATE) && method.getBody() != null
                && !types.isEmpty() && types.stream().allMatch(type -> NUMERIC.matcher(type).matches())
                && givesBack(method.getReturnType().toString(), types) && operations(method) >= LEAST;
    }

    private static boolean givesBack(String result, List<String> types) {
        return NUMERIC.matcher(result).matches()
                || result.equals("void") && types.stream().anyMatch(type -> type.endsWith("]"));
    }

    private static int operations(MethodTree method) {
        int[] count = {0};
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree instanceof BinaryTree || tree instanceof UnaryTree || tree instanceof CompoundAssignmentTree
                        || tree instanceof ConditionalExpressionTree || tree instanceof MethodInvocationTree) {
                    count[0]++;
                }
                return super.scan(tree, unused);
            }
        }.scan(method.getBody(), null);
        return count[0];
    }
}
