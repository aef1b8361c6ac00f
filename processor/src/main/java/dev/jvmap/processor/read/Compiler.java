package dev.jvmap.processor.read;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler tells about declarations and types. */
record Compiler(Elements elements, Types types, Mirrors mirrors, Overloads overloads, Sources sources) {
    static Compiler of(ProcessingEnvironment environment, Sources sources) {
        Elements elements = environment.getElementUtils();
        Types types = environment.getTypeUtils();
        return new Compiler(elements, types, new Mirrors(elements, types, sources), new Overloads(types), sources);
    }
}
