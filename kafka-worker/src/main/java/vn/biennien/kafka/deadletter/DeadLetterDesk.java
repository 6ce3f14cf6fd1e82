package vn.biennien.kafka.deadletter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.deadletter.LetterReader.Stretch;

/**
 * Where ops look at dead letters and send them again. Nothing is kept but the topic itself: a letter that was sent again
 * is followed by a marker in its partition, and is not listed any more. All methods ask the broker, block, and throw
 * {@link KafkaException} if it does not answer. Thread-safe.
 */
public final class DeadLetterDesk {

  /** The newest offsets of each partition that are looked at; older letters come in sight as these are dealt with. */
  public static final int WINDOW = 10_000;

  private static final Comparator<DeadLetter> BY_TIME = Comparator.comparing(DeadLetter::time)
      .thenComparing(DeadLetter::partition).thenComparing(DeadLetter::offset);

  private final LetterReader reader;
  private final EventPublisher publisher;
  private final Set<String> targets;

  /**
   * The desk of the pipeline's own topics.
   *
   * @param kafka     client settings by their Kafka names
   * @param publisher stays the caller's
   */
  public DeadLetterDesk(Map<String, Object> kafka, EventPublisher publisher) {
    this(kafka, publisher, Topic.DEAD_LETTERS.topicName(), Set.of(Topic.RAW.topicName(), Topic.ENRICHED.topicName()));
  }

  /** @param targets topics to which letters may be sent again: whoever writes a letter must not choose any topic */
  public DeadLetterDesk(Map<String, Object> kafka, EventPublisher publisher, String topic, Set<String> targets) {
    this.reader = new LetterReader(kafka, topic);
    this.publisher = publisher;
    this.targets = Set.copyOf(targets);
  }

  /** Which end of the list comes first. */
  public enum Order {
    NEWEST, OLDEST
  }

  /**
   * @param letters  the first of those that match
   * @param matching how many match
   */
  public record Page(List<DeadLetter> letters, int matching) {
  }

  /** Letters that were not sent again, of the newest {@value #WINDOW} of each partition. */
  public Page list(LetterFilter filter, Order order, int limit) {
    List<DeadLetter> open = open(filter).values().stream().flatMap(letters -> letters.values().stream())
        .sorted(order == Order.NEWEST ? BY_TIME.reversed() : BY_TIME).toList();
    return new Page(open.stream().limit(limit).toList(), open.size());
  }

  /** A letter with its value, also if it was sent again; nothing if there is none at that place. */
  public Optional<ConsumerRecord<byte[], byte[]>> read(int partition, long offset) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>(1);
    reader.read(filled -> one(filled, partition, offset), found::add);
    return found.stream().filter(record -> LetterForm.resent(record) < 0).findFirst();
  }

  /** Sends a letter again, also if it was sent before. Nothing if there is none at that place. */
  public Optional<Resend> resend(int partition, long offset) {
    return read(partition, offset).map(record -> {
      Resending resending = new Resending(publisher, targets);
      resending.add(record);
      return resending.finish();
    });
  }

  /** Sends all letters again that match and were not sent before, oldest of each partition first. */
  public Resend resendAll(LetterFilter filter) {
    Map<Integer, NavigableMap<Long, DeadLetter>> open = open(filter);
    Resending resending = new Resending(publisher, targets);
    reader.read(filled -> reaching(open), record -> {
      if (open.get(record.partition()).containsKey(record.offset())) {
        resending.add(record);
      }
    });
    return resending.finish();
  }

  private Map<Integer, NavigableMap<Long, DeadLetter>> open(LetterFilter filter) {
    Map<Integer, NavigableMap<Long, DeadLetter>> open = new HashMap<>();
    reader.read(DeadLetterDesk::window, record -> {
      NavigableMap<Long, DeadLetter> letters = open.computeIfAbsent(record.partition(), p -> new TreeMap<>());
      long resent = LetterForm.resent(record);
      if (resent >= 0) {
        letters.remove(resent);
        return;
      }
      DeadLetter letter = LetterForm.read(record);
      if (filter.matches(letter)) {
        letters.put(letter.offset(), letter);
      }
    });
    open.values().removeIf(NavigableMap::isEmpty);
    return open;
  }

  private static Map<Integer, Stretch> window(Map<Integer, Stretch> filled) {
    filled.replaceAll((partition, stretch) -> stretch.last(WINDOW));
    return filled;
  }

  private static Map<Integer, Stretch> one(Map<Integer, Stretch> filled, int partition, long offset) {
    Stretch stretch = filled.get(partition);
    boolean inside = stretch != null && offset >= stretch.first() && offset < stretch.end();
    return inside ? Map.of(partition, new Stretch(offset, offset + 1)) : Map.of();
  }

  private static Map<Integer, Stretch> reaching(Map<Integer, NavigableMap<Long, DeadLetter>> open) {
    Map<Integer, Stretch> stretches = new HashMap<>();
    open.forEach((partition, letters) -> stretches.put(partition, new Stretch(letters.firstKey(), letters.lastKey() + 1)));
    return stretches;
  }
}
