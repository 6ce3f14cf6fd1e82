package vn.biennien.enrichment.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/** The generic words before a place's name ("huyện", "cửa khẩu quốc tế") and the kinds of entries each allows. */
final class PlaceHeads {

  private static final int LONGEST = 4;

  private final NameTable words = new NameTable();
  private final List<Set<String>> kinds = new ArrayList<>();
  private final NameTable plurals = new NameTable();
  /** Words of which a head is the last syllable: "gia đình" is no "đình". */
  private final NameTable compounds = new NameTable();

  PlaceHeads() {
    heads("tỉnh", "tỉnh", "province", "former province", "autonomous region");
    heads("thành phố;TP", "thành phố", "thủ đô", "city", "municipality", "prefecture", "county");
    heads("thủ đô", "thủ đô", "thành phố", "municipality");
    heads("quận", "quận", "county");
    heads("huyện", "huyện", "county");
    heads("huyện đảo", "huyện", "đảo", "thành phố");
    heads("thị xã", "thị xã", "county");
    heads("thị", "thị xã", "county", "prefecture");
    heads("châu", "prefecture");
    heads("khu tự trị", "autonomous region");
    heads("xã", "xã");
    heads("phường", "phường");
    heads("thị trấn", "thị trấn", "trấn", "town");
    heads("trấn", "trấn", "town");
    heads("đặc khu", "đặc khu");
    heads("bang;tiểu bang", "state", "region");
    heads("nước;quốc gia", "country", "former country");
    heads("cửa khẩu;cửa khẩu quốc tế;cửa khẩu chính;cửa khẩu phụ", "cửa khẩu", "trấn", "village");
    heads("sông", "sông");
    heads("hồ", "hồ");
    heads("thác", "thác");
    heads("núi;đỉnh;dãy;dãy núi", "núi");
    heads("đèo", "đèo");
    heads("đảo", "đảo", "island");
    heads("quần đảo", "quần đảo");
    heads("vịnh", "vịnh");
    heads("biển", "biển");
    heads("eo biển", "eo biển");
    heads("sân bay;cảng hàng không;sân bay quốc tế", "sân bay");
    heads("sân;sân vận động", "sân vận động");
    heads("cầu", "cầu");
    heads("cảng", "cảng");
    heads("chùa", "chùa");
    heads("chợ", "chợ");
    heads("hang;động", "hang");
    heads("nghĩa trang", "nghĩa trang");
    heads("đền;đình;miếu;nhà thờ;di tích;khu di tích", "di tích");
    heads("làng;thôn;bản;ấp;xóm;khu phố;buôn", "làng");
    heads("đường;phố;quốc lộ;cao tốc;ngõ;đại lộ", "đường", "phố", "street");
    put(plurals, "các;những;hai;ba;bốn;năm;sáu;bảy;tám;2;3;4;5;6;7;8");
    put(compounds, "đô thị;thành thị;siêu thị;chỉ thị;liên bang;gia đình;triều đình;hoạt động;lao động;hành động;"
        + "tác động;vận động;chủ động;khởi động;toàn cầu;yêu cầu;nhu cầu;địa cầu;cơ bản;văn bản;căn bản;"
        + "phiên bản;xuất bản;tư bản;kịch bản;bờ biển;ven biển;vùng biển;hải đảo;bán đảo;biển đảo;"
        + "hợp tác xã;thông tấn xã;tân hoa xã;con đường;mở đường;lên đường;đất nước;cả nước;nhà nước;trong nước;"
        + "đường phố;liên tỉnh");
  }

  private static void put(NameTable table, String all) {
    for (String words : all.split(";")) {
      table.put(Tokenizer.tokenize(words), 0);
    }
  }

  private void heads(String all, String... allowed) {
    for (String head : all.split(";")) {
      words.put(Tokenizer.tokenize(head), kinds.size());
    }
    kinds.add(Set.of(allowed));
  }

  /**
   * A generic word found.
   *
   * @param first where it starts
   * @param name  where the name after it starts
   * @param kinds the kinds it allows; null if there is no such word
   */
  record Head(int first, int name, Set<String> kinds) {
  }

  /** The generic word a mention starts with, or the one before it, or none. */
  Head of(Tokens tokens, PlaceMention mention) {
    for (int n = Math.min(LONGEST, mention.end() - mention.first() - 1); n > 0; n--) {
      int value = words.get(tokens, mention.first(), mention.first() + n);
      if (value >= 0) {
        int name = mention.first() + n;
        // "TP. Hà Giang"
        boolean point = tokens.punctuation(name) == '.' && name + 1 < mention.end();
        return new Head(mention.first(), point ? name + 1 : name, kinds.get(value));
      }
    }
    return before(tokens, mention.first());
  }

  private Head before(Tokens tokens, int name) {
    int end = tokens.punctuation(name - 1) == '.' && !tokens.is(name, Tokens.LINE_START) ? name - 1 : name;
    for (int n = Math.min(LONGEST, end); n > 0; n--) {
      int value = words.get(tokens, end - n, end);
      if (value >= 0 && oneLine(tokens, end - n, name) && !isCompound(tokens, end)) {
        return new Head(end - n, name, kinds.get(value));
      }
    }
    return new Head(name, name, null);
  }

  private boolean isCompound(Tokens tokens, int end) {
    return end >= 2 && compounds.get(tokens, end - 2, end) >= 0 || end >= 3 && compounds.get(tokens, end - 3, end) >= 0;
  }

  private static boolean oneLine(Tokens tokens, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (tokens.is(i, Tokens.LINE_START)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the head stands for a list of names: "các tỉnh", "hai huyện". */
  boolean isPlural(Tokens tokens, Head head) {
    return head.kinds() != null && head.first() > 0 && plurals.get(tokens, head.first() - 1, head.first()) >= 0;
  }
}
