/**
 * Dates in Vietnamese text. {@link vn.biennien.enrichment.temporal.TemporalTagger} walks the tokens once; at a
 * number or a time word the grammar ({@code *Grammar}) reads an expression and says what is meant
 * ({@code Meaning}); when the story is read, each meaning is placed on the calendar by what the story and its
 * publication day tell ({@code Frame}). Values are ISO 8601 / TIMEX3.
 */
package vn.biennien.enrichment.temporal;
