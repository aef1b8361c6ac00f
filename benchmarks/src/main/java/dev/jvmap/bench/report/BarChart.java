package dev.jvmap.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How many times faster than the loop each workload runs, one bar each, as SVG. A line marks the loop itself. */
final class BarChart {
    private static final int LEFT = 210;
    private static final int WIDTH = 520;
    private static final int ROW = 24;
    private static final int TOP = 40;

    private final Results results;

    BarChart(Results results) {
        this.results = results;
    }

    String svg() {
        List<Call> calls = results.calls().stream()
                .filter(call -> call.isUsual() && speedUp(call).isPresent()).toList();
        double most = Math.max(1, calls.stream().mapToDouble(call -> speedUp(call).getAsDouble()).max().orElse(1));
        int height = TOP + ROW * calls.size() + 10;
        StringBuilder svg = new StringBuilder();
        add(svg, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' "
                + "font-size='13'>", LEFT + WIDTH + 70, height);
        add(svg, "<rect width='100%%' height='100%%' fill='white'/>");
        add(svg, "<text x='%d' y='20'>times faster than the plain loop, one thread</text>", LEFT);
        for (int i = 0; i < calls.size(); i++) {
            bar(svg, calls.get(i), TOP + ROW * i, most);
        }
        double one = LEFT + WIDTH / most;
        add(svg, "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#444' stroke-dasharray='3'/>", one, TOP - 8, one,
                height);
        return svg.append("</svg>\n").toString();
    }

    private void bar(StringBuilder svg, Call call, int y, double most) {
        double speedUp = speedUp(call).orElseThrow();
        double width = WIDTH * speedUp / most;
        add(svg, "<text x='%d' y='%d' text-anchor='end'>%s</text>", LEFT - 8, y + 13, call.kind());
        add(svg, "<rect x='%d' y='%d' width='%.1f' height='%d' fill='#3b74b8'/>", LEFT, y, width, ROW - 6);
        add(svg, "<text x='%.1f' y='%d'>%.2f</text>", LEFT + width + 6, y + 13, speedUp);
    }

    private OptionalDouble speedUp(Call call) {
        return Page.ratio(results.nanos(call, "loop"), results.nanos(call, "auto"));
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
