package vn.biennien.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import vn.biennien.kafka.event.TraceHeaders;

class WorkerTracingTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  private final Queue<SpanData> ended = new ConcurrentLinkedQueue<>();
  private final Map<String, String> currentSpan = new ConcurrentHashMap<>();
  private final Map<String, String> passedOn = new ConcurrentHashMap<>();

  @Test
  void eachRecordIsHandledInASpanOfItsOwnTraceAndPassesItOn() {
    // Given two records in one batch, one of which belongs to a trace, and a third that is rejected
    String topic = Broker.topic(1);
    ProducerRecord<byte[], byte[]> traced = Broker.to(topic, 0, "a", "traced");
    traced.headers().add("traceparent", ("00-" + TRACE + "-" + PARENT + "-01").getBytes(UTF_8));
    Broker.send(List.of(traced, Broker.to(topic, 0, "b", "bare"), Broker.to(topic, 0, "c", "poison")));

    try (SdkTracerProvider tracing = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(new Collecting())).build();
        Rig rig = Rig.on(topic).threads(1).withDeadLetters(Map.of()).telemetry(new TestTelemetry(tracing))) {
      rig.start(BatchHandler.each(record -> {
        RecordHeaders headers = new RecordHeaders();
        TraceHeaders.inject(Context.current(), headers);
        passedOn.put(Rig.value(record), new String(headers.lastHeader("traceparent").value(), UTF_8));
        currentSpan.put(Rig.value(record), Span.current().getSpanContext().getSpanId());
        return Rig.value(record).equals("poison")
            ? CompletableFuture.failedFuture(new RejectedRecordException("test", "it is poison"))
            : CompletableFuture.completedFuture(Settlement.DONE);
      }));
      await().untilAsserted(() -> assertThat(ended).hasSize(3));
    }

    // Then its span is a child of the trace and current while the record is handled
    SpanData span = ended.stream().filter(s -> s.getTraceId().equals(TRACE)).findFirst().orElseThrow();
    assertThat(span.getParentSpanId()).isEqualTo(PARENT);
    assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
    assertThat(currentSpan).containsEntry("traced", span.getSpanId());
    assertThat(passedOn).containsEntry("traced", "00-" + TRACE + "-" + span.getSpanId() + "-01");
    assertThat(currentSpan.values()).doesNotHaveDuplicates();
    assertThat(ended).filteredOn(s -> s.getStatus().getStatusCode() == StatusCode.ERROR).singleElement()
        .satisfies(s -> assertThat(s.getStatus().getDescription()).isEqualTo("it is poison"));
  }

  private record TestTelemetry(SdkTracerProvider tracing) implements OpenTelemetry {
    @Override
    public SdkTracerProvider getTracerProvider() {
      return tracing;
    }

    @Override
    public ContextPropagators getPropagators() {
      return ContextPropagators.noop();
    }
  }

  private final class Collecting implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      ended.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
