package vn.biennien.enrichment.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The publication lines of a page, and which of them is the story's. */
final class PublicationTimes {

  /** Lines between title and the story's time at most; today's date in a page's head stands further off. */
  private static final int NEAR = 4;

  private record Found(int line, PublicationLine time) {
  }

  private final List<Found> all = new ArrayList<>();

  void add(int line, PublicationLine time) {
    all.add(new Found(line, time));
  }

  /** The story's time, or null; a listing has one only if all its stories are of one day. */
  Instant best(Draft draft, boolean listing) {
    Found best = null;
    int bestScore = 0;
    for (Found found : all) {
      int score = score(found, draft.title());
      if (score > bestScore) {
        best = found;
        bestScore = score;
      }
    }
    return best == null || listing && !isOneDay() ? null : best.time().at();
  }

  private static int score(Found found, int title) {
    int distance = title < 0 ? 0 : found.line() < title ? title - found.line() : found.line() - title;
    boolean clockOfTheSite = title >= 0 && found.line() < title - NEAR;
    return clockOfTheSite ? 0 : 1 + (found.time().timed() ? 4 : 0) + (distance <= NEAR ? 2 : 0)
        + (found.time().updated() ? 0 : 1);
  }

  private boolean isOneDay() {
    return all.stream().map(found -> found.time().at().atZone(PublicationLine.ZONE).toLocalDate()).distinct().count() <= 1;
  }
}
