package vn.biennien.enrichment.gazetteer;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.biennien.contracts.EntityType;

/**
 * Makes the gazetteer's file out of facts: the lists of Vietnamese units before and after 1 July 2025, the
 * prefectures and counties of Guangxi and Yunnan, ICU's country names, and the project's own tables (see
 * {@link Fact}). Run by {@code enrichment/gazetteer/build}.
 */
public final class GazetteerBuilder {

  private GazetteerBuilder() {
  }

  /** Arguments: folder of sources, folder of the project's tables, file to write. */
  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]);
    Map<Boolean, List<Fact>> facts = Fact.read(Path.of(args[1])).stream()
        .collect(Collectors.partitioningBy(fact -> fact.id().matches("\\d+")));
    Map<String, Fact> byCode = facts.get(true).stream().collect(Collectors.toMap(Fact::id, Function.identity()));
    Entries entries = new Entries();
    countries(entries);
    new VietnameseUnits(entries).add(sources);
    new ChineseUnits(entries, byCode).add(sources.resolve("guangxi_yunnan_names.tsv"));
    facts.get(false).forEach(entries::add);
    entries.write(Path.of(args[2]));
  }

  private static void countries(Entries entries) {
    for (String code : new TreeSet<>(List.of(Locale.getISOCountries()))) {
      ULocale country = new ULocale("", code);
      entries.add(new Entry("place/" + code.toLowerCase(Locale.ROOT), EntityType.LOCATION, "country", null,
          List.of(country.getDisplayCountry(new ULocale("vi"))), List.of(country.getDisplayCountry(ULocale.ENGLISH)),
          List.of(country.getDisplayCountry(ULocale.SIMPLIFIED_CHINESE)), null, List.of()));
    }
  }
}
