package dev.jvmap.processor.fuzz;

import java.util.List;

/** A class of random programs, as text with indentation. */
final class FuzzSource {
    /** The class that every unit declares; also what a case folder's In.java declares. */
    static final String CLASS = "cases.In";
    /** An enum that every unit declares, to switch on. */
    static final String ENUM = "Sort";
    static final List<String> CONSTANTS = List.of("A", "B", "C", "D");

    private FuzzSource() {}

    static String of(String comment, List<FuzzMethod> methods) {
        StringBuilder text =
                new StringBuilder("package cases;\n\nimport dev.jvmap.Element;\nimport dev.jvmap.Vmap;\n\n");
        text.append("/** ").append(comment).append(" */\nfinal class In {\nenum " + ENUM + " {\n")
                .append(String.join(", ", CONSTANTS)).append("\n}\n\nIn() {}\n\n");
        methods.forEach(method -> text.append(method.source().text()));
        return indented(text.toString().stripTrailing() + "\n}\n");
    }

    private static String indented(String source) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (String line : source.lines().toList()) {
            depth -= line.startsWith("}") ? 1 : 0;
            text.append(line.isEmpty() ? "" : "    ".repeat(depth)).append(line).append('\n');
            depth += line.endsWith("{") ? 1 : 0;
        }
        return text.toString();
    }
}
