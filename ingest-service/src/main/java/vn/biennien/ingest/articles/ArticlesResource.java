package vn.biennien.ingest.articles;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.biennien.contracts.Json;
import vn.biennien.ingest.articles.Outcome.OfAnotherSource;
import vn.biennien.ingest.articles.Outcome.Receipt;
import vn.biennien.ingest.keys.Caller;
import vn.biennien.ingest.keys.CurrentCaller;
import vn.biennien.ingest.load.BodyBudget;
import vn.biennien.web.body.Body;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemException;

@Path("/v1/articles")
@Tag(name = "Articles", description = "Push articles, look at what the ledger keeps of them, take them back")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

  private final PushReader reader;
  private final Ledger ledger;
  private final Archive archive;
  private final ArticleMetrics metrics;
  private final ArticlesConfig config;
  private final BodyBudget budget;
  private final CurrentCaller caller;

  ArticlesResource(PushReader reader, Ledger ledger, Archive archive, ArticleMetrics metrics, ArticlesConfig config,
      BodyBudget budget, CurrentCaller caller) {
    this.reader = reader;
    this.ledger = ledger;
    this.archive = archive;
    this.metrics = metrics;
    this.config = config;
    this.budget = budget;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Push an article",
      description = "The answer means that the article is on disk. The same content pushed again is `unchanged`.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
      schema = @Schema(implementation = PushBody.class), examples = @ExampleObject(value = ArticleExamples.PUSH)))
  @APIResponse(responseCode = "202", description = "On disk; it can be searched within a second or two",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class),
          examples = @ExampleObject(value = ArticleExamples.RECEIPT)))
  @APIResponse(responseCode = "400", description = "Not JSON, or some fields are not valid",
      content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class),
          examples = @ExampleObject(value = ArticleExamples.INVALID)))
  @APIResponse(responseCode = "401", description = "No valid key")
  @APIResponse(responseCode = "403", description = "The key is not for this source")
  @APIResponse(responseCode = "409", description = "The page belongs to another source")
  @APIResponse(responseCode = "413", description = "The body is over the limit")
  @APIResponse(responseCode = "503", description = "Not now: try again after the seconds of Retry-After")
  public Response push(@Parameter(hidden = true) @Context HttpHeaders headers, InputStream body) throws SQLException {
    Body.requirePlainUtf8(headers);
    int max = config.maxBodyBytes();
    try {
      return push(budget.within(headers, max, () -> reader.read(Body.read(body, max))), caller.get());
    } catch (ProblemException e) {
      metrics.rejected();
      throw e;
    }
  }

  private Response push(Push push, Caller caller) throws SQLException {
    caller.requireSource(push.source());
    Outcome outcome = ledger.accept(List.of(push)).get(0);
    if (outcome instanceof OfAnotherSource other) {
      throw new ProblemException(other.problem());
    }
    metrics.count(outcome);
    return Response.accepted(outcome).location(URI.create("/v1/articles/" + push.id())).build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Look at an article",
      description = "The ledger's view: its versions, their times, and whether the newest is published.")
  @APIResponse(responseCode = "200", description = "The article",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "404", description = "No article has the id")
  public ArticleView view(UUID id) {
    return archive.view(id);
  }

  @GET
  @Path("/{id}/raw")
  @Operation(summary = "Read an article as it was pushed")
  @APIResponse(responseCode = "200", description = "The article as it stands on the topic articles.raw")
  @APIResponse(responseCode = "404", description = "No article has the id, or the version")
  @APIResponse(responseCode = "410", description = "The article was taken back")
  public Response raw(UUID id, @Parameter(description = "Which version; the newest if not given") @RestQuery Long version) {
    return Response.ok(Json.write(archive.raw(id, version))).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Take an article back",
      description = "Search forgets it. Pushed again it comes back as a new version. Doing it twice changes nothing.")
  @APIResponse(responseCode = "202", description = "On disk; search forgets it within a second or two",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  @APIResponse(responseCode = "403", description = "The key is not for the article's source")
  @APIResponse(responseCode = "404", description = "No article has the id")
  public Response retract(UUID id) throws SQLException {
    Receipt receipt = ledger.retract(id, caller.get()::mayPushFor);
    metrics.count(receipt);
    return Response.accepted(receipt).build();
  }
}
