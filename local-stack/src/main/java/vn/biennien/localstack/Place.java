package vn.biennien.localstack;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a server runs.
 *
 * @param port      its port on 127.0.0.1
 * @param directory holds its data, its settings and its log
 * @param process   its process while it runs; also the lock for starting and ending it
 */
record Place(int port, Path directory, AtomicReference<Process> process) {

    /** A place that no server runs at yet. */
    Place(int port, Path directory) {
        this(port, directory, new AtomicReference<>());
    }
}
