package vn.biennien.kafka.deadletter;

import java.util.List;

/**
 * What became of letters that were to be sent again.
 *
 * @param sent    how many the broker acknowledged
 * @param refused those that cannot be sent again; they stay listed
 */
public record Resend(int sent, List<Refusal> refused) {

  /**
   * @param partition of the letter
   * @param offset    of the letter
   * @param reason    why it cannot be sent again
   */
  public record Refusal(int partition, long offset, String reason) {
  }
}
