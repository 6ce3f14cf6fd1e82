package vn.biennien.localstack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this machine has to give.
 *
 * @param freeMemory MiB of memory that programs can still take
 * @param freeDisk   MiB that can still be written where the data goes
 */
record Machine(long freeMemory, long freeDisk) {

    private static final long MIB = 1024 * 1024;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /** This machine as it is now. */
    static Machine current(Path data) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // The total respects the limit of a container; what is available is known for the whole machine only.
        long total = system.getTotalMemorySize() / MIB;
        long available = Files.exists(MEMORY) ? availableMemory() : total;
        return new Machine(Math.min(total, available), Files.getFileStore(data).getUsableSpace() / MIB);
    }

    /** @throws StackException if it has less than that many MiB */
    void requireMemory(long needed) {
        require("memory", needed, freeMemory);
    }

    /** @throws StackException if it has less than that many MiB */
    void requireDisk(long needed) {
        require("disk space", needed, freeDisk);
    }

    private static void require(String what, long needed, long free) {
        if (free < needed) {
            throw new StackException("The servers need %d MiB of %s, and %d MiB are free".formatted(needed, what, free));
        }
    }

    private static long availableMemory() throws IOException {
        try (Stream<String> lines = Files.lines(MEMORY)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        }
    }
}
