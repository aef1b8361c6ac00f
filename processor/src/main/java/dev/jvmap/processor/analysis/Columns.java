package dev.jvmap.processor.analysis;

import dev.jvmap.processor.ir.Lane;
import dev.jvmap.processor.ir.LaneBlock;
import dev.jvmap.processor.ir.LaneWalk;
import dev.jvmap.processor.ir.Port;
import dev.jvmap.processor.ir.Signature;
import dev.jvmap.processor.ir.Signature.Input;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Arguments with the batch along the last axis: each row of the user's array holds one value of all elements. */
public final class Columns {
    private Columns() {
    }

    /** The names of those whose rows a kernel loads its lanes from: nothing is written to them, and all lanes want the same row. */
    public static Set<String> readInPlace(Signature signature, List<Port> ports, LaneBlock body) {
        Set<Port> gathered = LaneWalk.lanes(body).filter(Lane.GatherInput.class::isInstance)
                .map(lane -> ((Lane.GatherInput) lane).port()).collect(Collectors.toSet());
        Set<String> columns = signature.inputs().stream().filter(Columns::isColumns).map(Input::name)
                .collect(Collectors.toSet());
        return ports.stream()
                .filter(port -> columns.contains(port.name()) && !port.written() && !gathered.contains(port))
                .filter(port -> port.element() == port.element().lane())
                .map(Port::name).collect(Collectors.toSet());
    }

    private static boolean isColumns(Input input) {
        return input.mapped() && input.type().rank() > 0 && input.axis().getAsInt() >= input.type().rank();
    }
}
