package vn.biennien.ingest.replay;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.biennien.ingest.http.Requests;
import vn.biennien.ingest.keys.Caller;
import vn.biennien.ingest.keys.CurrentCaller;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

@Path("/v1/replays")
@Tag(name = "Replays", description = "Publish articles again from the ledger, at their newest versions")
@Produces(MediaType.APPLICATION_JSON)
public class ReplaysResource {

  private final Replays replays;
  private final Requests requests;
  private final CurrentCaller caller;

  ReplaysResource(Replays replays, Requests requests, CurrentCaller caller) {
    this.replays = replays;
    this.requests = requests;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begin a replay",
      description = "It goes on in the background, behind new articles, and survives a crash of the service. "
          + "A key for some sources may replay one of them.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
      schema = @Schema(implementation = ReplayRequest.class), examples = {
          @ExampleObject(name = "all", value = "{}"),
          @ExampleObject(name = "one source", value = "{\"source\": \"baoquangninh.vn\"}"),
          @ExampleObject(name = "a day",
              value = "{\"acceptedFrom\": \"2025-09-01T17:00:00Z\", \"acceptedTo\": \"2025-09-02T17:00:00Z\"}")}))
  @APIResponse(responseCode = "202", description = "It has begun; Location tells where its progress is",
      content = @Content(schema = @Schema(implementation = ReplayView.class)))
  public Response begin(InputStream body) {
    ReplayRequest request = requests.read(body, ReplayRequest.class);
    requireScope(request.source());
    ReplayView replay = replays.begin(request);
    return Response.accepted(replay).location(URI.create("/v1/replays/" + replay.id())).build();
  }

  @GET
  @Operation(summary = "List replays", description = "The newest 100, the newest first.")
  public List<ReplayView> list() {
    return replays.list();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "See how far a replay is")
  @APIResponse(responseCode = "200", description = "Its progress",
      content = @Content(schema = @Schema(implementation = ReplayView.class)))
  @APIResponse(responseCode = "404", description = "No replay has the id")
  public ReplayView view(UUID id) {
    return replays.view(id);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Cancel a replay", description = "What is in the outbox is still published.")
  public ReplayView cancel(UUID id) {
    requireScope(replays.view(id).source());
    return replays.cancel(id);
  }

  private void requireScope(String source) {
    Caller holder = caller.get();
    if (source != null) {
      holder.requireSource(source);
    } else if (!holder.mayPushForAll()) {
      throw new ProblemException(ProblemType.FORBIDDEN, "The key is not for all sources: name the source to replay.");
    }
  }
}
