/**
 * The page of search-service in a real browser. Needs chromium (Debian: {@code apt-get install chromium fonts-noto-core});
 * without it these tests are skipped and say so.
 */
package vn.biennien.system.browser;
