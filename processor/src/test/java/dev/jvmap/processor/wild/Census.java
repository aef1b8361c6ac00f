package dev.jvmap.processor.wild;

import dev.jvmap.processor.OtherJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes the census of one library through {@link CensusProcess}, and starts that again behind each method that does not come back. */
final class Census {
    static final String MARK = "census: ";
    /** Nothing here runs long enough for C2 to pay. */
    private static final List<String> OPTIONS = List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-XX:-OmitStackTraceInFastThrow");
    private static final int PATIENCE_S = 40;
    private static final int COMPILING_S = 300;
    private static final String END = "end";

    /**
     * One library.
     *
     * @param found its methods, of which {@code answers} are a sample
     */
    record Result(String library, int found, List<Answer> answers) {
        long count(Outcome outcome) {
            return answers.stream().filter(answer -> answer.outcome() == outcome).count();
        }

        long judged() {
            return answers.stream().filter(answer -> answer.outcome().isJudged()).count();
        }
    }

    /** @param text what the processor says, or what is wrong */
    record Answer(String method, Outcome outcome, String text) {}

    private final WildLibrary library;
    private final int sample;
    private final List<Answer> answers = new ArrayList<>();
    private int found;

    private Census(WildLibrary library, int sample) {
        this.library = library;
        this.sample = sample;
    }

    /** @param sample how many methods at most, drawn always in the same way */
    static Result of(WildLibrary library, int sample) throws IOException, InterruptedException {
        Census census = new Census(library, sample);
        for (boolean again = true; again;) {
            again = census.run();
        }
        return new Result(library.name(), census.found, census.answers);
    }

    /** One process; whether there must be another one, because it was stopped at a method. */
    private boolean run() throws IOException, InterruptedException {
        Process process = start();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> read(process, lines));
        Optional<String> current = Optional.empty();
        while (true) {
            String line = lines.poll(current.isEmpty() ? COMPILING_S : PATIENCE_S, TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                process.destroyForcibly().waitFor();
                return line == null ? stuck(current) : died(process, current);
            }
            String[] parts = line.split("\t", -1);
            switch (parts[0]) {
                case "found" -> found = Integer.parseInt(parts[1]);
                case "doing" -> current = Optional.of(parts[1]);
                default -> note(new Answer(parts[1], Outcome.valueOf(parts[2]), parts[3]));
            }
        }
    }

    /** The second answer about a method, with any arguments, stands for both. */
    private void note(Answer answer) {
        answers.removeIf(before -> before.method().equals(answer.method()));
        answers.add(answer);
    }

    private boolean isAnswered(String method) {
        return answers.stream().anyMatch(answer -> answer.method().equals(method));
    }

    private boolean stuck(Optional<String> method) {
        if (method.isEmpty()) {
            note(new Answer("compiling", Outcome.BROKEN, "does not end"));
            return false;
        }
        method.filter(m -> !isAnswered(m)).ifPresent(m -> note(new Answer(m, Outcome.ENDLESS, "")));
        return true;
    }

    private boolean died(Process process, Optional<String> method) {
        if (process.exitValue() == 0) {
            return false;
        }
        String end = "the process ends with " + process.exitValue();
        if (method.isEmpty() || isAnswered(method.get())) {
            note(new Answer(method.map(m -> "behind " + m).orElse("compiling"), Outcome.BROKEN, end));
            return false;
        }
        note(new Answer(method.get(), Outcome.BROKEN, end));
        return true;
    }

    private Process start() throws IOException {
        return OtherJvm.start(OPTIONS, CensusProcess.class, library.artifact(), sample, answers.size());
    }

    private static void read(Process process, BlockingQueue<String> lines) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(MARK)) {
                    lines.add(line.substring(MARK.length()));
                }
            }
            process.waitFor();
        } catch (IOException | InterruptedException stopped) {
            // the process has been stopped
        }
        lines.add(END);
    }
}
