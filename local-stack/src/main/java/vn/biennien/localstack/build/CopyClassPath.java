package vn.biennien.localstack.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies the jars of the class path it runs on into a folder. The Maven build runs it on Kafka's class path, so that
 * the broker gets a class path of its own.
 */
public final class CopyClassPath {

    private CopyClassPath() {
    }

    /** @param args the folder, made if it is not there; jars that lie in it already are left alone */
    public static void main(String[] args) throws IOException, URISyntaxException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        URLClassLoader classPath = (URLClassLoader) Thread.currentThread().getContextClassLoader();
        for (URL element : classPath.getURLs()) {
            Path jar = Path.of(element.toURI());
            Path copy = folder.resolve(jar.getFileName());
            if (Files.isRegularFile(jar) && Files.notExists(copy)) {
                Files.copy(jar, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
