/**
 * The gazetteer: places, bodies and newspapers with stable ids, their names in several languages, what
 * contains them and what became of them. A resource made by {@code GazetteerBuilder} from tables of facts.
 */
package vn.biennien.enrichment.gazetteer;
