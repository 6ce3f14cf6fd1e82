package vn.biennien.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.biennien.bench.ArticleGenerator;
import vn.biennien.bench.GeneratedArticle;

@Order(2)
class RunOnceTest {

  @TempDir
  Path folder;

  @Test
  void pushesAFileSaysWhatBecameOfEachArticleAndEnds() throws Exception {
    List<GeneratedArticle> articles = new ArticleGenerator(1).articles(30).toList();
    List<String> lines = new ArrayList<>(articles.stream().map(GeneratedArticle::json).toList());
    lines.add("{\"source\": \"khong-co-noi-dung\", \"externalId\": \"1\"}");
    Path file = Files.write(folder.resolve("articles.ndjson"), lines, StandardCharsets.UTF_8);

    Run run = Run.of(folder, "--once", "--free-ports", file.toString());

    assertThat(run.status()).as(run.output()).isZero();
    assertThat(run.output()).contains("line 31 was rejected");
    articles.forEach(article -> assertThat(run.output()).contains(article.title().substring(0, Math.min(60, article.title().length()))));
    assertThat(run.lastLine()).matches("accepted=30 enriched=30 searchable=30 dead-letters=0 lost=0 seconds=\\d+\\.\\d");
  }
}
