package vn.biennien.localstack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a stack shall run.
 *
 * @param ports             where its servers listen
 * @param data              the folder that keeps its data; without it the data goes with the stack
 * @param elasticsearchHeap MiB of heap for Elasticsearch, at least 256
 * @param plugin            the archive of an Elasticsearch plugin to install
 * @param forTests          quicker to start and slower under load, and data may be lost in a power cut
 * @param progress          is told in a sentence what happens
 */
record StackSettings(Ports ports, Optional<Path> data, int elasticsearchHeap, Optional<Path> plugin, boolean forTests,
        Consumer<String> progress) {

    private static final int LEAST_HEAP = 256;

    StackSettings {
        if (elasticsearchHeap < LEAST_HEAP) {
            throw new StackException("Elasticsearch needs a heap of at least " + LEAST_HEAP + " MiB");
        }
    }

    /** MiB of memory that a server takes. */
    int memoryFor(Server server) {
        return server.megabytes() + (server == Server.ELASTICSEARCH ? elasticsearchHeap : 0);
    }
}
