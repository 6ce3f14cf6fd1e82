package vn.biennien.search.index;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchException;

/** The numbered indices behind one pair of aliases. */
final class Generations {

  /** Refreshing rarely makes filling cheaper; nobody searches an index that is being filled. */
  private static final String FILLING_REFRESH = "30s";

  private final Elastic elastic;
  private final Aliases aliases;
  private final IndexDefinition definition;

  Generations(Elastic elastic, Aliases aliases, IndexDefinition definition) {
    this.elastic = elastic;
    this.aliases = aliases;
    this.definition = definition;
  }

  /**
   * @param number  of the index behind the write alias, 0 if there is none
   * @param version of its mapping
   */
  record Current(int number, int version) {
  }

  Aliases aliases() {
    return aliases;
  }

  IndexDefinition definition() {
    return definition;
  }

  /** Makes the first index with its aliases, if there is none. Several instances may do this at once. */
  void ensure() {
    if (elastic.exists("/_alias/" + aliases.write())) {
      return;
    }
    int highest = all().isEmpty() ? 0 : all().lastKey();
    create(highest + 1, definition.create(aliases));
  }

  private void create(int number, ObjectNode body) {
    try {
      elastic.change("PUT", "/" + aliases.index(number), body);
    } catch (ElasticsearchException e) {
      // Another instance was quicker.
      if (!e.type().equals("resource_already_exists_exception")) {
        throw e;
      }
    }
  }

  Current current() {
    return all().entrySet().stream().filter(index -> index.getValue().path("aliases").has(aliases.write()))
        .map(index -> new Current(index.getKey(), IndexDefinition.versionOf(index.getValue().path("mappings"))))
        .findFirst().orElse(new Current(0, 0));
  }

  /** All indices by number, with their aliases and mappings. */
  private TreeMap<Integer, JsonNode> all() {
    TreeMap<Integer, JsonNode> all = new TreeMap<>();
    JsonNode indices = elastic.change("GET", "/" + aliases.pattern(), null);
    for (Iterator<Map.Entry<String, JsonNode>> each = indices.fields(); each.hasNext(); ) {
      Map.Entry<String, JsonNode> index = each.next();
      int number = aliases.generation(index.getKey());
      if (number > 0) {
        all.put(number, index.getValue());
      }
    }
    return all;
  }

  /** Numbers of indices below the current one: a rebuild swapped the aliases, but did not end. */
  List<Integer> older() {
    int current = current().number();
    return List.copyOf(all().headMap(current).keySet());
  }

  /** Deletes what a rebuild began to fill and did not end, and makes an empty index beside the current one. @return its name */
  String begin() {
    int current = current().number();
    for (int unfinished : all().tailMap(current, false).keySet()) {
      delete(unfinished);
    }
    ObjectNode body = definition.body().deepCopy();
    ((ObjectNode) body.get("settings").get("index")).put("refresh_interval", FILLING_REFRESH);
    create(current + 1, body);
    return aliases.index(current + 1);
  }

  /** Makes what was filled visible, and gives it the settings of daily use. */
  void finish(String index) {
    ObjectNode settings = object();
    settings.putObject("index").set("refresh_interval", definition.body().get("settings").get("index").get("refresh_interval"));
    elastic.change("PUT", "/" + index + "/_settings", settings);
    elastic.change("POST", "/" + index + "/_refresh", null);
  }

  /** Adds the actions that move the aliases to an index. */
  void swap(String index, ArrayNode actions) {
    String old = aliases.index(current().number());
    actions.addObject().set("remove", object().put("index", old).put("alias", aliases.read()));
    actions.addObject().set("remove", object().put("index", old).put("alias", aliases.write()));
    actions.addObject().set("add", object().put("index", index).put("alias", aliases.read()));
    actions.addObject().set("add", object().put("index", index).put("alias", aliases.write()).put("is_write_index", true));
  }

  void deleteOlder() {
    older().forEach(this::delete);
  }

  private void delete(int number) {
    elastic.change("DELETE", "/" + aliases.index(number), null);
  }
}
