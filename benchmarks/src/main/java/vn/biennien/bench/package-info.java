/** Generated articles, and the programs that measure with them. {@code ./bench} starts them. */
package vn.biennien.bench;
