package vn.biennien.ingest.articles;

import java.util.UUID;

/** The locked head of an article. */
record Head(UUID id, String source, long version, byte[] contentHash, boolean retracted) {
}
