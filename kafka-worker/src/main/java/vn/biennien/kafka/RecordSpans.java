package vn.biennien.kafka;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.biennien.kafka.event.TraceHeaders;

/**
 * One consumer span for each record of a batch, a child of the trace in its headers. Attributes follow OpenTelemetry's
 * semantic conventions for messaging.
 */
final class RecordSpans {

  private static final ContextKey<Map<ConsumerRecord<?, ?>, Context>> CONTEXTS = ContextKey.named("biennien-record-contexts");
  private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.type");
  private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
  private static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");
  private static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
  private static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");

  private final Map<ConsumerRecord<?, ?>, Context> contexts = new IdentityHashMap<>();
  private final Context batch;

  RecordSpans(Tracer tracer, String group, List<ConsumerRecord<byte[], byte[]>> records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Context parent = TraceHeaders.extract(record.headers());
      contexts.put(record, parent.with(start(tracer, group, record, parent)));
    }
    Context base = records.size() == 1 ? contexts.get(records.get(0)) : Context.root();
    batch = base.with(CONTEXTS, contexts);
  }

  private static Span start(Tracer tracer, String group, ConsumerRecord<byte[], byte[]> record, Context parent) {
    return tracer.spanBuilder("process " + record.topic())
        .setSpanKind(SpanKind.CONSUMER)
        .setParent(parent)
        .setAttribute(SYSTEM, "kafka")
        .setAttribute(OPERATION, "process")
        .setAttribute(DESTINATION, record.topic())
        .setAttribute(PARTITION, Integer.toString(record.partition()))
        .setAttribute(GROUP, group)
        .setAttribute(OFFSET, record.offset())
        .startSpan();
  }

  /** What is current while the handler gets the batch: the span itself if the batch is one record. */
  Context batch() {
    return batch;
  }

  /** The context of a record's span, found through the current context; outside a batch that of its headers. */
  static Context contextOf(ConsumerRecord<?, ?> record) {
    Map<ConsumerRecord<?, ?>, Context> contexts = Context.current().get(CONTEXTS);
    Context context = contexts == null ? null : contexts.get(record);
    return context == null ? TraceHeaders.extract(record.headers()) : context;
  }

  void end(ConsumerRecord<byte[], byte[]> record, Settlement settlement) {
    Span span = Span.fromContext(contexts.get(record));
    if (settlement instanceof Settlement.Retry retry && retry.cause() != null) {
      span.setStatus(StatusCode.ERROR).recordException(retry.cause());
    } else if (settlement instanceof Settlement.Reject reject) {
      span.setStatus(StatusCode.ERROR, reject.reason());
    }
    span.end();
  }
}
