package vn.biennien.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Unmodifiable copies of what an event holds. Nulls are dropped: a value of an enum that a newer writer knows reads as
 * null, and must not make the whole event unreadable.
 */
final class Copies {

  private Copies() {
  }

  static <T> List<T> of(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  static Map<String, String> of(Map<String, String> map) {
    return map == null ? Map.of() : map.entrySet().stream().filter(entry -> entry.getValue() != null)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
