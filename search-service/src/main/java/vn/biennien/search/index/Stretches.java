package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * Stretches of a text in a row, each as its distance from the end of the one before and its length: small numbers, which take
 * a third of the room of offsets. What is written at a stretch is only kept where it is not what the text has there.
 */
final class Stretches {

  private final String text;
  private int last;

  Stretches(String text) {
    this.text = text;
  }

  void write(ArrayNode to, int start, int end) {
    to.add(start - last).add(end - start);
    last = end;
  }

  /** A stretch whose length is known otherwise. */
  void writeStart(ArrayNode to, int start, int length) {
    to.add(start - last);
    last = start + length;
  }

  /** What {@link #writeStart} wrote. */
  Stretch read(JsonNode from, int at, int length) {
    int start = last + from.get(at).asInt();
    last = start + length;
    return new Stretch(start, last);
  }

  /** A stretch with a wording of its own. */
  void write(ArrayNode to, int start, int end, String wording) {
    write(to, start, end);
    if (wording != null && wording.equals(at(start, end))) {
      to.add(0);
    } else {
      to.add(wording);
    }
  }

  /** @param at where in the array it was written */
  Stretch read(JsonNode from, int at) {
    int start = last + from.get(at).asInt();
    int end = start + from.get(at + 1).asInt();
    last = end;
    return new Stretch(start, end);
  }

  /** The wording of a stretch that was just read. */
  String wording(JsonNode from, int at, Stretch stretch) {
    JsonNode wording = from.get(at);
    return wording.isNumber() ? at(stretch.start(), stretch.end()) : wording.textValue();
  }

  private String at(int start, int end) {
    return start >= 0 && start <= end && end <= text.length() ? text.substring(start, end) : null;
  }

  record Stretch(int start, int end) {
  }
}
