package dev.jvmap.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The last hand on generated source: lines of at most 120 columns, broken where they are least nested; short Javadoc on
 * one line; no blank lines between fields. What JavaPoet prints is right, but nobody would write it so.
 */
final class SourceLayout {
    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* ([^\\n]*)\\n *\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");
    private static final Pattern SIGNATURE_END = Pattern.compile(".*[;{}]|.*\\*/|@\\w+.*");

    private SourceLayout() {
    }

    static String of(String source) {
        String text = EMPTY_BODY.matcher(source).replaceAll("{}");
        text = SHORT_JAVADOC.matcher(text).replaceAll(found -> {
            String line = found.group(1) + "/** " + found.group(2) + " */";
            return Matcher.quoteReplacement(line.length() <= LineBreaks.WIDTH ? line : found.group());
        });
        List<String> lines = withoutGaps(joined(text.lines().toList()));
        return lines.stream().flatMap(line -> LineBreaks.broken(line).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** With the lines of each method's head in one, which JavaPoet breaks at 100 columns. */
    private static List<String> joined(List<String> lines) {
        List<String> result = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            if (open) {
                result.add(result.removeLast() + " " + line.strip());
            } else {
                result.add(line);
            }
            String last = result.getLast().strip();
            open = isDeclaration(last) && !SIGNATURE_END.matcher(last).matches();
        }
        return result;
    }

    private static boolean isDeclaration(String line) {
        return line.startsWith("static ") || line.startsWith("public ") || line.startsWith("private ")
                || line.startsWith("protected ")
                || line.startsWith("final ") || line.matches("[A-Z]\\w*\\(.*");
    }

    /** Without the blank lines between fields that have no Javadoc. */
    private static List<String> withoutGaps(List<String> lines) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean gap = lines.get(i).isBlank() && i + 1 < lines.size() && isField(lines.get(i + 1))
                    && isField(result.getLast());
            if (!gap) {
                result.add(lines.get(i));
            }
        }
        return result;
    }

    private static boolean isField(String line) {
        String text = line.strip();
        return text.startsWith("private ") && text.endsWith(";");
    }
}
