package dev.jvmap.rt;

import java.lang.System.Logger.Level;

/** Whether this process has the Vector API. Loads nothing of it. */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {
    }

    /** Whether kernels can be linked; says once per process what to do when not. */
    static boolean present() {
        return Presence.PRESENT;
    }

    private static final class Presence {
        static final boolean PRESENT = ModuleLayer.boot().findModule(NAME).isPresent();

        static {
            if (!PRESENT) {
                System.getLogger("dev.jvmap").log(Level.WARNING, "The module " + NAME + " is not there: batched methods"
                        + " run in scalar code, with the same results. Start Java with --add-modules " + NAME + ".");
            }
        }
    }
}
