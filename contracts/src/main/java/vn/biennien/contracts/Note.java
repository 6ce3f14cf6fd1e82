package vn.biennien.contracts;

/** What the tagger found amiss with a page, or did not do to it. */
public enum Note {
  /** No text was left to tag. */
  EMPTY,
  /** The text is not Vietnamese: no Vietnamese rules were applied, only the gazetteer. */
  NOT_VIETNAMESE,
  /** Vietnamese without diacritics: tagged as well as may be. */
  NO_DIACRITICS,
  /** Bytes of another encoding show as wrong letters. */
  MOJIBAKE,
  /** The text was longer than the tagger reads; the rest is stored untagged. */
  TRUNCATED,
  /** No publication day is known, so years that are not written stay open. */
  NO_PUBLICATION_DAY
}
