/** Finds people, places, bodies and events: a sequence model over the gazetteer, word classes and shapes. */
package vn.biennien.enrichment.entity;
