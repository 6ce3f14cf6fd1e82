package vn.biennien.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it: in a process of its own. */
class MainTest {

    @TempDir
    Path folder;

    private Process program;

    @AfterEach
    void end() {
        if (program != null) {
            program.destroyForcibly();
        }
    }

    // Both in one, for Elasticsearch takes long to start.
    @Test
    void itServesTheDataOfAnEarlierRunWithTheNewBuildOfAPluginAndNoServerOutlivesItsKill() throws Exception {
        // Given a stack that had something in each server
        Path data = folder.resolve("data");
        Path plugin = folder.resolve("plugin.zip");
        String elasticsearchVersion = StackHome.find().elasticsearch().getFileName().toString().replaceFirst(".*-", "");
        TinyPlugin.write(plugin, "1.0", elasticsearchVersion);
        try (LocalStack stack = LocalStack.builder().forTests().data(data).plugin(plugin).start()) {
            KafkaClient kafka = new KafkaClient(stack.configuration());
            kafka.createTopic("kept");
            kafka.send("kept", "một".getBytes(StandardCharsets.UTF_8));
            new PostgresClient(stack.configuration()).execute("create table kept as select 'hai' as word");
            ElasticsearchClient elasticsearch = new ElasticsearchClient(stack.configuration());
            assertThat(elasticsearch.put("/kept", "{}").statusCode()).isEqualTo(200);
            assertThat(elasticsearch.put("/kept/_doc/1?refresh=true", "{\"word\": \"ba\"}").statusCode()).isEqualTo(201);
            assertThat(elasticsearch.get("/_cat/plugins?h=component,version").body()).contains("tiny", "1.0");
        }

        // When the program is started on its data and on other ports, with another build of the plugin
        TinyPlugin.write(plugin, "2.0", elasticsearchVersion);
        run("start", "--ports", "free", "--data", data.toString(), "--elasticsearch-heap", "512",
                "--plugin", plugin.toString(), "--out", out().toString());
        awaitReady();

        // Then all is there, and the plugin is the new one
        Map<String, String> stack = where();
        assertThat(new KafkaClient(stack).first("kept")).asString(StandardCharsets.UTF_8).isEqualTo("một");
        assertThat(new PostgresClient(stack).query("select word from kept")).isEqualTo("hai");
        ElasticsearchClient elasticsearch = new ElasticsearchClient(stack);
        assertThat(elasticsearch.get("/kept/_doc/1").body()).contains("\"word\": \"ba\"");
        assertThat(elasticsearch.get("/_cat/plugins?h=component,version").body()).contains("tiny", "2.0");

        // When it is killed, so that it can tidy nothing up
        List<ProcessHandle> servers = serversIn(data);
        assertThat(servers).hasSizeGreaterThanOrEqualTo(4).allMatch(ProcessHandle::isAlive);
        program.destroyForcibly();

        // Then all end by themselves
        await().atMost(Duration.ofSeconds(30)).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void itWritesWhereTheServersAreAndEndsThemWhenAskedTo() throws Exception {
        // Given
        Path data = folder.resolve("data");
        run("start", "--servers", "postgres", "--ports", "free", "--data", data.toString(), "--out", out().toString());
        awaitReady();

        // Then
        Map<String, String> where = where();
        assertThat(where).containsOnlyKeys("quarkus.datasource.jdbc.url", "quarkus.datasource.username",
                "quarkus.datasource.password");
        assertThat(where.get("quarkus.datasource.jdbc.url")).startsWith("jdbc:postgresql://127.0.0.1:");
        List<ProcessHandle> servers = serversIn(data);

        // When
        program.destroy();

        // Then
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(servers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void noServerOutlivesItsWatchdogAndTheProgramKilledTogether() throws Exception {
        // Given
        Path data = folder.resolve("data");
        run("start", "--servers", "postgres", "--ports", "free", "--data", data.toString(), "--out", out().toString());
        awaitReady();
        List<ProcessHandle> servers = serversIn(data);

        // When all that is between the program and the server goes too
        List<ProcessHandle> watchdogs = program.children().toList();
        program.destroyForcibly();
        watchdogs.forEach(ProcessHandle::destroyForcibly);

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aServerThatEndsByItselfEndsTheProgramWithItsLog() throws Exception {
        // Given
        Path data = folder.resolve("data");
        run("start", "--servers", "postgres", "--ports", "free", "--data", data.toString(), "--out", out().toString());
        awaitReady();

        // When
        serversIn(data).forEach(ProcessHandle::destroyForcibly);

        // Then
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(1);
        assertThat(Files.readString(errors(), StandardCharsets.UTF_8))
                .contains("PostgreSQL has ended with status 137. Its log is " + data.resolve("postgres/postgres.log"));
    }

    @Test
    void aPortInUseIsOneSentenceAndStatusOne() throws Exception {
        ServerSocket other = listenOn(Server.POSTGRES.wellKnownPort());
        try (other) {
            run("start", "--servers", "postgres", "--data", folder.resolve("data").toString());

            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(program.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(errors())).last().asString()
                    .isEqualTo("PostgreSQL cannot start: port 5432 on 127.0.0.1 is in use by another program");
        }
    }

    @Test
    void wrongArgumentsAreNamedAndStatusTwo() throws Exception {
        run("start", "--ports", "mine");

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(program.exitValue()).isEqualTo(2);
        assertThat(Files.readString(errors(), StandardCharsets.UTF_8))
                .contains("'mine' is neither well-known nor free");
    }

    private void run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Command.java(), "-cp", System.getProperty("java.class.path"),
                "-D" + StackHome.PROPERTY + "=" + StackHome.find().folder(), Main.class.getName()));
        command.addAll(List.of(arguments));
        program = new ProcessBuilder(command)
                .redirectError(errors().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            assertThat(program.isAlive()).as("the program runs").isTrue();
            return Files.exists(out());
        });
    }

    private Path out() {
        return folder.resolve("where.properties");
    }

    private Map<String, String> where() throws IOException {
        Properties where = new Properties();
        try (var reader = Files.newBufferedReader(out())) {
            where.load(reader);
        }
        return where.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, where::getProperty));
    }

    private Path errors() {
        return folder.resolve("errors");
    }

    private static List<ProcessHandle> serversIn(Path data) throws Exception {
        List<ProcessHandle> servers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data, 2)) {
            for (Path pid : files.filter(file -> file.endsWith("pid")).toList()) {
                ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
                servers.add(server);
                server.descendants().forEach(servers::add);
            }
        }
        return servers;
    }

    /** Takes the port, unless somebody else on this machine has it, which is as good. */
    private static ServerSocket listenOn(int port) throws Exception {
        try {
            return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        } catch (BindException e) {
            return new ServerSocket(0);
        }
    }
}
