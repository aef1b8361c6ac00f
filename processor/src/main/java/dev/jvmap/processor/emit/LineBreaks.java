package dev.jvmap.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Breaks lines of Java that are too long: where parentheses nest least, and as far to the right as that allows. */
final class LineBreaks {
    static final int WIDTH = 120;

    /** How many columns further left a break may be to stand one level of parentheses further out. */
    private static final int COLUMNS_PER_LEVEL = 25;
    /** A break after {@code =} leaves a line with little on it. */
    private static final int ASSIGNMENT_PENALTY = 40;
    /** A break within a comparison parts what is read together. */
    private static final int COMPARISON_PENALTY = 50;
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final Set<String> OPERATORS =
            Set.of("&&", "||", "?", ":", "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>");

    private LineBreaks() {
    }

    /** The line, in as many lines as it needs. */
    static List<String> broken(String line) {
        int indent = line.length() - line.stripLeading().length();
        if (line.strip().startsWith("*")) {
            return comment(line, indent);
        }
        List<String> lines = new ArrayList<>();
        String rest = line;
        String continuation = " ".repeat(indent + 8);
        while (rest.length() > WIDTH) {
            int at = breakPoint(rest);
            if (at < 0) {
                break;
            }
            lines.add(rest.substring(0, at).stripTrailing());
            rest = continuation + rest.substring(at).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static List<String> comment(String line, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (rest.length() > WIDTH) {
            int at = rest.lastIndexOf(' ', WIDTH);
            if (at <= indent + 2) {
                break;
            }
            lines.add(rest.substring(0, at).stripTrailing());
            rest = " ".repeat(indent) + "* " + rest.substring(at).strip();
        }
        lines.add(rest);
        return lines;
    }

    /** Where the second line begins; -1 if the line cannot be broken. */
    private static int breakPoint(String line) {
        int start = line.length() - line.stripLeading().length();
        int best = -1;
        int bestCost = Integer.MAX_VALUE;
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i <= WIDTH; i++) {
            char c = line.charAt(i);
            if ((c == '"' || c == '\'') && line.charAt(i - 1) != '\\') {
                quoted = !quoted;
            }
            if (quoted) {
                continue;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            int penalty = penalty(line, i);
            int cost = depth * COLUMNS_PER_LEVEL + WIDTH - i + penalty;
            if (penalty >= 0 && i > start + 8 && cost <= bestCost) {
                best = i;
                bestCost = cost;
            }
        }
        return best;
    }

    /** What speaks against a second line that begins at {@code i}; negative if it must not. */
    private static int penalty(String line, int i) {
        char before = line.charAt(i - 1);
        if (before == ' ') {
            char last = line.charAt(i - 2);
            if (last == ',' || last == ';') {
                return 0;
            }
            return last == '=' && line.charAt(i - 3) == ' ' ? ASSIGNMENT_PENALTY : operator(word(line, i));
        }
        return line.charAt(i) == '.' && before == ')' ? 0 : -1;
    }

    private static int operator(String word) {
        return COMPARISONS.contains(word) ? COMPARISON_PENALTY : OPERATORS.contains(word) ? 0 : -1;
    }

    private static String word(String line, int from) {
        int end = line.indexOf(' ', from);
        return end < 0 ? "" : line.substring(from, end);
    }
}
