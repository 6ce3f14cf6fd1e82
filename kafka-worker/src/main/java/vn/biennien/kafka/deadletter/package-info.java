/** Records that were given up: writing them, looking at them, sending them again. */
package vn.biennien.kafka.deadletter;
