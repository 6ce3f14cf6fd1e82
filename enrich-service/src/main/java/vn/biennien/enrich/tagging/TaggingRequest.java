package vn.biennien.enrich.tagging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request, for the documentation; {@link PageReader} reads it. */
@Schema(name = "Page", description = "One of text and html must be there.")
record TaggingRequest(
    @Schema(description = "The page's address, http or https", maxLength = PageReader.MAX_URL)
    String url,
    @Schema(maxLength = PageReader.MAX_TITLE)
    String title,
    @Schema(description = "Plain text, at most 5 MiB; page furniture may be in it")
    String text,
    @Schema(description = "The page's HTML, at most 5 MiB; read when there is no text")
    String html,
    @Schema(description = "Language tag", maxLength = PageReader.MAX_LANGUAGE)
    String language,
    @Schema(description = "A time with its offset, or a day (which begins in Vietnam). Dates in the text without a year are read by it")
    String publishedAt) {
}
