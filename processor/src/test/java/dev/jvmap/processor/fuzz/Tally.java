package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.differential.World;
import java.util.Map;
import java.util.TreeMap;

/** What has been compared with the loop: programs, and elements (a program with one set of arguments) for each way to run them. */
final class Tally {
    private int programs;
    private int kernels;
    private long interpreted;
    private final Map<Integer, Long> cold = new TreeMap<>();
    private final Map<Integer, Long> hot = new TreeMap<>();

    void program(boolean kernel) {
        programs++;
        kernels += kernel ? 1 : 0;
    }

    void interpreted(long elements) {
        interpreted += elements;
    }

    /** @param isHot whether the code ran long enough for the JIT to compile it */
    void generated(World world, long elements, boolean isHot) {
        (isHot ? hot : cold).merge(world.vectorBits(), elements, Long::sum);
    }

    @Override
    public String toString() {
        return "%,d programs, %,d of them in lanes; elements: %,d in interpreters, twin and lanes cold %s, hot %s"
                .formatted(programs, kernels, interpreted, byBits(cold), byBits(hot));
    }

    private static String byBits(Map<Integer, Long> elements) {
        StringBuilder text = new StringBuilder();
        elements.forEach((bits, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append("%,d at %d bits".formatted(count, bits)));
        return text.isEmpty() ? "none" : text.toString();
    }
}
