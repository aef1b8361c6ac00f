package dev.jvmap.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static Room room(OptionalLong budget, long bytes) {
        Room room = new Room("f", budget, 1);
        room.need(bytes, bytes);
        return room;
    }

    @Test
    void nothingToPackNeedsNoRoom() {
        assertThat(new Room("f", OptionalLong.of(1), 1).elements(8)).isGreaterThan(1_000_000_000);
    }

    @Test
    void scratchStaysInTheCacheButForOneGroup() {
        assertThat(room(OptionalLong.empty(), 80).elements(8)).isEqualTo(32 * 1024 / 80 / 8 * 8);
        assertThat(room(OptionalLong.empty(), 1_000_000).elements(8)).isEqualTo(8);
    }

    @Test
    void scratchIsNeverForMoreThanAChunk() {
        Room room = room(OptionalLong.empty(), 8);
        room.limitTo(48);
        assertThat(room.elements(16)).isEqualTo(48);
    }

    @Test
    void budgetIsSharedByTheThreadAndARehearsal() {
        assertThat(room(OptionalLong.of(50_000), 1000).elements(8)).isEqualTo(24);
        assertThat(room(OptionalLong.of(10_000), 1000).elements(8)).isEqualTo(5);
    }

    @Test
    void budgetWithoutRoomForAnElementIsRefused() {
        assertThatThrownBy(() -> room(OptionalLong.of(1000), 1000).elements(8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "f: a memory budget of 1000 bytes is too small: each of 1 threads needs 1000 bytes of scratch"
                                + " for an element");
    }

    @Test
    void unknownNeedsAreTriedWithOneGroup() {
        Room room = new Room("f", OptionalLong.empty(), 1);
        room.needLater(result(Room.LaterNeed.UNKNOWN, true));
        assertThat(room.elements(8)).isEqualTo(8);
    }

    @Test
    void scalarCodeHasRoomForAllWhereOnlyLanesNeedScratch() {
        Room room = new Room("f", OptionalLong.empty(), 1);
        room.limitTo(1_000_000);
        room.needInLanes(1024, 1024);
        room.needLater(result(1024, true));
        assertThat(room.elements(8)).isEqualTo(16);
        assertThat(room.elementsInScalarCode(8)).isEqualTo(1_000_000);
        room.needLater(result(8, false));
        assertThat(room.elementsInScalarCode(8)).isEqualTo(room.elements(8));
    }

    @Test
    void lanesThatReadInPlaceAreNotLimitedByWhatScalarCodeCollects() {
        Room room = new Room("f", OptionalLong.empty(), 1);
        room.limitTo(1_000_000);
        room.needPiecesInScalarCode(1 << 20, 1 << 20);
        assertThat(room.elements(8)).isGreaterThan(1000);
        assertThat(room.elementsInScalarCode(8)).isEqualTo(64);
    }

    @Test
    void budgetCountsWhatScalarCodeCollectsInLanesToo() {
        Room room = new Room("f", OptionalLong.of(20_000), 1);
        room.needPiecesInScalarCode(1000, 1000);
        assertThat(room.elements(8)).isEqualTo(8);
        assertThat(room.elementsInScalarCode(8)).isEqualTo(8);
    }

    private static Room.LaterNeed result(long bytes, boolean onlyInLanes) {
        return new Room.LaterNeed() {
            @Override
            public long bytesPerElement() {
                return bytes;
            }

            @Override
            public boolean onlyInLanes() {
                return onlyInLanes;
            }
        };
    }
}
