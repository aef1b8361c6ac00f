package dev.jvmap.processor.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * Sources that travel with class files, so that kernels of other compilations can inline what stands in them: beside the classes of a jar or folder there is
 * {@code META-INF/jvmap/bodies/app/Model.java} for the class {@code app.Model}. The runtime's math functions come this way, and the classes that {@code @Vmap}
 * methods are in and call.
 */
final class Bodies {
    private static final String FOLDER = "META-INF/jvmap/bodies/";
    private static final String SCHEME = "jvmap";

    private final Elements elements;
    private final Filer filer;
    private final Map<String, Optional<JavaFileObject>> found = new HashMap<>();
    private final Set<ModuleElement> own = new HashSet<>();

    Bodies(ProcessingEnvironment environment) {
        elements = environment.getElementUtils();
        filer = environment.getFiler();
    }

    /** Whether the file has come with class files. */
    static boolean carries(JavaFileObject file) {
        return SCHEME.equals(file.toUri().getScheme());
    }

    /** The source that has come with a top-level class, if generated code may reach what it mentions. */
    Optional<JavaFileObject> of(TypeElement type) {
        String name = path(type);
        return isOpen(elements.getModuleOf(type))
                ? found.computeIfAbsent(name, _ -> text(type, name).map(text -> new Text(name, text)))
                : Optional.empty();
    }

    /** Says that a class is being compiled: what is private in its module is within reach. */
    void compiling(TypeElement type) {
        own.add(elements.getModuleOf(type));
    }

    private boolean isOpen(ModuleElement module) {
        return module == null || module.isUnnamed() || module.isOpen() || own.contains(module)
                || elements.isAutomaticModule(module);
    }

    /** Puts the source of a top-level class where its class file will be. */
    void carry(TypeElement type, SourceFile file) {
        try (var writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + path(type), type)
                .openWriter()) {
            writer.append(file.unit().getSourceFile().getCharContent(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(TypeElement type) {
        return type.getQualifiedName().toString().replace('.', '/') + ".java";
    }

    private Optional<String> text(TypeElement type, String name) {
        try {
            JavaFileObject file = elements.getFileObjectOf(type);
            return file == null ? Optional.empty() : beside(file.toUri(), name);
        } catch (UnsupportedOperationException | FileSystemNotFoundException notSaid) {
            return onClassPath(name);
        }
    }

    /** The text in the folder or jar that has a class file. */
    private static Optional<String> beside(URI classFile, String name) {
        String place = classFile.toString();
        String within = name.replaceAll("java$", "class");
        boolean isFile = "file".equals(classFile.getScheme()) || "jar".equals(classFile.getScheme());
        if (!isFile || !place.endsWith(within)) {
            return Optional.empty();
        }
        try {
            URLConnection connection = URI
                    .create(place.substring(0, place.length() - within.length()) + FOLDER + name).toURL()
                    .openConnection();
            connection.setUseCaches(false); // a compiler that stays up must not keep a jar that changes
            try (InputStream stream = connection.getInputStream()) {
                return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (FileNotFoundException nothingCarried) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For compilers that do not say where a class is from. */
    private Optional<String> onClassPath(String name) {
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_PATH, "", FOLDER + name);
            return Optional.of(file.getCharContent(true).toString());
        } catch (FileNotFoundException | NoSuchFileException nothingCarried) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create(SCHEME + ":/" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
