package vn.biennien.contracts;

import java.util.Map;
import java.util.Set;

/** The topics of the pipeline and how each is made when it does not exist yet. */
public enum Topic {

  /** What scrapers pushed, newest version per article id. */
  RAW("articles.raw", 12, Set.of(EventType.ARTICLE_ACCEPTED, EventType.ARTICLE_RETRACTED),
      Map.of("cleanup.policy", "compact", "max.message.bytes", Limits.EVENT_BYTES)),

  /** Clean text with tags, newest version per article id. */
  ENRICHED("articles.enriched", 12, Set.of(EventType.ARTICLE_ENRICHED, EventType.ARTICLE_RETRACTED),
      Map.of("cleanup.policy", "compact", "max.message.bytes", Limits.EVENT_BYTES)),

  /** Records that could not be processed, as they came, with the reason in their headers; kept 30 days. */
  DEAD_LETTERS("articles.dead-letters", 12, Set.of(),
      Map.of("retention.ms", "2592000000", "max.message.bytes", Limits.DEAD_LETTER_BYTES));

  private final String name;
  private final int partitions;
  private final Set<EventType> events;
  private final Map<String, String> settings;

  Topic(String name, int partitions, Set<EventType> events, Map<String, String> settings) {
    this.name = name;
    this.partitions = partitions;
    this.events = events;
    this.settings = settings;
  }

  /** The topic's name on the broker. */
  public String topicName() {
    return name;
  }

  /** How many partitions it is created with. */
  public int partitions() {
    return partitions;
  }

  /** The events that stand on it; none for the dead letters, where anything may be. */
  public Set<EventType> events() {
    return events;
  }

  /** Broker settings it is created with, by their Kafka names. */
  public Map<String, String> settings() {
    return settings;
  }

  /** Sizes as Kafka settings want them: strings of bytes. */
  public static final class Limits {

    /** The largest event, compressed: 16 MiB. An article's body is limited to 5 MiB before it gets here. */
    public static final String EVENT_BYTES = "16777216";

    /** A dead letter carries the largest event and its headers: 20 MiB. */
    public static final String DEAD_LETTER_BYTES = "20971520";

    private Limits() {
    }
  }
}
