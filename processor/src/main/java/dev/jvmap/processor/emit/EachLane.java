package dev.jvmap.processor.emit;

import com.palantir.javapoet.CodeBlock;

/** The heads of loops that do something lane by lane. */
final class EachLane {
    private EachLane() {
    }

    /** Over all lanes. */
    static CodeBlock head(String lane) {
        return CodeBlock.of("for (int $1L = 0; $1L < $2L; $1L++)", lane, KernelScope.LANES);
    }

    /** Over the lanes of a mask, by way of its bits. */
    static CodeBlock head(String bits, Code mask) {
        return CodeBlock.of("for (long $1L = $2L.toLong(); $1L != 0; $1L &= $1L - 1)", bits, mask.receiver());
    }
}
