/** {@code ./annotate}: pages as lines of JSON in, tags as lines of JSON out; plain text in colour; scoring. */
package vn.biennien.annotator;
