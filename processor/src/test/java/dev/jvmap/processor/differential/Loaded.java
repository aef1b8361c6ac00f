package dev.jvmap.processor.differential;

import dev.jvmap.processor.TestCompiler;
import java.util.HashMap;
import java.util.Map;

/** The classes of one compilation, loaded once in each world. */
public final class Loaded {
    private final TestCompiler.Result compiled;
    private final Map<World, ClassLoader> loaders = new HashMap<>();

    public Loaded(TestCompiler.Result compiled) {
        this.compiled = compiled;
    }

    ClassLoader in(World world) {
        return loaders.computeIfAbsent(world, w -> w.load(compiled.classes()));
    }
}
