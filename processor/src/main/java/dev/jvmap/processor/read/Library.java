package dev.jvmap.processor.read;

import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Intrinsic;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What the processor knows about a static method beforehand. */
record Library(ExecutableElement method, Mirrors mirrors) {
    private static final String ELEMENT = "dev.jvmap.Element";
    private static final String FACE = "dev.jvmap.VMath";
    private static final String MATH = "dev.jvmap.math.";
    private static final String LANE_BY_LANE = "dev.jvmap.rt.LaneByLane";

    /** {@code Element.index()} and {@code Element.size()}. */
    Optional<Expr> batchInfo(Pos pos) {
        if (!owner().equals(ELEMENT)) {
            return Optional.empty();
        }
        return switch (name()) {
            case "index" -> Optional.of(new Expr.BatchInfo(Expr.BatchInfo.Which.INDEX, pos));
            case "size" -> Optional.of(new Expr.BatchInfo(Expr.BatchInfo.Which.SIZE, pos));
            default -> Optional.empty();
        };
    }

    /** The row of the table. What {@code Math} computes exactly, {@code StrictMath} computes in the same way. */
    Optional<Intrinsic> intrinsic() {
        boolean strict = owner().equals("java.lang.StrictMath");
        return Intrinsic.named(strict ? "java.lang.Math" : owner(), name()).stream()
                .filter(row -> !strict || row.exact())
                .filter(row -> parameters().equals(Optional.of(row.params())))
                .findFirst();
    }

    /** A row for a function of the runtime's own, whose source its class path carries. */
    Optional<Intrinsic> runtimeBody() {
        if (!isMath(Names.outermost(method)) || isLaneByLane(method)) {
            return Optional.empty();
        }
        return parameters().filter(_ -> result().isPrimitive()).map(params -> new Intrinsic(owner(), name(), params,
                result().kind(), new Intrinsic.Lowering.Body(owner(), name()), true));
    }

    /** Whether a top-level class is one of the runtime's, whose functions kernels inline only where their arguments vary. */
    static boolean isMath(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return name.equals(FACE) || name.startsWith(MATH);
    }

    static boolean isLaneByLane(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(annotation -> annotation.getAnnotationType().toString().equals(LANE_BY_LANE));
    }

    private String owner() {
        return ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    }

    private String name() {
        return method.getSimpleName().toString();
    }

    private Type result() {
        return mirrors.type(method.getReturnType());
    }

    /** The kinds of the parameters, if all are primitive. */
    private Optional<List<Kind>> parameters() {
        List<Type> types = method.getParameters().stream().map(parameter -> mirrors.type(parameter.asType())).toList();
        return types.stream().allMatch(Type::isPrimitive)
                ? Optional.of(types.stream().map(Type::kind).toList())
                : Optional.empty();
    }
}
