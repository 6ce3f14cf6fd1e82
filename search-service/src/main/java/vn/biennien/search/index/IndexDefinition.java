package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.biennien.contracts.Json;

/**
 * What an index is made of: its settings and mappings as a resource beside this class, and the analysis that all share.
 *
 * @param body    the body of a create request
 * @param version of the mapping; a higher one in a newer service makes the index be filled anew
 */
record IndexDefinition(ObjectNode body, int version) {

  /** The first version of the mapping of articles that searches can be answered from: with the column of the whole article. */
  static final int READABLE = 4;

  static final IndexDefinition ARTICLES = load("articles.json");
  static final IndexDefinition ENTITIES = load("entities.json");

  private static IndexDefinition load(String resource) {
    ObjectNode body = read(resource);
    ((ObjectNode) body.get("settings").get("index")).set("analysis", read("analysis.json"));
    return new IndexDefinition(body, versionOf(body.get("mappings")));
  }

  private static ObjectNode read(String resource) {
    try (InputStream in = IndexDefinition.class.getResourceAsStream(resource)) {
      return (ObjectNode) Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version in a mapping, 0 if it has none. */
  static int versionOf(JsonNode mappings) {
    return mappings.path("_meta").path("version").asInt(0);
  }

  /** The body of a request that creates the index with its aliases at once, so that nobody sees one without the other. */
  ObjectNode create(Aliases aliases) {
    ObjectNode create = body.deepCopy();
    ObjectNode named = create.putObject("aliases");
    named.putObject(aliases.read());
    named.putObject(aliases.write()).put("is_write_index", true);
    return create;
  }
}
