package dev.jvmap.processor.ir;

import java.util.List;

/**
 * One annotated method in Lane IR: what is done for one group of lanes.
 *
 * @param name the method's name
 * @param ports the mapped arguments, in the order of the parameters
 * @param uniforms the unbatched parameters, in order
 * @param result the type of one element's result
 * @param prelude uniform values that the body reads, computed once for all groups; only {@link LaneStmt.LetScalar}
 * @param body the steps; ends with an {@link LaneStmt.Output}, unless every path bails or there is no result
 * @param laneBits 64 or 32: the widest lane kind in the kernel. The number of lanes is the vector's width over it
 */
public record Kernel(String name, List<Port> ports, List<Var> uniforms, Type result, LaneBlock prelude, LaneBlock body,
        int laneBits) {
    public Kernel {
        ports = List.copyOf(ports);
        uniforms = List.copyOf(uniforms);
    }
}
