package vn.biennien.contracts;

/**
 * The version by which the index decides what is newer: the ledger's version first, then the revision of
 * the tagger, so that what a newer tagger makes of the same content replaces what an older one made.
 */
public final class DocumentVersion {

  private static final int REVISIONS = 1000;

  private DocumentVersion() {
  }

  /**
   * @param ledgerVersion the ledger's version, at least 1
   * @param revision      the enrichment revision, 0 to 999
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public static long of(long ledgerVersion, int revision) {
    if (ledgerVersion < 1 || ledgerVersion > Long.MAX_VALUE / REVISIONS - 1) {
      throw new IllegalArgumentException("ledger version out of range: " + ledgerVersion);
    }
    if (revision < 0 || revision >= REVISIONS) {
      throw new IllegalArgumentException("enrichment revision out of range 0 to 999: " + revision);
    }
    return ledgerVersion * REVISIONS + revision;
  }

  /** The ledger's version within a document version. */
  public static long ledgerVersion(long documentVersion) {
    return documentVersion / REVISIONS;
  }
}
