package vn.biennien.localstack;

import java.util.Arrays;

/** The one stack that all tests of a JVM share. It is started when first asked for and ends with the JVM. */
public final class SharedStack {

    private static LocalStack stack;

    private SharedStack() {
    }

    /**
     * The stack, with at least these servers running, or all if none is named. One that an earlier test has stopped is
     * started again, with its data. Tests keep apart by names of their own for topics, tables and indices.
     *
     * @throws StackException if one cannot start
     */
    public static synchronized LocalStack get(Server... servers) {
        Server[] wanted = servers.length == 0 ? Server.values() : servers;
        if (stack == null) {
            stack = LocalStack.builder().forTests().start(wanted);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end of the shared stack"));
        } else {
            stack.start(Arrays.asList(wanted));
        }
        return stack;
    }
}
