package vn.biennien.ingest.batch;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.biennien.ingest.articles.ArticlesConfig;
import vn.biennien.ingest.articles.PushReader;
import vn.biennien.ingest.keys.Caller;
import vn.biennien.ingest.keys.CurrentCaller;
import vn.biennien.web.body.Body;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

@Path("/v1/articles/batch")
@Tag(name = "Articles")
public class BatchResource {

  private static final String NDJSON = "application/x-ndjson";

  private final PushReader pushes;
  private final BatchWriter writer;
  private final BatchConfig config;
  private final ArticlesConfig articles;
  private final CurrentCaller caller;
  private final ManagedExecutor executor;
  private final Semaphore running;

  BatchResource(PushReader pushes, BatchWriter writer, BatchConfig config, ArticlesConfig articles,
      CurrentCaller caller, ManagedExecutor executor) {
    this.pushes = pushes;
    this.writer = writer;
    this.config = config;
    this.articles = articles;
    this.caller = caller;
    this.executor = executor;
    running = new Semaphore(config.maxConcurrent());
  }

  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @Operation(summary = "Push many articles",
      description = "One article as JSON on each line, however many. Answers with one line for each line, in order, "
          + "while it reads; a bad line fails alone. Read the answers while you send: with more than 4 MiB of them "
          + "unread the service waits for you.")
  @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class),
      examples = @ExampleObject(value = """
          {"source": "baoquangninh.vn", "externalId": "3301", "text": "Sáng 5/9, khai giảng năm học mới."}
          {"source": "baoquangninh.vn", "externalId": "3302"}
          """)))
  @APIResponse(responseCode = "200", description = "A result for each line",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class),
          examples = @ExampleObject(value = """
              {"line": 1, "id": "0f4dd4c3-1f0b-5c0c-8f0e-6f1f7a0f7b11", "version": 1, "status": "accepted"}
              {"line": 2, "status": "rejected", "problem": {"status": 400, "detail": "text: must hold the article's text, or html its page"}}
              """)))
  @APIResponse(responseCode = "503", description = "Too many batches at once, try again")
  public StreamingOutput push(@Parameter(hidden = true) @Context HttpHeaders headers,
      @Parameter(hidden = true) @Context RoutingContext request, InputStream body) {
    Body.requirePlainUtf8(headers);
    // The request scope is gone by the time the results are streamed.
    Caller holder = caller.get();
    if (!running.tryAcquire()) {
      throw new ProblemException(ProblemType.UNAVAILABLE,
          "There are " + config.maxConcurrent() + " batches in hand, which is the most; try again in a few seconds.");
    }
    // However the request ends, also one that goes before its results are streamed.
    request.addEndHandler(end -> running.release());
    request.response().setWriteQueueMaxSize(config.maxUnreadBytes());
    return out -> run(body, holder, out);
  }

  private void run(InputStream body, Caller holder, OutputStream out) throws IOException {
    ReadAhead items = new ReadAhead(config.maxArticles(), config.maxBytes());
    executor.execute(new BatchReader(body, pushes, holder, articles.maxBodyBytes(), items));
    try {
      new BatchRun(items, writer, config).run(out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the service is going down");
    } finally {
      items.close();
    }
  }
}
