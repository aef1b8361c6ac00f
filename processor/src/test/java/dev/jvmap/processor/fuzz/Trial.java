package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.diag.Code;
import dev.jvmap.processor.differential.Batch;
import dev.jvmap.processor.differential.Differential;
import dev.jvmap.processor.differential.Draw.Distribution;
import dev.jvmap.processor.differential.Loaded;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.pass.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** Compiles programs and holds them against the loop. */
final class Trial {
    /** Elements of a batch that every way runs at once, before any compiler has seen the code. */
    private static final int COLD = 24;

    private final int rounds;
    private final int hot;
    private final TestCompiler compiler;
    private final List<World> worlds = List.of(World.of(128), World.of(256), World.of(512));

    private final Tally tally;

    /**
     * @param limits above which kernels are split
     * @param rounds how often each distribution is drawn from
     * @param hot elements of the batch that makes the code hot, so that what the JIT compiles is tried too; 0 for none
     * @param tally counts what is compared
     */
    Trial(Split.Limits limits, int rounds, int hot, Tally tally) {
        compiler = new TestCompiler(limits);
        this.rounds = rounds;
        this.hot = hot;
        this.tally = tally;
    }

    TestCompiler.Result compile(List<FuzzMethod> methods) {
        return compiler.compile(FuzzSource.CLASS, FuzzSource.of("Random programs.", methods));
    }

    boolean isJava(FuzzMethod method) {
        return compiler.isJava(FuzzSource.CLASS, FuzzSource.of("A random program.", List.of(method)));
    }

    /** What is wrong with a compilation, each error with its line of source; empty if nothing is. */
    static String errors(TestCompiler.Result compiled) {
        return compiled.diagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR || d.toString().contains(Code.INTERNAL.id()))
                .map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** Says in words what is wrong with a compiled program; empty if all agree. */
    Optional<String> difference(FuzzMethod method, MethodPlan plan, Loaded loaded, long seed) {
        Differential differential = new Differential(loaded, plan, method.domains(), 0, seed);
        try {
            Optional<String> difference = Optional.empty();
            for (int round = 0; round < rounds && difference.isEmpty(); round++) {
                difference = cold(differential);
            }
            return difference.isPresent() || hot == 0 ? difference : hot(differential, worlds.get(worldOf(seed)));
        } catch (RuntimeException | Error fault) {
            return Optional.of(fault.toString());
        }
    }

    /** All worlds get the same batches: lanes at all widths agree with one loop. */
    private Optional<String> cold(Differential differential) {
        List<Differential.Generated> generated = new ArrayList<>();
        worlds.forEach(world -> generated.add(differential.new Generated(world)));
        for (Distribution distribution : Distribution.values()) {
            Batch batch = differential.draw(COLD, distribution);
            tally.interpreted(batch.size());
            Optional<String> difference = differential.interpreters(worlds.getFirst(), batch);
            for (int w = 0; w < worlds.size() && difference.isEmpty(); w++) {
                difference = generated.get(w).difference(batch, OptionalInt.empty());
                tally.generated(worlds.get(w), batch.size(), false);
            }
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> hot(Differential differential, World world) {
        Batch batch = differential.draw(hot, Distribution.MIXED);
        tally.generated(world, batch.size(), true);
        return differential.new Generated(world).difference(batch, OptionalInt.empty());
    }

    private int worldOf(long seed) {
        return (int) Math.floorMod(seed, (long) worlds.size());
    }
}
