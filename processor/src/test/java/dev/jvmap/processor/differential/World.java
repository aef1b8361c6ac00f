package dev.jvmap.processor.differential;

import dev.jvmap.processor.TestCompiler;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The runtime's classes loaded anew, for vectors of a given width: the width is fixed when they are initialised. The user's and the
 * generated classes of each compilation get a loader of their own on top.
 */
public final class World {
    private static final String WIDTH = "jvmap.vectorBits";
    private static final String BATCHING = "dev.jvmap.Batching";

    private final int vectorBits;
    private final ClassLoader runtime;

    private World(int vectorBits, ClassLoader runtime) {
        this.vectorBits = vectorBits;
        this.runtime = runtime;
    }

    /** @param vectorBits 128, 256 or 512 */
    public static World of(int vectorBits) {
        String before = System.getProperty(WIDTH);
        System.setProperty(WIDTH, Integer.toString(vectorBits));
        try {
            URL classes = TestCompiler.runtimeClasses().toUri().toURL();
            ClassLoader runtime = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
            Class.forName("dev.jvmap.rt.Species", true, runtime);
            return new World(vectorBits, runtime);
        } catch (MalformedURLException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            if (before == null) {
                System.clearProperty(WIDTH);
            } else {
                System.setProperty(WIDTH, before);
            }
        }
    }

    public int vectorBits() {
        return vectorBits;
    }

    /** A loader of the compiled classes, with assertions on. */
    public ClassLoader load(Map<String, byte[]> classes) {
        return new Compiled(classes, runtime);
    }

    /** A loader of classes that use the runtime as the tests themselves see it, and can be called without reflection. */
    static ClassLoader loadForTests(Map<String, byte[]> classes) {
        return new Compiled(classes, World.class.getClassLoader());
    }

    /** A {@code Batching}: mode SCALAR or VECTOR, and a batch size or the default; or AUTO, which says nothing else. */
    Object batching(String mode, OptionalInt batchSize) {
        try {
            Class<?> type = runtime.loadClass(BATCHING);
            Object how = type.getMethod("defaults").invoke(null);
            if (mode.equals("AUTO")) {
                return how;
            }
            Class<?> modes = runtime.loadClass(BATCHING + "$Mode");
            Object choice = modes.getField(mode).get(null);
            how = type.getMethod("withMode", modes).invoke(how, choice);
            return batchSize.isPresent() ? type.getMethod("withBatchSize", int.class).invoke(how, batchSize.getAsInt())
                    : how;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Compiled extends ClassLoader {
        private final Map<String, byte[]> classes;

        Compiled(Map<String, byte[]> classes, ClassLoader runtime) {
            super(runtime);
            this.classes = classes;
            setDefaultAssertionStatus(true);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
