package dev.jvmap.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jvmap.processor.ir.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final List<Object> ROWS = List.of(new int[] {1, 2, 3}, new int[] {4, 5, 6});
    private static final Type ROW = new Type.Array(Type.INT);

    @Test
    void axisZeroHasOneRowPerElement() {
        assertThat(pack(0)).isDeepEqualTo(new int[][] {{1, 2, 3}, {4, 5, 6}});
    }

    @Test
    void axisOneHasOneColumnPerElement() {
        assertThat(pack(1)).isDeepEqualTo(new int[][] {{1, 4}, {2, 5}, {3, 6}});
    }

    @Test
    void unpackingGivesTheElementsBack() {
        int[] shape = Layout.shape(ROWS.getFirst());
        Object packed = Layout.pack(ROW, shape, 1, ROWS);
        assertThat(Bits.same(Layout.unpack(ROW, shape, 1, packed, 2).getLast(), ROWS.getLast())).isTrue();
    }

    private static int[][] pack(int axis) {
        return (int[][]) Layout.pack(ROW, new int[] {3}, axis, ROWS);
    }
}
