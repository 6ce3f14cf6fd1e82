package vn.biennien.ingest.articles;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a push, for the documentation; {@link PushReader} reads it. */
@Schema(name = "Article", description = "One of url and externalId, and one of text and html must be there.")
record PushBody(
    @Schema(description = "Which scraper or newspaper it comes from", required = true,
        maxLength = PushReader.MAX_SOURCE, pattern = "[A-Za-z0-9][A-Za-z0-9._-]*")
    String source,
    @Schema(description = "The page's address, http or https", maxLength = PushReader.MAX_URL)
    String url,
    @Schema(description = "The source's own id of the article", maxLength = PushReader.MAX_EXTERNAL_ID)
    String externalId,
    @Schema(maxLength = PushReader.MAX_TITLE)
    String title,
    @Schema(description = "Plain text. Text and html together have at most 5 MiB")
    String text,
    @Schema(description = "The page's HTML")
    String html,
    @Schema(description = "Language tag", maxLength = PushReader.MAX_LANGUAGE)
    String language,
    @Schema(description = "A time with its offset, or a day (which begins in Vietnam)")
    String publishedAt,
    @Schema(description = "When the scraper read the page: a time with its offset")
    String fetchedAt,
    @Schema(description = "What else is to be kept: at most 50 strings by name", maxProperties = PushReader.MAX_METADATA)
    Map<String, String> metadata) {
}
