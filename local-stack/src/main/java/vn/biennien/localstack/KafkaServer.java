package vn.biennien.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apache Kafka as one node, broker and controller in one (KRaft). Topics are not created by being written to. */
public final class KafkaServer extends LocalServer {

    // The base64 of sixteen bytes, as StorageTool wants it. One node is a cluster of its own, so all may share it.
    private static final String CLUSTER_ID = "Ymllbm5pZW4tbG9jYWwtMQ";
    private static final String READY = "Kafka Server started";

    private final Path libraries;
    private final boolean quickStart;
    private long logStart;

    KafkaServer(Place place, Path libraries, boolean quickStart) {
        super(Server.KAFKA, place);
        this.libraries = libraries;
        this.quickStart = quickStart;
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port();
    }

    @Override
    ChildProcess.Program prepare() throws IOException {
        Path settings = Files.writeString(directory().resolve("server.properties"), settings(data()));
        try (InputStream logging = KafkaServer.class.getResourceAsStream("kafka-log4j2.properties")) {
            Files.write(directory().resolve("log4j2.properties"), logging.readAllBytes());
        }
        if (Files.notExists(data().resolve("meta.properties"))) {
            Folders.copy(formatted(), data());
        }
        logStart = Files.exists(log()) ? Files.size(log()) : 0;
        return new ChildProcess.Program(java("kafka.Kafka", settings.toString()), Map.of(), directory(), log(),
                "TERM");
    }

    /** A data directory in which nothing is yet. Kafka's own tool makes it once; the next start takes a copy. */
    private Path formatted() throws IOException {
        Path kept = libraries.resolveSibling(libraries.getFileName() + "-formatted");
        if (Files.notExists(kept)) {
            Path work = Files.createTempDirectory(kept.getParent(), "formatting-");
            try {
                Path settings = Files.writeString(work.resolve("server.properties"), settings(work.resolve("data")));
                Command.run(directory(), log(), java("kafka.tools.StorageTool",
                        "format", "--cluster-id", CLUSTER_ID, "--config", settings.toString()));
                Folders.keep(work.resolve("data"), kept);
            } finally {
                Folders.delete(work);
            }
        }
        return kept;
    }

    @Override
    Map<String, String> configuration() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    @Override
    boolean isReady() throws IOException {
        try (InputStream log = Files.newInputStream(log())) {
            log.skipNBytes(logStart);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8).contains(READY) && accepts();
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path data() {
        return directory().resolve("data");
    }

    private List<String> java(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Command.java(), "-Xmx512m", "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=" + directory().resolve("log4j2.properties")));
        if (quickStart) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-cp", libraries + "/*", mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private String settings(Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@%1$s:%3$d
                log.dirs=%4$s
                # A misspelt topic is an error, not a new topic.
                auto.create.topics.enable=false
                # Records of 20 MiB, with room for headers.
                message.max.bytes=22020096
                replica.fetch.max.bytes=22020096
                # There is one node only.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # Nobody to hand partitions over to, and no stragglers to wait for.
                controlled.shutdown.enable=false
                # For so long a node that comes back is kept out by its own former session; the default is 9 s.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                # With the newer protocol a consumer hears of its partitions at its next heartbeat.
                group.consumer.min.heartbeat.interval.ms=500
                group.consumer.heartbeat.interval.ms=500
                # The default, 128 MiB, is a quarter of the heap.
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(Ports.HOST, port(), Ports.free(), data);
    }
}
