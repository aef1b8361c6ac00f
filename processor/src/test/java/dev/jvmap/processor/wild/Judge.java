package dev.jvmap.processor.wild;

import dev.jvmap.processor.TestCompiler;
import dev.jvmap.processor.differential.Differential;
import dev.jvmap.processor.differential.Draw.Distribution;
import dev.jvmap.processor.differential.Loaded;
import dev.jvmap.processor.differential.World;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Signature;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic.Kind;

/** Compiles libraries and holds their methods against the loop. */
final class Judge {
    private static final int BATCHES = 20;
    private static final int MANY = 1000;

    private final List<World> worlds = IntStream.of(128, 256, 512).mapToObj(World::of).toList();

    List<Verdict> verdicts(WildLibrary library, List<WildMethod> methods) throws IOException {
        TestCompiler.Result compiled = library.compile(methods);
        String errors = compiled.diagnostics().stream().filter(d -> d.getKind() == Kind.ERROR).map(Object::toString)
                .collect(Collectors.joining("\n"));
        Loaded loaded = new Loaded(WithVMath.in(compiled));
        return methods.stream()
                .map(method -> compiled.plans().stream().filter(plan -> isOf(plan.signature(), method)).findFirst()
                        .map(plan -> verdict(method, plan, loaded, errors))
                        .orElseGet(() -> new Verdict(method, false, List.of(), Optional.of("not built: " + errors))))
                .toList();
    }

    static boolean isOf(Signature signature, WildMethod method) {
        List<String> types = signature.params().stream().map(param -> param.type().toString()).toList();
        return method.owner().equals(signature.packageName() + "." + signature.owner())
                && signature.method().equals(method.name()) && types.equals(method.parameterTypes());
    }

    private Verdict verdict(WildMethod method, MethodPlan plan, Loaded loaded, String errors) {
        Optional<String> wrong = errors.isEmpty()
                ? difference(new Differential(loaded, plan, method.domains(), 0, method.toString().hashCode()))
                : Optional.of("not built: " + errors);
        List<String> said = plan.report().stream().skip(1).map(Judge::withoutPlace).distinct().toList();
        return new Verdict(method, plan.kernel().isPresent(), said, wrong);
    }

    static String withoutPlace(String sentence) {
        return sentence.replaceFirst("^Line \\d+: ", "");
    }

    private Optional<String> difference(Differential differential) {
        for (World world : worlds) {
            Differential.Generated generated = differential.new Generated(world);
            for (int batch = 0; batch < BATCHES; batch++) {
                int size = batch == 0 ? MANY : batch;
                Optional<String> difference =
                        generated.difference(differential.draw(size, Distribution.MIXED), OptionalInt.empty());
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }
}
