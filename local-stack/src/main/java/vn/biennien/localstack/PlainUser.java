package vn.biennien.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs that refuse to run as root. As root they run in a user namespace in which the caller is a plain user:
 * no user is made for them, and the files stay the caller's.
 */
final class PlainUser {

    private static final List<String> UNSHARE = List.of("unshare", "--map-user=1000", "--map-group=1000");

    private PlainUser() {
    }

    /**
     * The command as a plain user.
     *
     * @throws IOException if this is root and the system allows no user namespace
     */
    static List<String> command(String... command) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of(command);
        }
        requireUserNamespaces();
        List<String> unshared = new ArrayList<>(UNSHARE);
        unshared.addAll(List.of(command));
        return unshared;
    }

    private static void requireUserNamespaces() throws IOException {
        try {
            Command.run(Path.of("/"), Path.of("/dev/null"),
                    List.of(UNSHARE.get(0), UNSHARE.get(1), UNSHARE.get(2), "true"));
        } catch (IOException e) {
            throw new IOException("it refuses to run as root, and this system lets root take no other user with "
                    + "'unshare'; start it as another user", e);
        }
    }
}
