package dev.jvmap.processor.wild;

/** What becomes of a method of the census. */
enum Outcome {
    IN_LANES("in lanes"),
    ELEMENT_BY_ELEMENT("element by element"),
    /** an error of the processor's catalogue */
    REFUSED("refused"),
    /** the generated class does not compile, or the processor has failed */
    BROKEN("broken build"),
    WRONG("wrong answers"),
    /** the loop gives other values the second time, or arrays of different lengths, which have no batched form */
    NO_LOOP("not judged: not a function of the element"),
    /** it needs classes at run time that the census has not */
    UNLOADABLE("not judged: needs other classes"),
    /** one call does not come back within the time that the census has */
    ENDLESS("not judged: endless"),
    /** the library's file does not compile without {@code @Vmap} either, with what the census has on its class path */
    NOT_JAVA("not judged: does not compile by itself");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether the method says something about the processor. */
    boolean isJudged() {
        return switch (this) {
            case IN_LANES, ELEMENT_BY_ELEMENT, REFUSED, BROKEN, WRONG -> true;
            case NO_LOOP, UNLOADABLE, ENDLESS, NOT_JAVA -> false;
        };
    }
}
