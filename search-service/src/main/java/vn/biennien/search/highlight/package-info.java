/** Marks in titles and texts what a query asked for, and cuts out of a text the places that show it best. */
package vn.biennien.search.highlight;
