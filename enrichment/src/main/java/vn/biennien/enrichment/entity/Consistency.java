package vn.biennien.enrichment.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * One name, one type: where a text calls the same words a person here and a place there, the more frequent
 * one counts; a run of capitals that the model passed over but tagged elsewhere in the text is tagged too.
 */
final class Consistency {

  private static final EntityType[] TYPES = EntityType.values();

  private Consistency() {
  }

  static List<Span> apply(Columns columns, List<Span> spans) {
    Map<Long, int[]> votes = new HashMap<>();
    for (Span span : spans) {
      if (span.type() == EntityType.PERSON || span.type() == EntityType.LOCATION || columns.isCapital(span.first())) {
        votes.computeIfAbsent(key(columns.tokens, span.first(), span.end()), k -> new int[TYPES.length])[span.type().ordinal()]++;
      }
    }
    List<Span> agreed = new ArrayList<>(spans.size() + 8);
    boolean[] taken = new boolean[columns.tokens.size()];
    for (Span span : spans) {
      int[] vote = votes.get(key(columns.tokens, span.first(), span.end()));
      EntityType type = vote == null ? span.type() : most(vote, span.type());
      agreed.add(new Span(type, span.first(), span.end()));
      java.util.Arrays.fill(taken, span.first(), span.end(), true);
    }
    int before = agreed.size();
    passedOver(columns, votes, taken, agreed);
    if (agreed.size() > before) {
      agreed.sort(Comparator.comparingInt(Span::first));
    }
    return agreed;
  }

  private static EntityType most(int[] vote, EntityType own) {
    EntityType best = own;
    for (EntityType type : TYPES) {
      if (vote[type.ordinal()] > vote[best.ordinal()]) {
        best = type;
      }
    }
    return best;
  }

  private static void passedOver(Columns c, Map<Long, int[]> votes, boolean[] taken, List<Span> out) {
    int n = c.tokens.size();
    for (int i = 0; i < n; i = c.runEnd[i]) {
      int end = c.runEnd[i];
      if (!c.isCapital(i) || taken[i] || taken[end - 1] || c.tokens.is(i, Tokens.SENTENCE_START) && end - i == 1) {
        continue;
      }
      int[] vote = votes.get(key(c.tokens, i, end));
      if (vote != null) {
        out.add(new Span(most(vote, EntityType.PERSON), i, end));
      }
    }
  }

  private static long key(Tokens tokens, int first, int end) {
    long key = 0;
    for (int i = first; i < end; i++) {
      key = Words.mix(key * 31 + tokens.word(i));
    }
    return key;
  }
}
