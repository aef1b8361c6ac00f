package dev.jvmap.rt;

/** What memory a result shares with an argument or another result. */
enum Sharing {
    /** None. */
    NONE,
    /** The same values, element for element: a result in place. */
    IN_PLACE,
    /** Some, and not element for element. */
    CROSSWISE;

    /** What of {@code result} is shared with another argument: the index of the former tells. */
    static Sharing of(Argument result, Argument other) {
        Sharing worst = NONE;
        for (int i = 0; i < other.layout().memories(); i++) {
            int number = result.memory().find(other.layout().memory(i));
            if (number != MemoryIndex.ABSENT) {
                Sharing here = of(result.layout().span(number), other.layout().span(i));
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
