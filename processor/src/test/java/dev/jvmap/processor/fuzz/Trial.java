package dev.jvmap.processor.fuzz;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.differential.Batch;
import dev.jvmap.processor.differential.Differential;
import dev.jvmap.processor.differential.Draw.Distribution;
import dev.jvmap.processor.differential.Loaded;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.pass.Split;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** Compiles programs and holds them against the loop. */
final class Trial {
    private static final int INTERPRETED = 24;

    /** Elements per batch of generated code; some ten thousand make it hot, so that the compiled code is tried too. */
    private static final int ELEMENTS = Integer.getInteger("jvmap.fuzz.elements", INTERPRETED);

    private final TestCompiler compiler;
    private final List<World> worlds = List.of(World.of(128), World.of(256), World.of(512));

    /** @param limits above which kernels are split */
    Trial(Split.Limits limits) {
        compiler = new TestCompiler(limits);
    }

    TestCompiler.Result compile(List<FuzzMethod> methods) {
        return compiler.compile(FuzzSource.CLASS, FuzzSource.of("Random programs.", methods));
    }

    boolean isJava(FuzzMethod method) {
        return compiler.isJava(FuzzSource.CLASS, FuzzSource.of("A random program.", List.of(method)));
    }

    /** The errors of a compilation, each with its line of source; empty if there are none. */
    static String errors(TestCompiler.Result compiled) {
        return compiled.diagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Says in words what is wrong with a compiled program; empty if all agree. */
    Optional<String> difference(FuzzMethod method, MethodPlan plan, Loaded loaded, long seed) {
        Differential differential = new Differential(loaded, plan, method.domains(), 0, seed);
        World world = worlds.get((int) Math.floorMod(seed, (long) worlds.size()));
        try {
            Differential.Generated generated = differential.new Generated(world);
            for (Distribution distribution : Distribution.values()) {
                Batch batch = differential.draw(ELEMENTS, distribution);
                Optional<String> difference = differential.interpreters(world, batch.first(INTERPRETED))
                        .or(() -> generated.difference(batch, OptionalInt.empty()));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        } catch (RuntimeException | Error fault) {
            return Optional.of(fault.toString());
        }
    }
}
