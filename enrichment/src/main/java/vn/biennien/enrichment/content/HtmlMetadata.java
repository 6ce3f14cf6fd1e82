package vn.biennien.enrichment.content;

import java.time.Instant;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's head says of its story.
 *
 * @param title       without the newspaper's name, or null
 * @param publishedAt or null
 */
record HtmlMetadata(String title, Instant publishedAt) {

  private static final String[] TIMES = {"article:published_time", "og:published_time", "datepublished", "pubdate",
      "publishdate", "publish_date", "publication_date", "dc.date.issued", "dc.date", "date", "article:publish_date"};
  /** UTF-16 units of JSON-LD that are looked through. */
  private static final int LINKED_DATA = 200_000;

  static HtmlMetadata of(Document page) {
    String ogTitle = null;
    String site = null;
    Instant time = null;
    int timeRank = TIMES.length;
    for (Element meta : page.getElementsByTag("meta")) {
      String name = meta.hasAttr("property") ? meta.attr("property") : meta.hasAttr("name") ? meta.attr("name") : meta.attr("itemprop");
      if (name.equalsIgnoreCase("og:title") && ogTitle == null) {
        ogTitle = meta.attr("content");
      } else if (name.equalsIgnoreCase("og:site_name")) {
        site = meta.attr("content");
      }
      for (int i = 0; i < timeRank; i++) {
        Instant stated = name.equalsIgnoreCase(TIMES[i]) ? PublicationLine.parseIso(meta.attr("content")) : null;
        if (stated != null) {
          time = stated;
          timeRank = i;
        }
      }
    }
    String title = heading(page, Titles.clean(ogTitle, site), Titles.clean(page.title(), site));
    return new HtmlMetadata(title, time != null ? time : timeInBody(page));
  }

  /** The h1 that the page's own title names, else the title itself, else the only h1. */
  private static String heading(Document page, String ogTitle, String title) {
    String stated = ogTitle != null ? ogTitle : title;
    String only = null;
    int headings = 0;
    for (Element h1 : page.getElementsByTag("h1")) {
      String text = Titles.clean(h1.text(), null);
      if (text != null) {
        only = text;
        headings++;
        String key = PhraseKey.of(text, false).text();
        if (stated != null && key.length() > 10 && PhraseKey.of(stated, false).text().startsWith(key)) {
          return text;
        }
      }
    }
    return stated != null && LineShape.of(stated).words() >= 4 ? stated : headings == 1 ? only : stated;
  }

  private static Instant timeInBody(Document page) {
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
        Instant time = linkedData(script.data());
        if (time != null) {
          return time;
        }
      }
    }
    for (Element time : page.getElementsByTag("time")) {
      Instant stated = PublicationLine.parseIso(time.attr("datetime"));
      if (stated != null) {
        return stated;
      }
    }
    Element stated = page.getElementsByAttributeValue("itemprop", "datePublished").first();
    return stated == null ? null : PublicationLine.parseIso(stated.attr("content"));
  }

  /** schema.org's datePublished; its value is a string without escapes, so no JSON parser is needed. */
  private static Instant linkedData(String json) {
    int at = json.indexOf("\"datePublished\"");
    if (at < 0 || at > LINKED_DATA) {
      return null;
    }
    int open = json.indexOf('"', at + 15);
    int close = open < 0 ? -1 : json.indexOf('"', open + 1);
    return close < 0 || close - open > 41 ? null : PublicationLine.parseIso(json.substring(open + 1, close));
  }
}
