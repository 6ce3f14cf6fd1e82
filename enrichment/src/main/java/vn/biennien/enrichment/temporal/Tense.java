package vn.biennien.enrichment.temporal;

/** Whether what is told around a date has happened. */
enum Tense {
  OPEN, PAST, FUTURE;

  private static final int BEFORE = 24;
  private static final int AFTER = 12;

  private static final WordMap FUTURE_WORDS = WordMap.set("sẽ sắp hẹn hứa hạn kịp phấn");
  private static final WordMap FUTURE_PAIRS = WordMap.pairs("dự kiến, kế hoạch, chậm nhất, tới đây, kỳ vọng, kỳ tới, tiếp theo,"
      + " kế tiếp, yêu cầu, kiến nghị, cam kết, mục tiêu, đề nghị, chuẩn bị, sớm nhất, thời hạn");
  private static final WordMap PAST_WORDS = WordMap.set("hôm hồi");
  private static final WordMap DEADLINES = WordMap.set("trước đến tới hết");
  private static final WordMap ONLY_THEN = WordMap.set("mới phải sẽ");

  /** The tense around a date, by the words of its sentence near it. */
  static Tense around(Reader in, Mention mention) {
    int first = mention.first();
    if (PAST_WORDS.has(in.word(first - 1)) || PAST_WORDS.has(in.word(first))) {
      return Tense.PAST;
    }
    boolean until = DEADLINES.has(in.word(first - 1)) && mention.meaning() instanceof Weekday;
    for (int i = first - 1; i >= first - BEFORE && !in.startsSentence(i + 1) && in.mark(i) != ';'; i--) {
      if (FUTURE_WORDS.has(in.word(i)) || FUTURE_PAIRS.has(in.word(i), in.word(i + 1))) {
        return Tense.FUTURE;
      }
    }
    for (int i = mention.end(); i < mention.end() + AFTER && !in.startsSentence(i) && in.mark(i) != ';'; i++) {
      if (FUTURE_WORDS.has(in.word(i)) || until && ONLY_THEN.has(in.word(i))) {
        return Tense.FUTURE;
      }
    }
    return until && Vocabulary.isPause(in, mention.end()) ? Tense.FUTURE : Tense.OPEN;
  }
}
