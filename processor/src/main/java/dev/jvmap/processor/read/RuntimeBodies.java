package dev.jvmap.processor.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The sources of the runtime's math functions, which the processor's jar carries so that kernels can inline them. */
final class RuntimeBodies {
    private static final String SCHEME = "jvmap";
    private static final String FACE = "dev.jvmap.VMath";
    private static final String PACKAGE = "dev.jvmap.math.";

    private RuntimeBodies() {}

    /** Whether the class is one of those whose sources are carried; {@code type} is a top-level class. */
    static boolean owns(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return name.equals(FACE) || name.startsWith(PACKAGE);
    }

    /** Whether the file is one of those that the processor carries. */
    static boolean carries(JavaFileObject file) {
        return SCHEME.equals(file.toUri().getScheme());
    }

    static Optional<JavaFileObject> source(TypeElement type) {
        String path = "/bodies/" + type.getQualifiedName().toString().replace('.', '/') + ".java";
        try (InputStream stream = RuntimeBodies.class.getResourceAsStream(path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new Text(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create(SCHEME + ":" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
