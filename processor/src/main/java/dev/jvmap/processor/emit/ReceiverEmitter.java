package dev.jvmap.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.jvmap.processor.ir.MethodPlan;
import dev.jvmap.processor.ir.Signature;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** What a generated class has for instance methods: {@code FooBatched.of(foo).f(xs)}. */
final class ReceiverEmitter {
    /** The field that holds the user's object. */
    static final String FIELD = "self";

    private final ClassName owner;
    private final ClassName generated;

    ReceiverEmitter(ClassName owner, ClassName generated) {
        this.owner = owner;
        this.generated = generated;
    }

    /** The field for the object; none in a class with static methods only. */
    List<FieldSpec> field(List<MethodPlan> plans) {
        return hasInstances(plans)
                ? List.of(FieldSpec.builder(owner, FIELD, Modifier.PRIVATE, Modifier.FINAL).build()) : List.of();
    }

    /** The constructor, and how users call it. */
    List<MethodSpec> members(List<MethodPlan> plans) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        if (!hasInstances(plans)) {
            return List.of(constructor.build());
        }
        MethodSpec.Builder of = MethodSpec.methodBuilder("of").addModifiers(Modifier.STATIC).returns(generated)
                .addJavadoc("The batched forms of the instance methods of an object. Its fields are read once for each"
                        + " call, at its beginning.\n")
                .addParameter(owner, FIELD)
                .addStatement("return new $T($T.requireNonNull($L, $S))", generated, Objects.class, FIELD, FIELD);
        if (plans.stream().anyMatch(plan -> plan.signature().receiver().isPresent()
                && plan.signature().access() == Signature.Access.PUBLIC)) {
            of.addModifiers(Modifier.PUBLIC);
        }
        return List.of(constructor.addParameter(owner, FIELD).addStatement("this.$1L = $1L", FIELD).build(),
                of.build());
    }

    private static boolean hasInstances(List<MethodPlan> plans) {
        return plans.stream().anyMatch(plan -> plan.signature().receiver().isPresent());
    }
}
