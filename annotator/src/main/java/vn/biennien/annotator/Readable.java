package vn.biennien.annotator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.biennien.contracts.Enrichment;

/** Tagged text for people: names in colour, or in brackets where there is none, then what was found. */
final class Readable {

  private static final String RESET = "\u001b[0m";

  private final boolean colour;

  Readable(boolean colour) {
    this.colour = colour;
  }

  private record Mark(int start, int end, String kind, String ansi) {
  }

  String write(Enrichment e) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Mark mark : marks(e)) {
      if (mark.start() >= done) {
        out.append(e.text(), done, mark.start());
        String name = e.text().substring(mark.start(), mark.end());
        out.append(colour ? mark.ansi() + name + RESET : "[" + name + "]" + mark.kind());
        done = mark.end();
      }
    }
    out.append(e.text(), done, e.text().length()).append("\n\n");
    e.entities().forEach(n -> out.append(String.format("%-13s %s%s%n", n.type(), n.name(), n.id() == null ? "" : "  " + n.id())));
    e.offices().forEach(o -> out.append(String.format("%-13s %s: %s%n", "OFFICE", o.person(), o.text())));
    e.dates().forEach(d -> out.append(String.format("%-13s %s = %s%s%n", "DATE", d.text(), d.value(),
        d.guess() == null ? "" : " (maybe " + d.guess() + ")")));
    e.leftOut().forEach(l -> out.append(String.format("%-13s %s: %s%n", "LEFT OUT", l.reason(), l.text().lines().findFirst().orElse(""))));
    if (!e.notes().isEmpty()) {
      out.append(String.format("%-13s %s%n", "NOTES", e.notes()));
    }
    return out.toString();
  }

  private static List<Mark> marks(Enrichment e) {
    List<Mark> marks = new ArrayList<>();
    e.entities().forEach(n -> n.mentions().forEach(m -> marks.add(switch (n.type()) {
      case PERSON -> new Mark(m.start(), m.end(), "PER", "\u001b[1;35m");
      case LOCATION -> new Mark(m.start(), m.end(), "LOC", "\u001b[1;32m");
      case ORGANIZATION -> new Mark(m.start(), m.end(), "ORG", "\u001b[1;34m");
      case EVENT -> new Mark(m.start(), m.end(), "EVT", "\u001b[1;33m");
    })));
    e.dates().forEach(d -> marks.add(new Mark(d.start(), d.end(), "DATE", "\u001b[36m")));
    marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    return marks;
  }
}
