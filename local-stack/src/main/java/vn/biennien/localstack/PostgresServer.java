package vn.biennien.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL with one database and one user, who may do everything. */
public final class PostgresServer extends LocalServer {

    private static final String DATABASE = "biennien";
    private static final String USER = "biennien";
    // Nobody but this machine can reach it; the password is there so that clients are set up as they are elsewhere.
    private static final String PASSWORD = "biennien";

    private final Path programs;
    private final boolean durable;

    PostgresServer(Place place, Path programs, boolean durable) {
        super(Server.POSTGRES, place);
        this.programs = programs;
        this.durable = durable;
    }

    /** The JDBC URL of the database, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The user who owns the database. */
    public String user() {
        return USER;
    }

    /** The user's password. */
    public String password() {
        return PASSWORD;
    }

    @Override
    ChildProcess.Program prepare() throws IOException {
        PostgresBinaries.unpackTo(programs);
        if (Files.notExists(data())) {
            layOut();
        }
        List<String> command = new ArrayList<>(PlainUser.command(program("postgres"), "-D", data().toString(),
                "-c", "listen_addresses=" + Ports.HOST, "-c", "port=" + port(), "-c", "unix_socket_directories=",
                "-c", "max_connections=200"));
        if (!durable) {
            // What is committed outlives a killed server all the same: the system has it, if not the disk.
            command.addAll(List.of("-c", "fsync=off"));
        }
        // INT is what PostgreSQL calls a fast shutdown; TERM would wait for the clients to go.
        return new ChildProcess.Program(command, Map.of(), directory(), log(), "INT");
    }

    /** Lays out the data directory beside its place, so that one that was broken off is never taken for a whole one. */
    private void layOut() throws IOException {
        Path unfinished = directory().resolve("initdb");
        Path password = directory().resolve("password");
        Folders.delete(unfinished);
        Files.writeString(password, PASSWORD);
        try {
            List<String> command = new ArrayList<>(PlainUser.command(program("initdb"), "-D", unfinished.toString(),
                    "--username", USER, "--pwfile", password.toString(), "--auth", "scram-sha-256",
                    "--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin",
                    "--builtin-locale", "C.UTF-8"));
            if (!durable) {
                command.add("--no-sync");
            }
            Command.run(directory(), log(), command);
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, data());
    }

    @Override
    Map<String, String> configuration() {
        return Map.of("quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", PASSWORD);
    }

    @Override
    boolean isReady() throws IOException {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return true;
                }
            }
            statement.execute("create database " + DATABASE);
            return true;
        } catch (SQLException e) {
            // It does not listen yet, or says that it is still starting up.
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setConnectTimeout(5);
        return source.getConnection(USER, PASSWORD);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port() + "/" + database;
    }

    private Path data() {
        return directory().resolve("data");
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }
}
