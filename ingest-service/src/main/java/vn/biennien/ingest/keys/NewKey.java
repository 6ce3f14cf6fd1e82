package vn.biennien.ingest.keys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A key to be made.
 *
 * @param name    whose it is
 * @param sources those it may push for, or null for all
 */
public record NewKey(
    @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not hold control characters") String name,
    @Size(min = 1, max = 100) Set<@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
        message = "must be the name of a source") String> sources) {
}
