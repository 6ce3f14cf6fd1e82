package vn.biennien.enrich.deadletter;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.biennien.contracts.Json;
import vn.biennien.kafka.deadletter.LetterFilter;
import vn.biennien.kafka.deadletter.Resend;
import vn.biennien.web.operator.AdminOnly;

@Path("/v1/dead-letters")
@AdminOnly
@Tag(name = "Dead letters", description = "Records of the whole pipeline that could not be processed; with the key of the operators")
@SecurityScheme(securitySchemeName = "operators", type = SecuritySchemeType.HTTP, scheme = "bearer")
@SecurityRequirement(name = "operators")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not the key of the operators")
@APIResponse(responseCode = "403", description = "The service has no key for operators; the answer says how to set it")
@APIResponse(responseCode = "503", description = "Kafka does not answer, or too many at once: try again after the seconds of Retry-After")
public class DeadLettersResource {

  private final Letters letters;

  DeadLettersResource(Letters letters) {
    this.letters = letters;
  }

  @GET
  @Operation(summary = "List dead letters",
      description = "Those that were not sent again, of the newest 10,000 of each partition, without their values.")
  @APIResponse(responseCode = "200", description = "A page of letters",
      content = @Content(schema = @Schema(implementation = LetterPage.class),
          examples = @ExampleObject(value = LetterExamples.PAGE)))
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public byte[] list(
      @Parameter(description = "Where they came from", example = "articles.raw") @RestQuery String topic,
      @Parameter(description = "Which step gave up: decode, enrich, publish, index", example = "decode") @RestQuery String stage,
      @Parameter(description = "A part of the reason, in any case") @RestQuery String reason,
      @Parameter(schema = @Schema(type = SchemaType.STRING, enumeration = {"newest", "oldest"}, defaultValue = "newest"))
      @RestQuery String order,
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
      @RestQuery String size,
      @Parameter(description = "The field next of the page before") @RestQuery String cursor) {
    ListRequest request = ListRequest.of(topic, stage, reason, order, size, cursor);
    return Json.write(letters.list(request.filter(), request.order(), request.cursor(), request.size()));
  }

  @GET
  @Path("/{partition}/{offset}")
  @Operation(summary = "Read a dead letter with its value", description = "Also one that was sent again.")
  @APIResponse(responseCode = "200", description = "The letter as it stands on the topic",
      content = @Content(schema = @Schema(implementation = LetterView.class),
          examples = @ExampleObject(value = LetterExamples.LETTER)))
  @APIResponse(responseCode = "404", description = "No letter is at that place")
  public byte[] view(int partition, long offset) {
    return Json.write(letters.view(partition, offset));
  }

  @POST
  @Path("/{partition}/{offset}/resend")
  @Operation(summary = "Send a dead letter again",
      description = "To the topic it came from, as it was. Sent again it is not listed any more; if it fails again, it is a new letter.")
  @APIResponse(responseCode = "200", description = "Kafka has it",
      content = @Content(schema = @Schema(implementation = Resend.class),
          examples = @ExampleObject(value = LetterExamples.ONE_SENT)))
  @APIResponse(responseCode = "404", description = "No letter is at that place")
  @APIResponse(responseCode = "409", description = "It cannot be sent again: cut off, or not from a topic of the pipeline")
  public byte[] resend(int partition, long offset) {
    return Json.write(letters.resend(partition, offset));
  }

  @POST
  @Path("/resend")
  @Operation(summary = "Send all matching dead letters again",
      description = "All letters if no filter is given. Answers when Kafka has them; until then, the list shows fewer and fewer. "
          + "If it fails on the way, do it again: what was sent is not sent twice.")
  @APIResponse(responseCode = "200", description = "How many were sent, and which cannot be",
      content = @Content(schema = @Schema(implementation = Resend.class),
          examples = @ExampleObject(value = LetterExamples.ALL_SENT)))
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public byte[] resendAll(
      @Parameter(description = "Where they came from", example = "articles.raw") @RestQuery String topic,
      @Parameter(description = "Which step gave up", example = "enrich") @RestQuery String stage,
      @Parameter(description = "A part of the reason, in any case") @RestQuery String reason) {
    LetterFilter filter = ListRequest.of(topic, stage, reason, null, null, null).filter();
    return Json.write(letters.resendAll(filter));
  }
}
