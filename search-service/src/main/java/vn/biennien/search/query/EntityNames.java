package vn.biennien.search.query;

import java.util.Set;

/** What the index knows by name: people, and bodies that the gazetteer does not have. */
public interface EntityNames {

  /**
   * @param name     a name or a part of one, with or without marks
   * @param matching whether the marks typed must be there
   * @return keys of those who have this name; if nobody has it, of those whose name it is a part of, the first hundred by how often
   *     they are written about
   */
  Set<String> keys(Field field, String name, Matching matching);
}
