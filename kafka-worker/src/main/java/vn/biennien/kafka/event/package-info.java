/** Events as Kafka records: CloudEvents and trace headers, decoding with a reason for what cannot be decoded. */
package vn.biennien.kafka.event;
