package vn.biennien.enrichment.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.EntityType;

/**
 * One thing of the gazetteer.
 *
 * @param id     stable, {@code place/vn/quang-ninh}
 * @param type   place or body
 * @param kind   what it is: {@code country}, {@code tỉnh}, {@code huyện}, {@code xã}, {@code cửa khẩu}, {@code ministry} …
 * @param parent the id of what contains it, or null
 * @param vi     Vietnamese names, the one to show first
 * @param en     English names, the one to show first, maybe none
 * @param zh     Chinese names, the one to show first, maybe none
 * @param until  the last day it existed, or null if it does
 * @param became ids of what it became after that day
 */
public record Entry(String id, EntityType type, String kind, String parent, List<String> vi, List<String> en,
    List<String> zh, LocalDate until, List<String> became) {

  /** The name to show. */
  public String name() {
    return vi.get(0);
  }

  /** The name to show in each language that has one, by language tag. */
  public Map<String, String> names() {
    if (en.isEmpty()) {
      return zh.isEmpty() ? Map.of("vi", name()) : Map.of("vi", name(), "zh", zh.get(0));
    }
    return zh.isEmpty() ? Map.of("vi", name(), "en", en.get(0)) : Map.of("vi", name(), "en", en.get(0), "zh", zh.get(0));
  }
}
