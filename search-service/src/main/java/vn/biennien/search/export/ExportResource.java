package vn.biennien.search.export;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.biennien.search.article.ArticleParams;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.QueryBuilder;
import vn.biennien.search.web.Parameters;

/** Everything that a query finds. */
@Path("/v1/articles/export")
@Tag(name = "Articles")
public class ExportResource {

  private static final int BUFFER = 64 * 1024;

  private final Elastic elastic;
  private final QueryBuilder builder;
  private final String alias;

  ExportResource(Elastic elastic, QueryBuilder builder, IndexConfig config) {
    this.elastic = elastic;
    this.builder = builder;
    this.alias = config.articles();
  }

  @GET
  @Produces({"application/x-ndjson", "text/csv"})
  @Operation(operationId = "exportArticles", summary = "Everything that a query finds, as CSV or NDJSON",
      description = "As it was when the export began, in no order, copies included, streamed. The query is taken exactly. "
          + "An answer that breaks off in the middle is incomplete; ask again.")
  @APIResponse(responseCode = "200", description = "The articles",
      content = {@Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = Row.class)),
          @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))})
  public Response export(@BeanParam ArticleParams params,
      @RestQuery @Parameter(description = "Form", schema = @Schema(enumeration = {"ndjson", "csv"}, defaultValue = "ndjson")) String format,
      @RestQuery @Parameter(description = "Whether the whole texts come with it",
          schema = @Schema(enumeration = {"true", "false"}, defaultValue = "false")) String text) {
    Parameters parameters = new Parameters();
    ArticleQuery query = params.read(parameters);
    Format form = parameters.choice("format", format, Format.class);
    boolean withText = parameters.flag("text", text, false);
    parameters.check();
    Format as = form == null ? Format.NDJSON : form;
    Export export = Export.begin(elastic, alias, builder.build(query, Matching.EXACT), withText);
    StreamingOutput body = out -> {
      OutputStream buffered = new BufferedOutputStream(out, BUFFER);
      export.write(as, buffered);
    };
    return Response.ok(body).header(HttpHeaders.CONTENT_TYPE, as.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bien-nien." + as.extension() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
