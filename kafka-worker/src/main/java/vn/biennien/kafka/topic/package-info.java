/** Making topics that do not exist yet. */
package vn.biennien.kafka.topic;
