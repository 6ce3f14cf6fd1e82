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
    if (list == null) {
      return List.of();
    }
    for (T each : list) {
      if (each == null) {
        return list.stream().filter(Objects::nonNull).toList();
      }
    }
    return List.copyOf(list);
  }

  static Map<String, String> of(Map<String, String> map) {
    if (map == null) {
      return Map.of();
    }
    for (String value : map.values()) {
      if (value == null) {
        return map.entrySet().stream().filter(entry -> entry.getValue() != null)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
      }
    }
    return Map.copyOf(map);
  }
}
