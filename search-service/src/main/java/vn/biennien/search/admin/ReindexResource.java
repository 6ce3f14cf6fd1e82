package vn.biennien.search.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.biennien.search.index.RebuildState;
import vn.biennien.search.index.Rebuilds;
import vn.biennien.web.operator.AdminOnly;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Filling the index anew, for operators. */
@AdminOnly
@Path("/v1/admin/reindex")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ReindexResource {

  private final Rebuilds rebuilds;

  ReindexResource(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @POST
  @Operation(operationId = "reindex", summary = "Fill a new index from the topic",
      description = "Searches go on meanwhile; the new index answers from one moment on. Needs the admin key.")
  @APIResponse(responseCode = "202", description = "It begins",
      content = @Content(schema = @Schema(implementation = RebuildState.class)))
  @APIResponse(responseCode = "401", description = "The admin key is missing or wrong")
  @APIResponse(responseCode = "409", description = "This instance does it already")
  public Response start() {
    if (!rebuilds.start()) {
      throw new ProblemException(ProblemType.CONFLICT, "The index is being filled already; see GET for how far it is.");
    }
    return Response.accepted(rebuilds.state()).build();
  }

  @GET
  @Operation(operationId = "reindexState", summary = "How far it is, as this instance knows")
  @APIResponse(responseCode = "200", description = "How far it is",
      content = @Content(schema = @Schema(implementation = RebuildState.class)))
  @APIResponse(responseCode = "401", description = "The admin key is missing or wrong")
  public RebuildState state() {
    return rebuilds.state();
  }
}
