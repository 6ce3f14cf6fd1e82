package vn.biennien.kafka.deadletter;

import java.util.Locale;

/**
 * Which letters; null matches all.
 *
 * @param topic  where they came from
 * @param stage  which step gave up
 * @param reason a part of the reason, in any case
 */
public record LetterFilter(String topic, String stage, String reason) {

  public static final LetterFilter ALL = new LetterFilter(null, null, null);

  boolean matches(DeadLetter letter) {
    return (topic == null || topic.equals(letter.originalTopic()))
        && (stage == null || stage.equals(letter.stage()))
        && (reason == null || letter.reason() != null
            && letter.reason().toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT)));
  }
}
