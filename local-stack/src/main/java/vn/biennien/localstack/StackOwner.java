package vn.biennien.localstack;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Owns the shared stack. Quarkus loads tests, and with them this library, once for each start of the application, in a
 * class loader of its own. The stack must outlive these, or each would start servers of its own. So it belongs to the
 * one copy of this class that the JVM's own class loader has, and the others ask that copy, in types they all share.
 */
public final class StackOwner {

    private static LocalStack stack;

    private StackOwner() {
    }

    /**
     * Has the servers run.
     *
     * @param servers their names
     * @return where each server of the stack runs
     */
    @SuppressWarnings("unchecked")
    static Map<Server, Place> ofThisJvm(List<String> servers) {
        try {
            Map<String, List<Object>> places = (Map<String, List<Object>>) Class
                    .forName(StackOwner.class.getName(), true, ClassLoader.getSystemClassLoader())
                    .getMethod("places", List.class)
                    .invoke(null, servers);
            return places.entrySet().stream().collect(Collectors.toMap(
                    place -> Server.valueOf(place.getKey()), place -> place(place.getValue())));
        } catch (InvocationTargetException e) {
            // The exception is of the other copy's class.
            throw new StackException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("local-stack is not on the class path of this JVM", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Place place(List<Object> parts) {
        return new Place((int) parts.get(0), (Path) parts.get(1), (AtomicReference<Process>) parts.get(2));
    }

    /**
     * Not for calling: it is public for the other copies of this class.
     *
     * @return for each server of the stack, by name: port, directory and process, as in {@link Place}
     */
    public static synchronized Map<String, List<Object>> places(List<String> names) {
        List<Server> servers = names.stream().map(Server::valueOf).toList();
        if (stack == null) {
            stack = LocalStack.builder().forTests().start(servers);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end of the shared stack"));
        } else {
            stack.start(servers);
        }
        return stack.places().entrySet().stream().collect(Collectors.toMap(place -> place.getKey().name(),
                place -> List.of(place.getValue().port(), place.getValue().directory(), place.getValue().process())));
    }
}
