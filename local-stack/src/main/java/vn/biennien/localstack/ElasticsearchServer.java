package vn.biennien.localstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Elasticsearch as one node without security. Indices are not created by being written to. */
public final class ElasticsearchServer extends LocalServer {

    private final Path distribution;
    private final Optional<Path> plugin;
    private final String jvmOptions;

    /**
     * @param heap   the JVM's heap, as {@code -Xmx} takes it
     * @param plugin the archive of a plugin to install
     */
    ElasticsearchServer(Place place, Path distribution, Optional<Path> plugin, String heap,
            boolean quickStart) {
        super(Server.ELASTICSEARCH, place);
        this.distribution = distribution;
        this.plugin = plugin;
        // G1, which Elasticsearch chooses by itself, is made for large heaps: here its barriers and helpers cost more than short pauses.
        this.jvmOptions = "-Xms" + heap + " -Xmx" + heap + " -XX:-UseG1GC -XX:+UseParallelGC"
                + (quickStart ? " -XX:TieredStopAtLevel=1" : "");
    }

    /** Its address, as {@code http://host:port}. */
    public String url() {
        return "http://" + hosts();
    }

    /** Its address, as {@code host:port}. */
    public String hosts() {
        return Ports.HOST + ":" + port();
    }

    @Override
    ChildProcess.Program prepare() throws IOException {
        Path data = Files.createDirectories(directory().resolve("data"));
        Path temporary = Files.createDirectories(directory().resolve("tmp"));
        ElasticsearchHome home = ElasticsearchHome.create(directory().resolve("home"), distribution, """
                cluster.name: biennien-local
                node.name: local
                discovery.type: single-node
                xpack.security.enabled: false
                network.host: %s
                http.port: %d
                # Nobody joins; any port will do.
                transport.port: %d
                path.data: "%s"
                path.logs: "%s"
                # A disk that is nearly full elsewhere must not make indices read-only.
                cluster.routing.allocation.disk.threshold_enabled: false
                # A misspelt index is an error, not a new index.
                action.auto_create_index: false
                # It counts garbage as used and refuses requests, unless the collector is G1.
                indices.breaker.total.use_real_memory: false
                # One thread a search: parts of one at the same time cost more in all, and other searches want the processors too.
                search.query_phase_parallel_collection_enabled: false
                """.formatted(Ports.HOST, port(), Ports.free(), data, temporary));
        if (plugin.isPresent()) {
            home.install(new PluginCache(distribution).installed(plugin.get(), log()));
        }
        Map<String, String> environment = new HashMap<>(ElasticsearchHome.ENVIRONMENT);
        environment.put("ES_JAVA_OPTS", jvmOptions);
        environment.put("ES_TMPDIR", temporary.toString());
        return new ChildProcess.Program(PlainUser.command(home.program("elasticsearch").toString()), environment,
                directory(), log(), "TERM");
    }

    @Override
    Map<String, String> configuration() {
        return Map.of("quarkus.elasticsearch.hosts", hosts());
    }

    @Override
    boolean isReady() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI
                .create(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s").toURL().openConnection();
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(5_000);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        } finally {
            connection.disconnect();
        }
    }
}
