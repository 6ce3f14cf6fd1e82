package vn.biennien.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CannotStartTest {

    @TempDir
    Path folder;

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            LocalServer server = new PostgresServer(new Place(other.getLocalPort(), folder), folder, false);

            assertThatThrownBy(server::start)
                    .isInstanceOf(StackException.class)
                    .hasMessage("PostgreSQL cannot start: port %d on 127.0.0.1 is in use by another program",
                            other.getLocalPort());
        }
    }

    @Test
    void tooLittleMemoryOrDiskIsSaidInNumbers() {
        Machine small = new Machine(500, 100);

        assertThatThrownBy(() -> small.requireMemory(1500))
                .isInstanceOf(StackException.class)
                .hasMessage("The servers need 1500 MiB of memory, and 500 MiB are free");
        assertThatThrownBy(() -> small.requireDisk(1024))
                .isInstanceOf(StackException.class)
                .hasMessage("The servers need 1024 MiB of disk space, and 100 MiB are free");
    }

    @Test
    void thisMachineIsMeasured() throws Exception {
        Machine machine = Machine.current(folder);

        assertThat(machine.freeMemory()).isBetween(1L, 64L * 1024 * 1024);
        assertThat(machine.freeDisk()).isPositive();
    }

    @Test
    void aServerThatEndsWhileStartingShowsItsLastWords() throws Exception {
        // Given a data directory of a PostgreSQL that never was
        Path data = Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "9\n");

        assertThatThrownBy(() -> LocalStack.builder().forTests().data(folder).start(Server.POSTGRES))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("PostgreSQL cannot start: it ended with status ")
                .hasMessageContaining("Its log is " + folder.resolve("postgres/postgres.log"))
                .hasMessageContaining("and ends:\n  postgres: ");
    }

    @Test
    void aDataFolderBelongsToOneStackAtATime() {
        try (LocalStack first = LocalStack.builder().forTests().data(folder).start(Server.POSTGRES)) {
            assertThat(first.postgres().isRunning()).isTrue();

            assertThatThrownBy(() -> LocalStack.builder().forTests().data(folder).start(Server.POSTGRES))
                    .isInstanceOf(StackException.class)
                    .hasMessage("The data folder %s is in use by another stack", folder);
        }
    }

    @Test
    void serversThatWereNotUnpackedAreMissed() {
        assertThatThrownBy(() -> new StackHome(folder).kafka())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("are not unpacked")
                .hasMessageContaining("mvn -pl local-stack");
    }

    @Test
    void aPluginThatIsNoneIsSaidBeforeElasticsearchStarts() throws Exception {
        Path noPlugin = Files.writeString(folder.resolve("plugin.zip"), "not a zip file");

        assertThatThrownBy(() -> LocalStack.builder().forTests().data(folder.resolve("data")).plugin(noPlugin)
                .start(Server.ELASTICSEARCH))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("Elasticsearch cannot start: the plugin " + noPlugin + " cannot be installed");
    }
}
