package vn.biennien.kafka.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** W3C trace context in record headers. */
public final class TraceHeaders {

  private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

  private static final TextMapGetter<Headers> GETTER = new TextMapGetter<>() {
    @Override
    public Iterable<String> keys(Headers headers) {
      return Arrays.stream(headers.toArray()).map(Header::key).toList();
    }

    @Override
    public String get(Headers headers, String name) {
      Header header = headers == null ? null : headers.lastHeader(name);
      return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
  };

  private TraceHeaders() {
  }

  /** The trace the record belongs to; the root context where the headers name none, or a malformed one. */
  public static Context extract(Headers headers) {
    return W3C.extract(Context.root(), headers, GETTER);
  }

  /** Writes the trace of {@code context} over the one in the headers; does nothing if it has none. */
  public static void inject(Context context, Headers headers) {
    if (Span.fromContext(context).getSpanContext().isValid()) {
      W3C.fields().forEach(headers::remove);
      W3C.inject(context, headers, (to, name, value) -> to.add(name, value.getBytes(UTF_8)));
    }
  }
}
