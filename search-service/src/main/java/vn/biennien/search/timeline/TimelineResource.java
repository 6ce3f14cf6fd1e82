package vn.biennien.search.timeline;

import jakarta.ws.rs.BeanParam;
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
import vn.biennien.search.article.ArticleParams;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.web.Answers;
import vn.biennien.search.web.Parameters;

/** What is said about a span of days. */
@Path("/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
public class TimelineResource {

  private static final int AGE = 30;

  private final Timelines timelines;

  TimelineResource(Timelines timelines) {
    this.timelines = timelines;
  }

  @GET
  @Operation(operationId = "timeline", summary = "What is said about a span of days",
      description = "Counts of the articles by day, month or year they talk about, and the sentences with those dates in order. "
          + "The parameters of a search narrow it; mentionedFrom and mentionedTo are required.")
  @APIResponse(responseCode = "200", description = "The timeline",
      content = @Content(schema = @Schema(implementation = Timeline.class)))
  public Response get(@BeanParam ArticleParams params,
      @RestQuery @Parameter(description = "Articles read for entries", schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
      String size, @Context Request request) {
    Parameters parameters = new Parameters();
    ArticleQuery query = params.read(parameters);
    int articles = parameters.number("size", size, 50, 1, 100);
    parameters.check();
    if (query.mentioned().from() == null) {
      parameters.wrong("mentionedFrom", "must be given");
    }
    if (query.mentioned().to() == null) {
      parameters.wrong("mentionedTo", "must be given");
    }
    parameters.check();
    return Answers.json(request, timelines.of(query, articles), AGE);
  }
}
