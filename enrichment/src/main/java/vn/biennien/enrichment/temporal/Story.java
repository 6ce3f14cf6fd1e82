package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.text.Tokens;

/** One story while it is tagged: first its expressions are found, then each is placed on the calendar. */
final class Story {

  /** Words of anniversaries and lives: "kỷ niệm", "thành lập", "truyền thống", "sinh ngày". */
  private static final WordMap MEMORIES = WordMap.set("niệm thành truyền sinh giỗ");
  /** How far before a day one of them may stand. */
  private static final int MEMORY = 14;

  private final Tokens tokens;
  private final LocalDate publicationDay;
  private final List<Found> mentions = new ArrayList<>();
  private long steps;

  /** An expression with the sentence (its first token) and the block it stands in. */
  private record Found(Mention mention, int sentence, Reader block) {
  }

  Story(Tokens tokens, LocalDate publicationDay) {
    this.tokens = tokens;
    this.publicationDay = publicationDay;
  }

  /** Takes in the tokens of a block. */
  void read(int first, int end) {
    Reader in = new Reader(tokens, first, end);
    Grammar grammar = new Grammar(in);
    List<Mention> others = new ArrayList<>();
    int sentence = first;
    int previousEnd = -1;
    for (int i = first; i < end;) {
      if (tokens.is(i, Tokens.SENTENCE_START)) {
        sentence = i;
      }
      if (!Grammar.starts(tokens, i)) {
        i++;
        continue;
      }
      Mention mention = grammar.read(i, previousEnd, others);
      if (mention == null || mention.first() < previousEnd) {
        others.clear();
        i++;
        continue;
      }
      mentions.add(new Found(mention, sentence, in));
      previousEnd = mention.end();
      for (Mention other : others) {
        mentions.add(new Found(other, sentence, in));
        previousEnd = other.end();
      }
      others.clear();
      i = previousEnd;
    }
    steps += in.steps();
  }

  /** How many tokens were looked at. */
  long steps() {
    return steps;
  }

  /** Places what was found. */
  void finish(List<TemporalExpression> out) {
    StoryYears years = new StoryYears();
    if (publicationDay == null) {
      mentions.forEach(found -> years.add(found.block, found.mention, found.sentence));
    }
    Frame frame = new Frame(publicationDay);
    int sentence = -1;
    for (int n = 0; n < mentions.size(); n++) {
      Found found = mentions.get(n);
      if (found.sentence != sentence) {
        sentence = found.sentence;
        frame.open(0);
      }
      int year = years.of(found.mention, sentence);
      frame.enter(Tense.around(found.block, found.mention), year, years.latest(), apposed(n, year));
      LocalDate before = frame.namedDay();
      Value value = found.mention.meaning().at(frame);
      if (before != null && isRemembered(found, value)) {
        frame.name(before);
      }
      if (value != null) {
        out.add(expression(found.mention, value));
        if (found.mention.first() - sentence <= 1 && found.mention.meaning() instanceof CalendarYear) {
          frame.open(frame.namedYear());
        }
      }
    }
  }

  /** Whether a day is only remembered, so that the story does not go on from it: "kỷ niệm ... (22/12/1944 - 22/12/2024)". */
  private boolean isRemembered(Found found, Value value) {
    if (publicationDay == null || value == null || value.from() == null || value.from().plusYears(1).isAfter(publicationDay)) {
      return false;
    }
    boolean remembered = found.block.mark(found.mention.first() - 1) == '(';
    for (int i = found.mention.first() - 1; i >= Math.max(found.sentence, found.mention.first() - MEMORY); i--) {
      remembered |= MEMORIES.has(found.block.word(i));
    }
    return remembered;
  }

  /** The day that stands right behind an expression, after a comma or in brackets: "hôm qua, 24-2". */
  private LocalDate apposed(int n, int year) {
    Mention next = publicationDay != null || n + 1 == mentions.size() ? null : mentions.get(n + 1).mention;
    if (next == null || next.first() - mentions.get(n).mention.end() != 1
        || !(next.meaning() instanceof CalendarDay day) || !day.year().isWritten() && year == 0) {
      return null;
    }
    return day.in(day.year().isWritten() ? day.year().value() : year);
  }

  private TemporalExpression expression(Mention mention, Value value) {
    return new TemporalExpression(tokens.surface(mention.first(), mention.end()), tokens.start(mention.first()),
        tokens.end(mention.end() - 1), value.timex(), value.from(), value.to(), value.precision(), value.basis(),
        value.confidence(), value.guess(), value.guessConfidence());
  }
}
