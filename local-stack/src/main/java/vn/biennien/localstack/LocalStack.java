package vn.biennien.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Real Kafka, PostgreSQL and Elasticsearch on this machine, without Docker. They listen on 127.0.0.1 only, and end
 * with the JVM that started them, also when it is killed.
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.builder().start(Server.KAFKA, Server.POSTGRES)) {
 *     connect(stack.kafka().bootstrapServers());
 * }
 * }</pre>
 *
 * Its methods may be called from any thread.
 */
public final class LocalStack implements AutoCloseable {

    private static final long LEAST_DISK = 1024;

    private final StackSettings settings;
    private final StackHome home;
    private final DataFolder data;
    private final Map<Server, LocalServer> servers = new EnumMap<>(Server.class);

    private LocalStack(StackSettings settings, StackHome home, DataFolder data) {
        this.settings = settings;
        this.home = home;
        this.data = data;
    }

    /** A stack that no server runs in yet. */
    static LocalStack empty(StackSettings settings) {
        StackHome home = StackHome.find();
        try {
            return new LocalStack(settings, home, settings.data().isPresent()
                    ? DataFolder.keeping(settings.data().get())
                    : DataFolder.temporary(home.runs()));
        } catch (IOException e) {
            throw new StackException("The data folder cannot be used: " + e, e);
        }
    }

    /** The same servers once more, for a second owner. Closing it ends them, and leaves the data to the first. */
    static LocalStack view(StackSettings settings, Map<Server, Place> places) {
        Path data = places.values().iterator().next().directory().getParent();
        LocalStack view = new LocalStack(settings, StackHome.find(), DataFolder.borrowed(data));
        places.forEach((server, place) -> view.servers.put(server, view.create(server, place)));
        return view;
    }

    /** The start of a new stack; without further settings: free ports, and data that goes with the stack. */
    public static StackBuilder builder() {
        return new StackBuilder();
    }

    /**
     * Starts those of the servers that do not run yet, side by side, and returns when all answer. If one cannot
     * start, those that run stay as they are.
     *
     * @throws StackException naming the server, the reason and its log
     */
    public synchronized void start(Collection<Server> wanted) {
        Set<Server> missing = new TreeSet<>(wanted);
        missing.removeIf(server -> servers.containsKey(server) && servers.get(server).isRunning());
        if (missing.isEmpty()) {
            return;
        }
        requireResources(missing);
        missing.forEach(server -> servers.computeIfAbsent(server, s -> create(s, newPlace(s))));
        // The quick checks first: nobody wants to wait for one server to hear that another's port is in use.
        missing.forEach(server -> servers.get(server).requirePort());
        SideBySide.run(missing, this::startOne);
    }

    /**
     * Stays until a server ends without being asked to.
     *
     * @throws StackException naming the server and its log
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public void watch() throws InterruptedException {
        while (true) {
            List<LocalServer> watched;
            synchronized (this) {
                watched = List.copyOf(servers.values());
            }
            watched.forEach(LocalServer::requireAlive);
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** @throws IllegalStateException if Kafka is not one of the servers that were started */
    public KafkaServer kafka() {
        return (KafkaServer) get(Server.KAFKA);
    }

    /** @throws IllegalStateException if PostgreSQL is not one of the servers that were started */
    public PostgresServer postgres() {
        return (PostgresServer) get(Server.POSTGRES);
    }

    /** @throws IllegalStateException if Elasticsearch is not one of the servers that were started */
    public ElasticsearchServer elasticsearch() {
        return (ElasticsearchServer) get(Server.ELASTICSEARCH);
    }

    /** Where the servers are, under the names that the services' configuration has for it. */
    public synchronized Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        servers.values().forEach(server -> configuration.putAll(server.configuration()));
        return configuration;
    }

    /** The folder with the servers' data and logs. */
    public Path data() {
        return data.path();
    }

    /** Ends all servers in good order, side by side. */
    @Override
    public synchronized void close() {
        SideBySide.run(servers.keySet(), server -> servers.get(server).stop());
        servers.clear();
        try {
            data.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all servers and keeps what they wrote, for whoever looks for the reason of a failure. */
    synchronized void abandon() {
        SideBySide.run(servers.keySet(), server -> servers.get(server).stop());
        try {
            data.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each server runs. */
    synchronized Map<Server, Place> places() {
        Map<Server, Place> places = new EnumMap<>(Server.class);
        servers.forEach((server, running) -> places.put(server, running.place()));
        return places;
    }

    private synchronized LocalServer get(Server server) {
        LocalServer found = servers.get(server);
        if (found == null) {
            throw new IllegalStateException(server.title() + " is not part of this stack");
        }
        return found;
    }

    private void startOne(Server server) {
        settings.progress().accept("%s is starting on %s:%d"
                .formatted(server.title(), Ports.HOST, servers.get(server).port()));
        long start = System.nanoTime();
        servers.get(server).start();
        settings.progress().accept("%s is ready after %.1f s"
                .formatted(server.title(), (System.nanoTime() - start) / 1e9));
    }

    private void requireResources(Set<Server> missing) {
        try {
            Machine machine = Machine.current(data.path());
            machine.requireMemory(missing.stream().mapToLong(settings::memoryFor).sum());
            machine.requireDisk(LEAST_DISK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Place newPlace(Server server) {
        return new Place(settings.ports().portOf(server), data.path().resolve(server.fileName()));
    }

    private LocalServer create(Server server, Place place) {
        return switch (server) {
            case KAFKA -> new KafkaServer(place, home.kafka(), settings.forTests());
            case POSTGRES -> new PostgresServer(place, home.postgres(), !settings.forTests());
            case ELASTICSEARCH -> new ElasticsearchServer(place, home.elasticsearch(),
                    settings.plugin().or(home::builtPlugin), settings.elasticsearchHeap() + "m", settings.forTests());
        };
    }
}
