package vn.biennien.search.suggest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.biennien.search.web.Answers;
import vn.biennien.search.web.Parameters;

/** Suggestions while somebody types. */
@Path("/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggestions")
public class SuggestResource {

  private static final int AGE = 30;

  private final SuggestSearch suggestions;

  SuggestResource(SuggestSearch suggestions) {
    this.suggestions = suggestions;
  }

  @GET
  @Operation(operationId = "suggest", summary = "Names and titles that begin like this",
      description = "With and without marks; each word but the last must be whole. Two letters suffice.")
  @APIResponse(responseCode = "200", description = "What may be meant",
      content = @Content(schema = @Schema(implementation = Suggestions.class)))
  public Response suggest(@RestQuery @Parameter(description = "What was typed so far", required = true, example = "quang t") String q,
      @RestQuery @Parameter(description = "How many of each", schema = @Schema(minimum = "1", maximum = "20", defaultValue = "8")) String size,
      @Context Request request) {
    Parameters parameters = new Parameters();
    String typed = parameters.typed("q", q);
    int most = parameters.number("size", size, 8, 1, 20);
    parameters.check();
    return Answers.json(request, suggestions.suggest(typed, most), AGE);
  }
}
