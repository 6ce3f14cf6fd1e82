package vn.biennien.ingest.articles;

/** A push and the version it becomes. */
record NewVersion(Push push, long version) {
}
