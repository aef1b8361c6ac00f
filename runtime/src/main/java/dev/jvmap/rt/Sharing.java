package dev.jvmap.rt;

/** What memory a result shares with an argument or another result. */
enum Sharing {
    /** None. */
    NONE,
    /** The same values, element for element: a result in place. */
    IN_PLACE,
    /** Some, and not element for element. */
    CROSSWISE;

    /** What of the layout of {@code result} is shared with another one. */
    static Sharing of(MemoryIndex result, Layout other) {
        Sharing worst = NONE;
        for (int i = 0; i < other.memories(); i++) {
            int number = result.find(other.memory(i));
            if (number != MemoryIndex.ABSENT) {
                Sharing here = of(result.layout().span(number), other.span(i));
                worst = here.compareTo(worst) > 0 ? here : worst;
            }
        }
        return worst;
    }

    private static Sharing of(Span result, Span other) {
        if (!result.mayMeet(other)) {
            return NONE;
        }
        return result.sameAs(other) ? IN_PLACE : CROSSWISE;
    }
}
