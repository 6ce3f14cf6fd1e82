/** Which person holds which office of which body and place. */
package vn.biennien.enrichment.office;
