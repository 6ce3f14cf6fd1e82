package vn.biennien.kafka.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceHeadersTest {

  private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void aTraceGoesThroughHeadersUnchangedAndReplacesAnotherOne() {
    Context trace = TraceHeaders.extract(headers(TRACEPARENT));
    assertThat(Span.fromContext(trace).getSpanContext().getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");

    Headers other = headers("00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb-01").add("tracestate", "a=b".getBytes(UTF_8));
    TraceHeaders.inject(trace, other);
    assertThat(other.headers("traceparent")).singleElement()
        .satisfies(header -> assertThat(new String(header.value(), UTF_8)).isEqualTo(TRACEPARENT));
    assertThat(other.lastHeader("tracestate")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "00-0-0-01", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
  void aMalformedTraceIsNone(String traceparent) {
    assertThat(Span.fromContext(TraceHeaders.extract(headers(traceparent))).getSpanContext().isValid()).isFalse();
  }

  @Test
  void withoutATraceNothingIsWritten() {
    Headers headers = new RecordHeaders();
    TraceHeaders.inject(TraceHeaders.extract(headers), headers);

    assertThat(headers.toArray()).isEmpty();
  }

  private static Headers headers(String traceparent) {
    return new RecordHeaders().add("traceparent", traceparent.getBytes(UTF_8));
  }
}
