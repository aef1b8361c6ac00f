package dev.jvmap.processor.cases;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.differential.Differential;
import dev.jvmap.processor.differential.Draw.Distribution;
import dev.jvmap.processor.differential.Loaded;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.MethodPlan;
import java.time.Duration;
import java.util.OptionalDouble;
import jdk.incubator.vector.VectorShape;

/** A JVM of its own that runs one kernel of a case until it is hot. Prints the bytes that it then allocates for each further element beside what the twin does; nothing where none of the arguments that were drawn is right for all elements. */
final class HotCase {
    private static final int ELEMENTS = 1024;

    private HotCase() {}

    /** @param args the case, the number of the method in it, seconds at most */
    public static void main(String[] args) {
        CaseFolder folder = CaseFolder.all().stream().filter(some -> some.name().equals(args[0])).findFirst()
                .orElseThrow();
        TestCompiler.Result compiled = new TestCompiler().compile(CaseFolder.CLASS, folder.source());
        MethodPlan plan = compiled.plans().get(Integer.parseInt(args[1]));
        Differential differential = new Differential(new Loaded(compiled), plan,
                folder.domains(plan.signature().method()), folder.tolerance(), 1);
        World world = World.of(VectorShape.preferredShape().vectorBitSize());
        Differential.Generated generated = differential.new Generated(world);
        OptionalDouble bytes = OptionalDouble.empty();
        for (Distribution distribution : Distribution.values()) {
            if (bytes.isEmpty()) {
                bytes = generated.boxes(differential.draw(ELEMENTS, distribution),
                        differential.draw(2 * ELEMENTS, distribution),
                        Duration.ofSeconds(Long.parseLong(args[2])));
            }
        }
        bytes.ifPresent(System.out::println);
    }
}
