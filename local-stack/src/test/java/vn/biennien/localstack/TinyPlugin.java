package vn.biennien.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The archive of an Elasticsearch plugin that does nothing. */
final class TinyPlugin {

    static final String NAME = "tiny";

    private TinyPlugin() {
    }

    static Path write(Path archive, String version, String elasticsearchVersion) throws IOException {
        String descriptor = """
                name=%s
                description=Does nothing
                version=%s
                elasticsearch.version=%s
                java.version=17
                """.formatted(NAME, version, elasticsearchVersion);
        try (OutputStream file = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, "stable-plugin-descriptor.properties", descriptor.getBytes(StandardCharsets.UTF_8));
            add(zip, "named_components.json", "{}".getBytes(StandardCharsets.UTF_8));
            add(zip, "tiny.jar", emptyJar());
        }
        return archive;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] emptyJar() throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        new JarOutputStream(jar, manifest).close();
        return jar.toByteArray();
    }
}
