package vn.biennien.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Events with anything in them that their types allow. */
final class RandomEvents {

  private static final List<String> SYLLABLES = List.of("Lạng", "Sơn", "ngày", "quyết định", "𠀋", "广西", "đường \"4A\"",
      "\\", "\n", "\u0000", "\u2028", "e\u0302\u0323", "👩‍🌾", "</script>", " ");

  /** What may be missing from an event; everything else is there. */
  private static final Set<String> NULLABLE = Set.of("url", "externalId", "html", "language", "publishedAt", "fetchedAt",
      "body", "place", "from", "to", "guess", "guessConfidence");

  private final Random random;

  RandomEvents(long seed) {
    random = new Random(seed);
  }

  <T> T next(Class<T> event) {
    return event.cast(value("event", event));
  }

  private Object value(String name, Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? list(name, generic.getActualTypeArguments()[0]) : map();
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    return plain.isEnum() ? plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)] : simple(name, plain);
  }

  private Object simple(String name, Class<?> type) {
    if (type == String.class) {
      return text();
    } else if (type == UUID.class) {
      return new UUID(random.nextLong(), random.nextLong());
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(40_000));
    } else if (type == long.class) {
      return 1_000 + random.nextLong(Long.MAX_VALUE - 1_000);
    } else if (type == int.class) {
      return name.equals("revision") ? random.nextInt(1_000) : random.nextInt(Integer.MAX_VALUE);
    }
    return random.nextDouble();
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Arrays.stream(components)
        .map(c -> mayBeNull(type, c) && random.nextBoolean() ? null : value(c.getName(), c.getGenericType())).toArray();
    Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean mayBeNull(Class<?> type, RecordComponent component) {
    boolean found = type == Enrichment.class && component.getName().equals("language");
    return NULLABLE.contains(component.getName()) && !found;
  }

  private List<?> list(String name, Type type) {
    int size = random.nextInt(4) + (name.equals("mentions") ? 1 : 0);
    return Stream.generate(() -> value(name, type)).limit(size).toList();
  }

  private Map<String, String> map() {
    Map<String, String> map = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(text(), text());
    }
    return map;
  }

  private String text() {
    return Stream.generate(() -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
        .limit(1 + random.nextInt(6)).reduce("", String::concat);
  }
}
