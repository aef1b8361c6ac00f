package dev.jvmap.processor.wild;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.differential.Batch;
import dev.jvmap.processor.differential.Differential;
import dev.jvmap.processor.differential.Domain;
import dev.jvmap.processor.differential.Draw.Distribution;
import dev.jvmap.processor.differential.Loaded;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.MethodPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import javax.tools.Diagnostic.Kind;

/**
 * Takes the census of one library, in a JVM of its own, since methods of others may run for ever with arguments that nobody meant them to have. Says on standard
 * output what it is about to do, and what it has found.
 */
final class CensusProcess {
    private static final int[] SIZES = {200, 1, 2, 3, 5, 9, 17};
    private static final List<World> WORLDS = IntStream.of(128, 256, 512).mapToObj(World::of).toList();

    private final WildLibrary library;
    private final int skipped;
    private int number;

    private CensusProcess(WildLibrary library, int skipped) {
        this.library = library;
        this.skipped = skipped;
    }

    /** Arguments: the library's artifact, how many methods at most, how many of these have had their turn. */
    public static void main(String[] args) throws IOException {
        WildLibrary library = WildLibrary.all().stream().filter(l -> l.artifact().equals(args[0])).findFirst()
                .orElseThrow();
        List<WildMethod> all = new ArrayList<>(Candidates.in(library.unpack()));
        say("found", Integer.toString(all.size()));
        Collections.shuffle(all, new Random(1));
        List<WildMethod> sample = all.subList(0, Math.min(all.size(), Integer.parseInt(args[1])));
        new CensusProcess(library, Integer.parseInt(args[2])).judge(sample);
        System.exit(0); // the libraries may have started threads
    }

    /** Compiles the methods together, and where that is an error, fewer at a time. */
    private void judge(List<WildMethod> methods) throws IOException {
        if (methods.isEmpty()) {
            return;
        }
        TestCompiler.Result compiled = library.compile(methods);
        if (compiled.success()) {
            Loaded loaded = new Loaded(WithVMath.in(compiled));
            methods.forEach(method -> judge(method, compiled, loaded));
        } else if (methods.size() > 1) {
            int half = methods.size() / 2;
            judge(methods.subList(0, half));
            judge(methods.subList(half, methods.size()));
        } else {
            unbuilt(methods.getFirst(), compiled);
        }
    }

    private void unbuilt(WildMethod method, TestCompiler.Result compiled) throws IOException {
        if (number++ < skipped) {
            return;
        }
        String error = compiled.diagnostics().stream().filter(d -> d.getKind() == Kind.ERROR).findFirst()
                .map(Object::toString).orElse("no error");
        boolean isJava = library.compileAsItIs(List.of(method)).success();
        boolean said = compiled.plans().stream().anyMatch(MethodPlan::refused);
        done(method, !isJava ? Outcome.NOT_JAVA : said ? Outcome.REFUSED : Outcome.BROKEN, error);
    }

    private void judge(WildMethod method, TestCompiler.Result compiled, Loaded loaded) {
        if (number++ < skipped) {
            return;
        }
        say("doing", method.toString());
        MethodPlan plan = compiled.plans().stream().filter(p -> Judge.isOf(p.signature(), method)).findFirst()
                .orElseThrow();
        Outcome outcome = plan.kernel().isPresent() ? Outcome.IN_LANES : Outcome.ELEMENT_BY_ELEMENT;
        List<String> said = plan.report().stream().skip(1).map(Judge::withoutPlace).distinct().toList();
        for (boolean small : new boolean[] {true, false}) {
            Finding finding = compared(plan, loaded, small);
            done(method, finding.outcome().orElse(outcome),
                    finding.outcome().isEmpty() ? String.join("; ", said) : finding.text());
            if (finding.outcome().isPresent()) {
                return;
            }
        }
    }

    private static void done(WildMethod method, Outcome outcome, String text) {
        say("done", method.toString(), outcome.name(), text.replaceAll("\\s+", " "));
    }

    /** A line that {@link Census} understands, however much the libraries print. */
    private static void say(String... parts) {
        System.out.println(Census.MARK + String.join("\t", parts));
    }

    /** @param outcome empty where the generated code is the loop */
    private record Finding(Optional<Outcome> outcome, String text) {
        static final Finding RIGHT = new Finding(Optional.empty(), "");
    }

    /** @param small whether arguments are such as loops end with soon */
    private static Finding compared(MethodPlan plan, Loaded loaded, boolean small) {
        try {
            Differential differential = new Differential(loaded, plan, small ? small(plan) : Map.of(), 0, 1);
            for (World world : WORLDS) {
                Differential.Generated generated = differential.new Generated(world);
                for (int size : SIZES) {
                    Batch batch = differential.draw(size, Distribution.MIXED);
                    if (!generated.isLoop(batch)) {
                        return new Finding(Optional.of(Outcome.NO_LOOP), "");
                    }
                    Optional<String> difference = generated.difference(batch, OptionalInt.empty());
                    if (difference.isPresent()) {
                        // Which frame first needs a missing class depends on what has been loaded before.
                        boolean missing = difference.get().contains(NoClassDefFoundError.class.getName());
                        return new Finding(Optional.of(missing ? Outcome.UNLOADABLE : Outcome.WRONG),
                                difference.get());
                    }
                }
            }
            return Finding.RIGHT;
        } catch (NoClassDefFoundError e) {
            return new Finding(Optional.of(Outcome.UNLOADABLE), e.toString());
        } catch (RuntimeException | Error e) {
            return new Finding(Optional.of(Outcome.WRONG), e + " at " + e.getStackTrace()[0]);
        }
    }

    private static Map<String, Domain> small(MethodPlan plan) {
        Map<String, Domain> domains = new HashMap<>();
        plan.signature().params().forEach(param -> domains.put(param.name(),
                Domain.parse("p in -4..40").get("p")));
        return domains;
    }
}
