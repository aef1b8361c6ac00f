package dev.jvmap.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One annotated method in Lane IR: what is done for one group of lanes.
 *
 * @param name the method's name
 * @param ports the mapped arguments, in the order of the parameters
 * @param uniforms the unbatched parameters, in order
 * @param outs what the element gives, in order
 * @param prelude uniform values that the body reads, computed once for all groups; only {@link LaneStmt.LetScalar} and {@link LaneStmt.StoreScalar}
 * @param body the steps; ends with an {@link LaneStmt.Output} for each of {@code outs}, unless every path bails
 * @param laneBits 64 or 32: the widest lane kind in the kernel. The number of lanes is the vector's width over it
 * @param columns the ports whose values are read from rows of the user's array, each with one value of all elements
 * @param groups how many groups of lanes are computed side by side, by the same loops: more than one where a group alone would wait for its own results
 */
public record Kernel(String name, List<Port> ports, List<Var> uniforms, List<Var> outs, LaneBlock prelude,
        LaneBlock body,
        int laneBits, Set<String> columns, int groups) {
    public Kernel {
        ports = List.copyOf(ports);
        uniforms = List.copyOf(uniforms);
        outs = List.copyOf(outs);
        columns = Set.copyOf(columns);
    }

    /** The out of this name, if the kernel has it. */
    public Optional<Var> out(String out) {
        return outs.stream().filter(var -> var.name().equals(out)).findFirst();
    }
}
