package vn.biennien.ingest.keys;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Makes and revokes keys. */
@ApplicationScoped
public class KeyRegister {

  private final Keys keys;

  KeyRegister(Keys keys) {
    this.keys = keys;
  }

  @Transactional
  KeyView create(NewKey request) {
    String secret = Secret.random();
    ApiKey key = ApiKey.create(request.name(), request.sources(), Secret.hash(secret), false);
    key.persist();
    return KeyView.of(key, secret);
  }

  /** All keys, the newest first. */
  @Transactional
  List<KeyView> list() {
    return ApiKey.<ApiKey>listAll(Sort.descending("createdAt")).stream().map(KeyView::of).toList();
  }

  /** Revokes a key; doing it again changes nothing. */
  @Transactional
  void revoke(UUID id) {
    ApiKey key = ApiKey.<ApiKey>findByIdOptional(id)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No key has the id " + id + "."));
    if (key.revokedAt == null) {
      key.revokedAt = Instant.now();
    }
    keys.forget();
  }
}
