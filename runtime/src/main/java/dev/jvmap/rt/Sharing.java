package dev.jvmap.rt;

import java.util.IdentityHashMap;
import java.util.Map;

/** What memory a result shares with an argument or another result. */
enum Sharing {
    /** None. */
    NONE,
    /** The same values, element for element: a result in place. */
    IN_PLACE,
    /** Some, and not element for element. */
    CROSSWISE;

    static Sharing of(Layout result, Layout other) {
        Map<Object, Long> memory = new IdentityHashMap<>();
        result.forEachMemory(memory::put);
        Sharing[] worst = {NONE};
        other.forEachMemory((object, element) -> {
            Long owner = memory.get(object);
            if (owner != null) {
                Sharing here = of(result.span(owner), other.span(element));
                worst[0] = here.compareTo(worst[0]) > 0 ? here : worst[0];
            }
        });
        return worst[0];
    }

    /** Whether no two parts of the layout are in the same memory object. */
    static boolean noneWithin(Layout layout) {
        Map<Object, Long> memory = new IdentityHashMap<>();
        boolean[] distinct = {true};
        layout.forEachMemory((object, element) -> distinct[0] &= memory.put(object, element) == null);
        return distinct[0];
    }

    private static Sharing of(Span result, Span other) {
        if (!result.mayMeet(other)) {
            return NONE;
        }
        return result.sameAs(other) ? IN_PLACE : CROSSWISE;
    }
}
