package vn.biennien.search.entity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.biennien.contracts.EntityType;
import vn.biennien.search.paging.Cursor;
import vn.biennien.search.paging.Cursors;
import vn.biennien.search.query.Field;
import vn.biennien.search.web.Answers;
import vn.biennien.search.web.Parameters;

/** People, places, bodies and events. */
@Path("/v1/entities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entities")
public class EntitiesResource {

  private static final int AGE = 30;
  private static final int LONGEST_KEY = 170;

  private final EntitySearch search;
  private final Profiles profiles;
  private final Cursors cursors;

  EntitiesResource(EntitySearch search, Profiles profiles, Cursors cursors) {
    this.search = search;
    this.cursors = cursors;
    this.profiles = profiles;
  }

  @GET
  @Operation(operationId = "listEntities", summary = "People, places, bodies and events by name")
  @APIResponse(responseCode = "200", description = "Those found, most written about first",
      content = @Content(schema = @Schema(implementation = EntitySearch.EntityPage.class)))
  @APIResponse(responseCode = "410", description = "The cursor has expired")
  public Response list(
      @RestQuery @Parameter(description = "The beginning of a name, in any language; without it all", example = "Guangxi") String q,
      @RestQuery @Parameter(description = "Only these", schema = @Schema(enumeration = {"person", "place", "org", "event"})) String type,
      @RestQuery @Parameter(description = "How many", schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20")) String size,
      @RestQuery @Parameter(description = "Where the page begins: the field next of the page before, all other parameters as they were")
      String cursor,
      @Context UriInfo uri, @Context Request request) {
    Parameters parameters = new Parameters();
    String typed = q == null ? null : parameters.typed("q", q);
    Field field = parameters.choice("type", type, Field.class);
    int most = parameters.number("size", size, 20, 1, 100);
    parameters.check();
    EntityType of = field == null ? null : field.type();
    String hash = Cursors.hash(uri);
    Cursor from = cursor == null || cursor.isEmpty() ? null : cursors.read(cursor, hash);
    return Answers.json(request, search.find(typed, of, most, from, hash), AGE);
  }

  @GET
  @Path("/{key: .+}")
  @Operation(operationId = "getEntity", summary = "What the record knows of one of them",
      description = "Names, offices with the first and last day they were seen, who appears together, articles by month. "
          + "The slashes of a key may stand as they are.")
  @APIResponse(responseCode = "200", description = "The profile",
      content = @Content(schema = @Schema(implementation = EntityProfile.class)))
  @APIResponse(responseCode = "404", description = "Nothing with this key is known")
  public Response get(@RestPath @Parameter(description = "Key as a search gives it", example = "place/vn/lang-son") String key,
      @Context Request request) {
    Parameters parameters = new Parameters();
    if (key.length() > LONGEST_KEY) {
      parameters.wrong("key", "must have at most " + LONGEST_KEY + " characters");
    }
    parameters.check();
    return Answers.json(request, profiles.of(key), AGE);
  }
}
