package vn.biennien.web.operator;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may do what only operators should. */
@ConfigMapping(prefix = "biennien.admin")
public interface AdminConfig {

  /** The key of the operators, at least 32 characters; without one nobody is let in. */
  Optional<String> key();
}
