package dev.jvmap.processor.wild;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Jars of Maven Central, each fetched once. */
final class MavenCentral {
    private static final String HOST = "https://repo1.maven.org/maven2/";
    private static final Path JARS = Path.of("target", "wild", "jars");

    private MavenCentral() {}

    /** The classes of an artifact. */
    static Path classes(String artifact) throws IOException {
        return jar(artifact, ".jar");
    }

    static Path sources(String artifact) throws IOException {
        return jar(artifact, "-sources.jar");
    }

    /** @param artifact {@code group:artifact:version} */
    private static Path jar(String artifact, String ending) throws IOException {
        String[] parts = artifact.split(":");
        String name = parts[1] + "-" + parts[2] + ending;
        Path jar = JARS.resolve(name);
        if (!Files.exists(jar)) {
            Files.createDirectories(JARS);
            fetch(URI.create(HOST + parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + name), jar);
        }
        return jar;
    }

    private static void fetch(URI from, Path to) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response =
                    client.send(HttpRequest.newBuilder(from).build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(from + " answers " + response.statusCode());
            }
            Files.write(to, response.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
