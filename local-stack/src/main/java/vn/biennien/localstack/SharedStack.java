package vn.biennien.localstack;

import java.util.Arrays;
import java.util.List;

/** The one stack that all tests of a JVM share. It is started when first asked for and ends with the JVM. */
public final class SharedStack {

    private SharedStack() {
    }

    /**
     * The stack, with at least these servers running, or all if none is named. One that an earlier test has stopped is
     * started again, with its data. Tests keep apart by names of their own for topics, tables and indices. Nobody
     * closes it.
     *
     * @throws StackException if a server cannot start
     */
    public static LocalStack get(Server... servers) {
        List<String> wanted = Arrays.stream(servers.length == 0 ? Server.values() : servers).map(Enum::name).toList();
        return LocalStack.view(LocalStack.builder().forTests().settings(), StackOwner.ofThisJvm(wanted));
    }
}
