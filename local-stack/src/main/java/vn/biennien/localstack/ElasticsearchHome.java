package vn.biennien.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * A home folder for one Elasticsearch node: programs are links to the distribution, which many nodes share; settings
 * and plugins are its own.
 *
 * @param folder holds {@code bin}, {@code config}, {@code plugins} and what else a distribution has
 */
record ElasticsearchHome(Path folder) {

    /**
     * What its programs are started with: the Java that runs this JVM, and no second compiler for the JVMs that install
     * a plugin or start the node and then wait for its end, which it would cost more than it gains.
     */
    static final Map<String, String> ENVIRONMENT = Map.of("ES_JAVA_HOME", System.getProperty("java.home"),
            "CLI_JAVA_OPTS", "-Xms64m -XX:TieredStopAtLevel=1");

    private static final List<String> SHARED = List.of("bin", "lib", "modules");

    /**
     * Makes the home anew.
     *
     * @param settings added to the distribution's {@code elasticsearch.yml}
     */
    static ElasticsearchHome create(Path folder, Path distribution, String settings) throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder.resolve("plugins"));
        Files.createDirectories(folder.resolve("logs"));
        for (String name : SHARED) {
            Files.createSymbolicLink(folder.resolve(name), distribution.resolve(name));
        }
        Folders.copy(distribution.resolve("config"), folder.resolve("config"));
        Files.writeString(folder.resolve("config/elasticsearch.yml"), settings, StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        return new ElasticsearchHome(folder);
    }

    /** One of the programs in {@code bin}. */
    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The folder that a plugin of this name is installed in. */
    Path plugin(String name) {
        return folder.resolve("plugins").resolve(name);
    }

    /** Takes over an installed plugin of another home. */
    void install(Path installed) throws IOException {
        Folders.copy(installed, plugin(installed.getFileName().toString()));
    }
}
