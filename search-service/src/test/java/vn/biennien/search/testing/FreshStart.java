package vn.biennien.search.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Starts the service anew: with an empty index, and with two front ends that may read answers, as a deployment names them. */
public class FreshStart implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("biennien.cors.enabled", "true", "biennien.cors.origins", "https://a.example,https://b.example");
  }
}
