/** An Elasticsearch analysis plugin for Vietnamese, on the stable plugin API. Its README says how it is used. */
package vn.biennien.analysis;
