package vn.biennien.relevance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A query, and which texts answer it.
 *
 * @param kind   what the query tries: {@code marks}, {@code person}
 * @param query  as somebody would type it
 * @param grades by id: 3 the text is about it, 2 a good part of it is, 1 it mentions it. Others are irrelevant
 */
public record JudgedQuery(String kind, String query, Map<String, Integer> grades) {

  private static final int HIGHEST = 3;

  public JudgedQuery {
    grades = Map.copyOf(grades);
  }

  /**
   * Reads {@code kind TAB query TAB id:grade id:grade …}.
   *
   * @throws IllegalArgumentException if the line is none
   */
  static JudgedQuery parse(String line) {
    String[] columns = line.split("\t");
    if (columns.length != 3) {
      throw new IllegalArgumentException("three columns are wanted: " + line);
    }
    Map<String, Integer> grades = new LinkedHashMap<>();
    for (String judgement : columns[2].split(" ")) {
      int colon = judgement.lastIndexOf(':');
      int grade = Integer.parseInt(judgement.substring(colon + 1));
      if (grade < 1 || grade > HIGHEST || grades.put(judgement.substring(0, colon), grade) != null) {
        throw new IllegalArgumentException("a grade is 1 to 3, each text once: " + judgement + " of " + columns[1]);
      }
    }
    return new JudgedQuery(columns[0], columns[1], grades);
  }

  /** 0 for what is irrelevant. */
  int grade(String id) {
    return grades.getOrDefault(id, 0);
  }
}
