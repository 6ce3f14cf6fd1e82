/** An article as the index keeps it: one compressed column. See docs/decisions/0016. */
package vn.biennien.search.stored;
