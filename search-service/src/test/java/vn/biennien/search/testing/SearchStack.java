package vn.biennien.search.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.Server;
import vn.biennien.localstack.SharedStack;

/** Real Kafka and Elasticsearch for the tests of this module, with names of their own for each start of the service. */
public class SearchStack implements QuarkusTestResourceLifecycleManager {

  /** Opens the resources for operators. */
  public static final String ADMIN_KEY = "only-for-tests-0123456789abcdef0123456789";

  private static int starts;

  /** The servers, to be stopped and started by tests of outages. */
  public static LocalStack servers() {
    return SharedStack.get(Server.KAFKA, Server.ELASTICSEARCH);
  }

  @Override
  public Map<String, String> start() {
    starts++;
    Map<String, String> configuration = new HashMap<>(servers().configuration());
    String suffix = ProcessHandle.current().pid() + "-" + starts;
    configuration.put("biennien.index.articles", "articles-" + suffix);
    configuration.put("biennien.index.entities", "entities-" + suffix);
    configuration.put("biennien.index.topic", "articles.enriched." + suffix);
    configuration.put("biennien.index.dead-letters", "articles.dead-letters." + suffix);
    configuration.put("biennien.index.group", "search-" + suffix);
    configuration.put("biennien.admin.key", ADMIN_KEY);
    configuration.put("biennien.index.count-every", "1s");
    configuration.put("biennien.index.count-all-every", "1s");
    configuration.put("biennien.suggest.kept", "1s");
    configuration.put("biennien.cors.enabled", "true");
    configuration.put("biennien.cors.origins", "https://a.example,https://b.example");
    configuration.put("biennien.index.lock-life", "3s");
    return configuration;
  }

  @Override
  public void stop() {
    // The servers are shared by all tests and end with the JVM.
  }
}
