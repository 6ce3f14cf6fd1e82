package vn.biennien.search.article;

import jakarta.ws.rs.BeanParam;
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
import vn.biennien.search.paging.Cursors;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Sort;
import vn.biennien.search.web.Answers;
import vn.biennien.search.web.Parameters;
import vn.biennien.web.problem.Problem;

/** Articles: searching for them, and one of them. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticlesResource {

  static final int PAGE = 20;
  static final int LARGEST_PAGE = 100;

  /** New articles shall be seen within seconds. */
  private static final int SEARCH_AGE = 2;
  /** An article rarely changes, and its ETag tells when it did. */
  private static final int ARTICLE_AGE = 60;

  private final ArticleSearch search;
  private final Articles articles;
  private final Related related;
  private final Cursors cursors;

  ArticlesResource(ArticleSearch search, Articles articles, Related related, Cursors cursors) {
    this.search = search;
    this.articles = articles;
    this.related = related;
    this.cursors = cursors;
  }

  @GET
  @Operation(operationId = "searchArticles", summary = "Search for articles",
      description = "A page of hits; the first page also has the facets, histograms and total of all that were found.")
  @APIResponse(responseCode = "200", description = "A page of hits",
      content = @Content(schema = @Schema(implementation = ArticlePage.class)))
  @APIResponse(responseCode = "400", description = "A parameter is not valid",
      content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "410", description = "The cursor has expired")
  public Response search(@BeanParam ArticleParams params,
      @RestQuery @Parameter(description = "Order. Without it relevance for a search with q, else newest",
          schema = @Schema(enumeration = {"relevance", "newest", "oldest", "mentioned"})) String sort,
      @RestQuery @Parameter(description = "Hits on a page", schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20"))
      String size,
      @RestQuery @Parameter(description = "fold: copies of a story are one hit with the number of them in more, so a page may have fewer "
          + "hits than size. show: each is a hit", schema = @Schema(enumeration = {"fold", "show"}, defaultValue = "fold")) String duplicates,
      @RestQuery @Parameter(description = "Where the page begins: the field next of the page before, all other parameters as they were")
      String cursor,
      @Context UriInfo uri, @Context Request request) {
    Parameters parameters = new Parameters();
    ArticleQuery query = params.read(parameters);
    Sort order = parameters.choice("sort", sort, Sort.class);
    int hits = parameters.number("size", size, PAGE, 1, LARGEST_PAGE);
    Duplicates copies = parameters.choice("duplicates", duplicates, Duplicates.class);
    parameters.check();
    String hash = Cursors.hash(uri);
    return Answers.json(request, search.search(new SearchRequest(query, order == null ? defaultOrder(query) : order, hits,
        copies != Duplicates.SHOW, cursor == null || cursor.isEmpty() ? null : cursors.read(cursor, hash), hash)), SEARCH_AGE);
  }

  /** What becomes of copies. */
  enum Duplicates {
    FOLD, SHOW
  }

  private static Sort defaultOrder(ArticleQuery query) {
    return query.text().isPresent() ? Sort.RELEVANCE : Sort.NEWEST;
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getArticle", summary = "One article with everything that is known of it")
  @APIResponse(responseCode = "200", description = "The article",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "404", description = "There is no article with this id")
  @APIResponse(responseCode = "410", description = "The article was taken back by its source")
  public Response get(@RestPath @Parameter(description = "Id as given by a search or by pushing", example = "0b3e1a52-8a8b-5a39-9d52-54f9a3f6a001")
      String id, @Context Request request) {
    return Answers.json(request, articles.get(ArticleIds.parse(id)), ARTICLE_AGE);
  }

  @GET
  @Path("/{id}/similar")
  @Operation(operationId = "similarArticles", summary = "Articles about the same",
      description = "Those that name the same people, places, bodies and events and share rare words, best first; copies left out.")
  @APIResponse(responseCode = "200", description = "Articles",
      content = @Content(schema = @Schema(implementation = Related.Found.class)))
  @APIResponse(responseCode = "404", description = "There is no article with this id")
  public Response similar(@RestPath @Parameter(description = "Id of an article", example = "0b3e1a52-8a8b-5a39-9d52-54f9a3f6a001") String id,
      @RestQuery @Parameter(description = "How many", schema = @Schema(minimum = "1", maximum = "50", defaultValue = "10")) String size,
      @Context Request request) {
    return Answers.json(request, related.similar(ArticleIds.parse(id), few(size)), ARTICLE_AGE);
  }

  @GET
  @Path("/{id}/duplicates")
  @Operation(operationId = "duplicateArticles", summary = "The same story at other addresses",
      description = "Copies of the article, also edited ones, oldest first.")
  @APIResponse(responseCode = "200", description = "Articles",
      content = @Content(schema = @Schema(implementation = Related.Found.class)))
  @APIResponse(responseCode = "404", description = "There is no article with this id")
  public Response duplicates(@RestPath @Parameter(description = "Id of an article", example = "0b3e1a52-8a8b-5a39-9d52-54f9a3f6a001") String id,
      @RestQuery @Parameter(description = "How many", schema = @Schema(minimum = "1", maximum = "50", defaultValue = "10")) String size,
      @Context Request request) {
    return Answers.json(request, related.duplicates(ArticleIds.parse(id), few(size)), ARTICLE_AGE);
  }

  private static int few(String size) {
    Parameters parameters = new Parameters();
    int few = parameters.number("size", size, 10, 1, 50);
    parameters.check();
    return few;
  }
}
