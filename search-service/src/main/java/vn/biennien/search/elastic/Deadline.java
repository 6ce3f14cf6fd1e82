package vn.biennien.search.elastic;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/**
 * Ends a request after a time, whatever it waits for. The client's own timeouts do not: each counts for itself (a free connection,
 * connecting, the silence between two packets), and begins anew on each further node.
 */
final class Deadline {

  private Deadline() {
  }

  /** @throws SocketTimeoutException if there is no answer by then */
  static Response perform(RestClient client, Request request, Duration timeout) throws IOException {
    return perform(client, request, timeout, Duration.ZERO, () -> false);
  }

  /**
   * @param further how much longer to wait if the server is busy
   * @param busy    asked when the time is over: whether the server is there, so that the answer will come
   * @throws SocketTimeoutException if there is no answer by then
   */
  static Response perform(RestClient client, Request request, Duration timeout, Duration further, BooleanSupplier busy)
      throws IOException {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    Cancellable running = client.performRequestAsync(request, new ResponseListener() {
      @Override
      public void onSuccess(Response response) {
        answer.complete(response);
      }

      @Override
      public void onFailure(Exception failure) {
        answer.completeExceptionally(failure);
      }
    });
    try {
      return answer(answer, timeout, further, busy);
    } catch (TimeoutException e) {
      running.cancel();
      throw new SocketTimeoutException("no answer within " + timeout.toMillis() + " ms, and no sign of one to come soon");
    } catch (InterruptedException e) {
      running.cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an answer");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    }
  }

  private static Response answer(CompletableFuture<Response> answer, Duration timeout, Duration further, BooleanSupplier busy)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (!busy.getAsBoolean()) {
        throw e;
      }
      return answer.get(further.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
