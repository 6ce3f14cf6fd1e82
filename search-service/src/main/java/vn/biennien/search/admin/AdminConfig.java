package vn.biennien.search.admin;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may do what front ends may not. */
@ConfigMapping(prefix = "biennien.admin")
public interface AdminConfig {

  /** Sent as {@code Authorization: Bearer <key>}. Without one these resources are shut. */
  Optional<String> key();
}
