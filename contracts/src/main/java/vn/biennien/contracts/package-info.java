/**
 * The events on the topics: records, their JSON form, topic names and header names. Services know each
 * other only through this package.
 */
package vn.biennien.contracts;
