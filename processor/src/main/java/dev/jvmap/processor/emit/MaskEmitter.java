package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Mask;
import java.util.HashSet;
import java.util.Set;

/**
 * Masks as calls of the Vector API. Mask variables are of the kernel's mask kind; a mask that is needed for vectors of another kind is cast.
 */
final class MaskEmitter {
    private final KernelScope scope;
    private final LaneEmitter lanes;
    private final ScalarExprEmitter scalars;
    private final Set<String> plainVariables = new HashSet<>();

    MaskEmitter(KernelScope scope, LaneEmitter lanes, ScalarExprEmitter scalars) {
        this.scope = scope;
        this.lanes = lanes;
        this.scalars = scalars;
    }

    /** The mask in the kernel's mask kind. */
    Code of(Mask mask) {
        return in(mask, scope.maskKind());
    }

    /** The mask for vectors of this kind. */
    Code in(Mask mask, Kind wanted) {
        return switch (mask) {
            case Mask.Get(Mask.MaskVar var) -> cast(Code.primary("$L", scope.local(var.name())), scope.maskKind(), wanted);
            case Mask.All(Expr value) -> Code.primary("$L.maskAll($L)", scope.species(wanted), scalars.of(value).text());
            case Mask.Compare(BinOp op, Lane left, Lane right) -> cast(
                    Code.primary("$L.compare($L,$W$L)", lanes.operand(left).receiver(), scope.operator(op.vectorOperator()),
                            lanes.operand(right).text()),
                    left.kind(), wanted);
            case Mask.And(Mask left, Mask.Not(Mask right)) -> combine(left, "andNot", right, wanted);
            case Mask.And(Mask left, Mask right) -> combine(left, "and", right, wanted);
            case Mask.Or(Mask left, Mask right) -> combine(left, "or", right, wanted);
            case Mask.AndNot(Mask left, Mask right) -> combine(left, "andNot", right, wanted);
            case Mask.Xor(Mask left, Mask right) -> combine(left, "xor", right, wanted);
            case Mask.Not(Mask operand) -> Code.primary("$L.not()", in(operand, wanted).text());
        };
    }

    /**
     * The mask to be stored in a variable. C2 knows two types of masks for float and double, those from comparisons and casts and those from logic,
     * and allocates an object where both reach one variable: so variables that are assigned more than once hold only the second.
     */
    CodeBlock stored(Mask.MaskVar var, Mask mask, boolean reassigned) {
        CodeBlock text = of(mask).text();
        if (isLogic(mask)) {
            return text;
        }
        if (reassigned) {
            return CodeBlock.of("$L.maskAll(true).and($L)", scope.species(scope.maskKind()), text);
        }
        plainVariables.add(var.name());
        return text;
    }

    private boolean isLogic(Mask mask) {
        return switch (mask) {
            case Mask.Get(Mask.MaskVar var) -> !plainVariables.contains(var.name());
            case Mask.Compare _ -> false;
            case Mask.All _, Mask.And _, Mask.Or _, Mask.AndNot _, Mask.Xor _, Mask.Not _ -> true;
        };
    }

    private Code combine(Mask left, String operation, Mask right, Kind wanted) {
        return Code.primary("$L.$L($L)", in(left, wanted).text(), operation, in(right, wanted).text());
    }

    private Code cast(Code mask, Kind from, Kind to) {
        return from == to ? mask : Code.primary("$L.cast($L)", mask.text(), scope.species(to));
    }
}
