/** Scores tags against gold, by the rules of the project's tagging guide. */
package vn.biennien.enrichment.evaluation;
