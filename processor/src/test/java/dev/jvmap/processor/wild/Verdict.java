package dev.jvmap.processor.wild;

import java.util.List;
import java.util.Optional;

/**
 * What has become of a method.
 *
 * @param inLanes whether it has a kernel
 * @param said the numbers of what the processor has to say about it
 * @param wrong where it does not build or is not the loop, in words; empty if all is right
 */
record Verdict(WildMethod method, boolean inLanes, List<String> said, Optional<String> wrong) {
    boolean isRight() {
        return wrong.isEmpty();
    }
}
