package vn.biennien.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Says how a {@link LocalStack} shall run. */
public final class StackBuilder {

    /** The system property that names the archive of an Elasticsearch plugin. */
    public static final String PLUGIN_PROPERTY = "biennien.analysis.plugin";

    private Ports ports = Ports.FREE;
    private Path data;
    private int elasticsearchHeap = 1024;
    private Path plugin = Optional.ofNullable(System.getProperty(PLUGIN_PROPERTY)).map(Path::of).orElse(null);
    private boolean forTests;
    private Consumer<String> progress = message -> { };

    StackBuilder() {
    }

    /** Where the servers listen; without it on free ports. */
    public StackBuilder ports(Ports where) {
        ports = where;
        return this;
    }

    /** The folder that keeps the data from one run to the next; it is made if it is not there. */
    public StackBuilder data(Path folder) {
        data = folder;
        return this;
    }

    /** MiB of heap for Elasticsearch, at least 256; without it 1024. */
    public StackBuilder elasticsearchHeap(int mebibytes) {
        elasticsearchHeap = mebibytes;
        return this;
    }

    /**
     * The archive of an Elasticsearch plugin to install. Without it, the one that the system property
     * {@value #PLUGIN_PROPERTY} names, or the one that the module analysis-vietnamese has built.
     */
    public StackBuilder plugin(Path archive) {
        plugin = archive;
        return this;
    }

    /** For tests: quicker to start and smaller, but slower under load, and data may be lost in a power cut. */
    public StackBuilder forTests() {
        forTests = true;
        elasticsearchHeap = 512;
        return this;
    }

    /** Is told in a sentence what happens, from several threads. */
    public StackBuilder onProgress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /**
     * Starts these servers, or all if none is named. If one cannot start, none is left running, and what they wrote is
     * kept for looking.
     *
     * @throws StackException naming the server, the reason and its log
     */
    public LocalStack start(Server... servers) {
        return start(Arrays.asList(servers.length == 0 ? Server.values() : servers));
    }

    /** As {@link #start(Server...)}, with exactly the servers in the collection. */
    public LocalStack start(Collection<Server> servers) {
        LocalStack stack = LocalStack.empty(settings());
        try {
            stack.start(servers);
            return stack;
        } catch (RuntimeException e) {
            stack.abandon();
            throw e;
        }
    }

    StackSettings settings() {
        return new StackSettings(ports, Optional.ofNullable(data), elasticsearchHeap, Optional.ofNullable(plugin),
                forTests, progress);
    }
}
