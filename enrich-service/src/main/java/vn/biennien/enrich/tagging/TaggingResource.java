package vn.biennien.enrich.tagging;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Json;
import vn.biennien.enrichment.Enricher;
import vn.biennien.web.body.Body;
import vn.biennien.web.problem.Problem;

@Path("/v1/enrichments")
@Tag(name = "Enrichments", description = "Tag a page without storing it")
@Produces(MediaType.APPLICATION_JSON)
public class TaggingResource {

  private final PageReader reader;
  private final Enricher enricher;
  private final TaggingConfig config;

  TaggingResource(PageReader reader, Enricher enricher, TaggingConfig config) {
    this.reader = reader;
    this.enricher = enricher;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Tag a page",
      description = "The clean text of the page with its people, places, bodies, events, offices and dates. Nothing is stored, "
          + "and nothing else is needed for it: it works while Kafka is away. All offsets are UTF-16 units into `text`.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
      schema = @Schema(implementation = TaggingRequest.class), examples = @ExampleObject(value = TaggingExamples.REQUEST)))
  @APIResponse(responseCode = "200", description = "What the tagger makes of the page",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Enrichment.class),
          examples = @ExampleObject(value = TaggingExamples.ANSWER)))
  @APIResponse(responseCode = "400", description = "Not JSON, or some fields are not valid",
      content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class),
          examples = @ExampleObject(value = TaggingExamples.INVALID)))
  @APIResponse(responseCode = "413", description = "The body is over the limit")
  @APIResponse(responseCode = "415", description = "The body is not JSON in UTF-8")
  @APIResponse(responseCode = "503", description = "Too many at once: try again after the seconds of Retry-After")
  public byte[] tag(@Parameter(hidden = true) @Context HttpHeaders headers, InputStream body) {
    Body.requirePlainUtf8(headers);
    return Json.write(enricher.enrich(reader.read(Body.read(body, config.maxBodyBytes()))));
  }
}
