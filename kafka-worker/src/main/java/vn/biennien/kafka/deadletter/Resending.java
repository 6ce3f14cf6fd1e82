package vn.biennien.kafka.deadletter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.deadletter.Resend.Refusal;

/**
 * Sends letters again, a few at a time: the original first and, once the broker has it, the marker. If something fails
 * between the two, the letter stays listed and may be sent twice, never lost.
 */
final class Resending {

  private static final int AT_A_TIME = 16;

  private final EventPublisher publisher;
  private final Set<String> targets;
  private final Deque<CompletionStage<?>> underWay = new ArrayDeque<>();
  private final List<Refusal> refused = new ArrayList<>();
  private int sent;

  Resending(EventPublisher publisher, Set<String> targets) {
    this.publisher = publisher;
    this.targets = targets;
  }

  /** @throws KafkaException if the broker did not take an earlier one */
  void add(ConsumerRecord<byte[], byte[]> record) {
    DeadLetter letter = LetterForm.read(record);
    if (letter.cutOff()) {
      refuse(letter, "its value was cut off; the whole record was at " + letter.originalTopic() + "-"
          + letter.originalPartition() + " offset " + letter.originalOffset());
    } else if (letter.originalTopic() == null || !targets.contains(letter.originalTopic())) {
      refuse(letter, "it does not come from one of " + targets);
    } else {
      if (underWay.size() >= AT_A_TIME) {
        awaitOldest();
      }
      ProducerRecord<byte[], byte[]> marker = LetterForm.marker(record);
      underWay.add(publisher.send(LetterForm.original(record)).thenCompose(acknowledged -> publisher.send(marker)));
    }
  }

  /** Waits for what is under way. */
  Resend finish() {
    while (!underWay.isEmpty()) {
      awaitOldest();
    }
    return new Resend(sent, List.copyOf(refused));
  }

  private void refuse(DeadLetter letter, String reason) {
    refused.add(new Refusal(letter.partition(), letter.offset(), reason));
  }

  private void awaitOldest() {
    try {
      underWay.remove().toCompletableFuture().join();
      sent++;
    } catch (CompletionException e) {
      throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
    }
  }
}
