package vn.biennien.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address. */
public enum Ports {

    /** The ports that clients expect: 9092, 5432, 9200. */
    WELL_KNOWN {
        @Override
        int portOf(Server server) {
            return server.wellKnownPort();
        }
    },
    /** Any port that nobody uses. */
    FREE {
        @Override
        int portOf(Server server) {
            return free();
        }
    };

    /** The only address the servers listen on. */
    static final String HOST = "127.0.0.1";

    // Below the ports that systems hand out for outgoing connections, so that none of those takes it in between.
    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 32_000;

    abstract int portOf(Server server);

    /** A port that nobody listens on just now. */
    static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StackException("No port between " + LOWEST + " and " + HIGHEST + " on " + HOST + " is free");
    }

    /** @throws StackException naming server and port if somebody listens on it */
    static void requireFree(Server server, int port) {
        if (!isFree(port)) {
            throw new StackException("%s cannot start: port %d on %s is in use by another program"
                    .formatted(server.title(), port, HOST));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
