package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Origin;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Type;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The values of one program that a batched call reads once. */
final class Captures {
    private final Compiler compiler;
    private final Optional<TypeElement> receiver;
    private final Set<String> taken;
    private final Map<Origin, Var> vars = new HashMap<>();

    /**
     * @param receiver the class of the annotated method, if it is an instance method
     * @param taken names of the entry's parameters
     */
    Captures(Compiler compiler, Optional<TypeElement> receiver, Set<String> taken) {
        this.compiler = compiler;
        this.receiver = receiver;
        this.taken = new HashSet<>(taken);
    }

    Optional<TypeElement> receiver() {
        return receiver;
    }

    /** Whether {@code this} of an instance method of the class is the object on which the batched method is called. */
    boolean isReceiver(TypeElement type) {
        return receiver.filter(own -> compiler.types().isSubtype(compiler.types().erasure(own.asType()),
                compiler.types().erasure(type.asType()))).isPresent();
    }

    /**
     * The value at the end of a path. A record is made of its components.
     *
     * @param keep puts an inner record into a variable of the wanted name
     */
    Expr value(Origin origin, String name, Type type, BiFunction<String, Expr, Expr> keep, Pos pos) {
        if (!(type instanceof Type.Record record)) {
            return new Expr.Captured(vars.computeIfAbsent(origin, _ -> new Var(fresh(name), type)), origin, pos);
        }
        List<Expr> components = IntStream.range(0, record.components().size()).mapToObj(i -> {
            Type.Component component = record.components().get(i);
            String inner = name + Words.capital(component.name());
            boolean plain = compiler.mirrors().isPlain(record, component);
            Expr value = value(new Origin.Component(origin, record, i, plain), inner,
                    component.type(), keep, pos);
            return value instanceof Expr.Make ? keep.apply(inner, value) : value;
        }).toList();
        return new Expr.Make(record, components, pos);
    }

    /** How to get at a field: of the receiver, or a constant. Empty where reading it once is not the same. */
    Optional<Origin> path(VariableElement field, boolean accessible) {
        TypeElement owner = (TypeElement) field.getEnclosingElement();
        String name = field.getSimpleName().toString();
        Type type = compiler.mirrors().type(field.asType());
        String ownerName = owner.getQualifiedName().toString();
        if (!field.getModifiers().contains(Modifier.STATIC)) {
            return isReceiver(owner) ? Optional.of(new Origin.Field(ownerName, name, type, accessible))
                    : Optional.empty();
        }
        return field.getModifiers().contains(Modifier.FINAL)
                ? Optional.of(new Origin.Constant(ownerName, name, type, accessible)) : Optional.empty();
    }

    /** The method that a call on the receiver runs: the nearest that overrides the one that the call names. */
    ExecutableElement dispatched(ExecutableElement method) {
        TypeElement own = receiver.orElseThrow();
        return new Members(compiler.types()).methods(own, method.getSimpleName().toString()).stream()
                .filter(candidate -> compiler.elements().overrides(candidate, method, own))
                .findFirst().orElse(method);
    }

    private String fresh(String wanted) {
        String name = wanted;
        for (int n = 2; !taken.add(name); n++) {
            name = wanted + n;
        }
        return name;
    }

}
