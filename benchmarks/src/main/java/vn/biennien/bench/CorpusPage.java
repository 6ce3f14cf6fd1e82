package vn.biennien.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.enrichment.Page;
import vn.biennien.enrichment.content.Content;
import vn.biennien.enrichment.content.ContentExtractor;
import vn.biennien.enrichment.entity.training.CorpusDocument;
import vn.biennien.enrichment.entity.training.CorpusReader;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/**
 * A page of the usual length made of documents of the training corpus, their markup stripped, and what each stage of the
 * tagger gets of it.
 *
 * @param syllables how many words and numbers its text has
 */
record CorpusPage(Page page, LocalDate published, Content content, Tokens tokens, int syllables) {

  private static final int SYLLABLES = 700;
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  static List<CorpusPage> read(Path corpus, ContentExtractor extractor) throws IOException {
    List<CorpusPage> pages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    LocalDate published = null;
    for (CorpusDocument document : CorpusReader.read(corpus)) {
      published = published == null ? document.published() : published;
      text.append(document.text()).append("\n\n");
      if (syllables(Tokenizer.tokenize(text.toString())) >= SYLLABLES) {
        pages.add(of(text.toString(), published, extractor));
        text.setLength(0);
        published = null;
      }
    }
    return pages;
  }

  private static CorpusPage of(String text, LocalDate published, ContentExtractor extractor) {
    Page page = new Page(null, null, published == null ? null : published.atStartOfDay(VIETNAM).toInstant(), null, text, null);
    Content content = extractor.extract(page);
    return new CorpusPage(page, published, content, Tokenizer.tokenize(content.text()), syllables(Tokenizer.tokenize(text)));
  }

  private static int syllables(Tokens tokens) {
    int syllables = 0;
    for (int i = 0; i < tokens.size(); i++) {
      syllables += tokens.is(i, Tokens.PUNCTUATION) ? 0 : 1;
    }
    return syllables;
  }
}
