package vn.biennien.enrichment.temporal;

/** Whether what is told around a date has happened. */
enum Tense {
  OPEN, PAST, FUTURE;

  private static final int BEFORE = 24;
  private static final int AFTER = 12;

  private static final WordMap FUTURE_WORDS = WordMap.set("sẽ sắp hẹn hứa hạn kịp phấn");
  /** Two-word cues by their first word and their second. */
  private static final WordMap FUTURE_STARTS = WordMap.numbered(0, "dự kế chậm tới kỳ tiếp yêu kiến cam mục kế");
  private static final WordMap FUTURE_ENDS = WordMap.numbered(0, "kiến hoạch nhất đây vọng|tới theo cầu nghị kết tiêu tiếp");
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
    for (int i = first - 1; i >= first - BEFORE && !in.startsSentence(i + 1); i--) {
      if (isFuture(in, i)) {
        return Tense.FUTURE;
      }
    }
    for (int i = mention.end(); i < mention.end() + AFTER && !in.startsSentence(i); i++) {
      if (isFuture(in, i) || until && ONLY_THEN.has(in.word(i))) {
        return Tense.FUTURE;
      }
    }
    return until && Vocabulary.isPause(in, mention.end()) ? Tense.FUTURE : Tense.OPEN;
  }

  private static boolean isFuture(Reader in, int i) {
    long word = in.word(i);
    int start = FUTURE_STARTS.get(word);
    return FUTURE_WORDS.has(word) || start >= 0 && FUTURE_ENDS.get(in.word(i + 1)) == start;
  }
}
