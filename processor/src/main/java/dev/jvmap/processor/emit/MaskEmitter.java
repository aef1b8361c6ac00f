package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jvmap.processor.ir.BinOp;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.Mask;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Masks as calls of the Vector API. A mask variable is of the kernel's mask kind. Where comparisons of another kind
 * meet it, or the vectors that it is for are of another kind, masks are cast.
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

    /** Whether any lane is on, of any group. */
    Code anyTrue(Mask mask) {
        List<Code> groups = new ArrayList<>();
        scope.eachGroup(_ -> groups.add(in(mask, ownKind(mask))));
        Code any = groups.stream().reduce((a, b) -> Code.primary("$L.or($L)", a.receiver(), b.text())).orElseThrow();
        return Code.primary("$L.anyTrue()", any.receiver());
    }

    /** The mask for vectors of this kind. */
    Code in(Mask mask, Kind wanted) {
        Kind own = ownKind(mask);
        return own == wanted ? uncast(mask, own)
                : Code.primary("$L.cast($L)", uncast(mask, own).text(), scope.species(wanted));
    }

    /**
     * The mask to be stored in a variable. C2 knows two types of masks for float and double, those from comparisons and
     * casts and those from logic, and allocates an object where both reach one variable: so variables that are assigned
     * more than once hold only the second.
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
        if (!scope.maskKind().isFloating()) {
            return true;
        }
        if (ownKind(mask) != scope.maskKind()) {
            return false;
        }
        return switch (mask) {
            case Mask.Get(Mask.MaskVar var) -> !plainVariables.contains(var.name());
            case Mask.Compare _, Mask.Outside _ -> false;
            case Mask.All _, Mask.And _, Mask.Or _, Mask.AndNot _, Mask.Xor _, Mask.Not _ -> true;
        };
    }

    /** The mask in its own kind; only parts of it are cast. */
    private Code uncast(Mask mask, Kind own) {
        return switch (mask) {
            case Mask.Get(Mask.MaskVar var) -> Code.primary("$L", scope.own(var.name()));
            case Mask.All(Expr value) -> Code.primary("$L.maskAll($L)", scope.species(own), scalars.of(value).text());
            case Mask.Compare(BinOp op, Lane left, Lane right) ->
                Code.primary("$L.compare($L, $L)", lanes.operand(left).receiver(),
                        scope.operator(op.vectorOperator()), lanes.operand(right).text());
            // Negative ints are large as unsigned ones.
            case Mask.Outside(Lane index, Expr length) -> Code.primary("$L.compare($L, $L)",
                    lanes.operand(index).receiver(), scope.operator(VectorNames.UNSIGNED_GE),
                    lanes.operand(new Lane.Splat(length)).text());
            case Mask.And(Mask left, Mask.Not(Mask right)) -> combine(left, "andNot", right, own);
            case Mask.And(Mask left, Mask right) -> combine(left, "and", right, own);
            case Mask.Or(Mask left, Mask right) -> combine(left, "or", right, own);
            case Mask.AndNot(Mask left, Mask right) -> combine(left, "andNot", right, own);
            case Mask.Xor(Mask left, Mask right) -> combine(left, "xor", right, own);
            case Mask.Not(Mask operand) -> Code.primary("$L.not()", in(operand, own).text());
        };
    }

    private Code combine(Mask left, String operation, Mask right, Kind kind) {
        return Code.primary("$L.$L($L)", in(left, kind).text(), operation, in(right, kind).text());
    }

    /** The kind of everything that the mask is made of, or the kernel's mask kind where there are several. */
    private Kind ownKind(Mask mask) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        addKinds(mask, kinds);
        return kinds.size() == 1 ? kinds.iterator().next() : scope.maskKind();
    }

    /** The kind of the vectors that the mask itself compares. */
    static Optional<Kind> compared(Mask mask) {
        return switch (mask) {
            case Mask.Compare compare -> Optional.of(compare.left().kind());
            case Mask.Outside _ -> Optional.of(Kind.INT);
            case Mask.Get _, Mask.All _, Mask.And _, Mask.Or _, Mask.AndNot _, Mask.Xor _, Mask.Not _ -> Optional.empty();
        };
    }

    private void addKinds(Mask mask, Set<Kind> kinds) {
        switch (mask) {
            case Mask.Get _ -> kinds.add(scope.maskKind());
            case Mask.All _ -> {
            }
            case Mask.Compare _, Mask.Outside _ -> compared(mask).ifPresent(kinds::add);
            case Mask.And(Mask left, Mask right) -> addKinds(left, right, kinds);
            case Mask.Or(Mask left, Mask right) -> addKinds(left, right, kinds);
            case Mask.AndNot(Mask left, Mask right) -> addKinds(left, right, kinds);
            case Mask.Xor(Mask left, Mask right) -> addKinds(left, right, kinds);
            case Mask.Not(Mask operand) -> addKinds(operand, kinds);
        }
    }

    private void addKinds(Mask left, Mask right, Set<Kind> kinds) {
        addKinds(left, kinds);
        addKinds(right, kinds);
    }
}
