package vn.biennien.ingest.keys;

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

@Path("/v1/keys")
@Tag(name = "Keys", description = "Keys of scrapers; with the admin key only")
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

  private final KeyRegister register;
  private final Requests requests;
  private final CurrentCaller caller;

  KeysResource(KeyRegister register, Requests requests, CurrentCaller caller) {
    this.register = register;
    this.requests = requests;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a key", description = "The answer holds the key; it is not kept and never shown again.")
  @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
      schema = @Schema(implementation = NewKey.class),
      examples = @ExampleObject(value = "{\"name\": \"scraper of baoquangninh.vn\", \"sources\": [\"baoquangninh.vn\"]}")))
  @APIResponse(responseCode = "201", description = "The key",
      content = @Content(schema = @Schema(implementation = KeyView.class)))
  public Response create(InputStream body) {
    caller.get().requireAdmin();
    KeyView key = register.create(requests.read(body, NewKey.class));
    return Response.created(URI.create("/v1/keys/" + key.id())).entity(key).build();
  }

  @GET
  @Operation(summary = "List the keys", description = "The newest first, revoked ones included.")
  public List<KeyView> list() {
    caller.get().requireAdmin();
    return register.list();
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Revoke a key", description = "Every instance refuses it within a few seconds.")
  @APIResponse(responseCode = "204", description = "It is revoked")
  public void revoke(UUID id) {
    caller.get().requireAdmin();
    register.revoke(id);
  }
}
