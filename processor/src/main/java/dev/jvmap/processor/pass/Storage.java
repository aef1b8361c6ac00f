package dev.jvmap.processor.pass;

import dev.jvmap.processor.analysis.Effects;
import dev.jvmap.processor.analysis.Uniformity;
import dev.jvmap.processor.ir.Block;
import dev.jvmap.processor.ir.Expr;
import dev.jvmap.processor.ir.Kind;
import dev.jvmap.processor.ir.Lane.LaneArray;
import dev.jvmap.processor.ir.Lane.LaneVar;
import dev.jvmap.processor.ir.Mask.MaskVar;
import dev.jvmap.processor.ir.Pos;
import dev.jvmap.processor.ir.Stmt;
import dev.jvmap.processor.ir.Var;
import dev.jvmap.processor.ir.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What holds a variable of the element in the kernel: a scalar where it is read while uniform, a vector (booleans: a mask) where it is read while varying, or
 * both. The vector is kept up to date by every assignment, the scalar by those that leave the variable uniform; so whichever the reader wants is valid.
 */
final class Storage {
    private final Names names;
    private final Set<Var> outside;
    private final Set<Var> scalar = new HashSet<>();
    private final Set<Var> vector = new HashSet<>();
    private final Map<Var, LaneVar> lanes = new HashMap<>();
    private final Map<Var, MaskVar> masks = new HashMap<>();
    private final Map<Var, LaneArray> arrays = new HashMap<>();

    /** @param outside the uniform variables that the kernel has before the body starts */
    Storage(Block body, Uniformity facts, Names names, Set<Var> outside) {
        this.names = names;
        this.outside = outside;
        Walk.anyStmt(body, s -> {
            Walk.exprs(s).forEach(e -> reads(e, s, facts));
            keepForEffect(s, facts);
            return false;
        });
    }

    /** The result is read as a vector, at the end. */
    void readAsVector(Var v) {
        vector.add(v);
    }

    boolean hasScalar(Var v) {
        return scalar.contains(v);
    }

    boolean hasVector(Var v) {
        return vector.contains(v);
    }

    LaneVar lane(Var v) {
        return lanes.computeIfAbsent(v, _ -> new LaneVar(vectorName(v), v.type().kind().lane()));
    }

    MaskVar mask(Var v) {
        return masks.computeIfAbsent(v, _ -> new MaskVar(vectorName(v)));
    }

    LaneArray array(Var v) {
        return arrays.computeIfAbsent(v, _ -> new LaneArray(v.name(), v.type().scalarKind()));
    }

    static boolean isBoolean(Var v) {
        return v.type().kind() == Kind.BOOLEAN;
    }

    private String vectorName(Var v) {
        return hasScalar(v) || outside.contains(v) ? names.fresh(v.name() + "Lanes") : v.name();
    }

    private void reads(Expr e, Stmt where, Uniformity facts) {
        if (e instanceof Expr.Local(Var v, Pos _)) {
            boolean asVector = v.type().isPrimitive() && facts.varying(e, where);
            (asVector ? vector : scalar).add(v);
        }
        Walk.operands(e).forEach(operand -> reads(operand, where, facts));
    }

    /** A uniform value that may throw is computed even if nobody reads it. */
    private void keepForEffect(Stmt s, Uniformity facts) {
        boolean mayThrow = Walk.exprs(s).stream().anyMatch(e -> Effects.mayThrow(e) && !facts.varying(e, s));
        if (mayThrow && facts.leavesUniform(s)) {
            switch (s) {
                case Stmt.Let let -> scalar.add(let.var());
                case Stmt.Assign assign -> scalar.add(assign.var());
                default -> {}
            }
        }
    }
}
