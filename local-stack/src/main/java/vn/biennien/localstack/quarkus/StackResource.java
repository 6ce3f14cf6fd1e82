package vn.biennien.localstack.quarkus;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.Server;
import vn.biennien.localstack.SharedStack;

/**
 * Starts the {@link SharedStack} for a {@code @QuarkusTest} and hands the application its addresses. A test gets the
 * stack itself, to stop a server say, in a field of type {@link LocalStack}.
 */
public final class StackResource implements QuarkusTestResourceConfigurableLifecycleManager<WithStack> {

    private Server[] servers = {};

    @Override
    public void init(WithStack annotation) {
        Map<Server, Boolean> named = new EnumMap<>(Map.of(Server.KAFKA, annotation.kafka(),
                Server.POSTGRES, annotation.postgres(), Server.ELASTICSEARCH, annotation.elasticsearch()));
        named.values().removeIf(wanted -> !wanted);
        servers = named.keySet().toArray(Server[]::new);
    }

    /** Without the annotation: the servers as arguments, by name. */
    @Override
    public void init(Map<String, String> arguments) {
        servers = Arrays.stream(arguments.getOrDefault("servers", "KAFKA,POSTGRES,ELASTICSEARCH").split(","))
                .map(Server::valueOf)
                .toArray(Server[]::new);
    }

    @Override
    public Map<String, String> start() {
        return SharedStack.get(servers).configuration();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(SharedStack.get(servers), new TestInjector.MatchesType(LocalStack.class));
    }

    /** Leaves the stack to the tests that come after; it ends with the JVM. */
    @Override
    public void stop() {
    }
}
