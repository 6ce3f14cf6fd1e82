package vn.biennien.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.biennien.bench.World.Province;

/** What one story keeps to: its province, the people in it and its day; and the small things that differ each time. */
final class Story {

  private static final List<String> UNITS = List.of("nghìn đồng", "triệu đồng", "tỷ đồng", "tỷ đồng", "nghìn tỷ đồng", "triệu USD");
  private static final List<String> BODIES = List.of("UBND tỉnh %s", "Sở Nông nghiệp và Môi trường tỉnh %s", "Công an tỉnh %s",
      "Bộ đội Biên phòng tỉnh %s", "Chi cục Hải quan %s", "Sở Xây dựng tỉnh %s", "Hội Chữ thập đỏ tỉnh %s", "Tỉnh đoàn %s",
      "Viện Kiểm sát nhân dân tỉnh %s", "Cục Thống kê tỉnh %s", "Sở Văn hóa, Thể thao và Du lịch tỉnh %s", "Hội Liên hiệp Phụ nữ tỉnh %s");
  private static final List<String> VILLAGES = List.of("Nà", "Bản", "Khuổi", "Pò", "Lũng", "Co", "Phia", "Tả", "Sín", "Đồng", "Xóm", "Làng");
  private static final List<String> VILLAGE_ENDS = List.of("Lầu", "Chảo", "Mò", "Phiêng", "Vai", "Kéo", "Sao", "Thín", "Ngần", "Lay", "Cáp",
      "Hin", "Dú", "Khoang", "Mạ", "Pheo", "Tát", "Cươm", "Đeng", "Quặng", "Trang", "Bưởi", "Chanh", "Sậy");
  private static final List<String> FOREIGN_NAMES = List.of("Lý Kiến Quân", "Trương Đại Vĩ", "Somphone Vannaxay", "Kim Tae-ho", "Tanaka Shiro",
      "John Merrow", "Pierre Lamotte", "Chan Vuthy", "Ivan Morozkin", "Rahul Menda", "Vương Thục Hoa", "Ahmad Rizki");

  private final World world;
  private final Dice dice;
  private final Days days;
  private final Province province;
  private final Province neighbour;
  private final String country;
  private final String foreign;
  private final List<Person> officials = new ArrayList<>();
  private final List<Person> others = new ArrayList<>();
  private final Set<Person> named = new HashSet<>();

  Story(World world, Dice dice, LocalDate published) {
    this.world = world;
    this.dice = dice;
    days = new Days(published, dice);
    province = dice.famous(world.provinces());
    neighbour = dice.any(world.provinces());
    country = dice.famous(world.named("country"));
    foreign = dice.any(world.named(dice.chance(0.5) ? "province" : "city"));
    for (int i = 0; i < 3; i++) {
      officials.add(dice.famous(world.people()));
    }
  }

  /** The text that a name of the grammar stands for here. */
  String tell(String name) {
    return switch (name) {
      case "person" -> person(dice.any(officials));
      case "person.plain" -> officials.get(0).full();
      case "short" -> officials.get(0).brief();
      case "someone" -> someone();
      case "doctor" -> "bác sĩ " + Person.any(dice, "").name();
      case "foreigner" -> dice.any(FOREIGN_NAMES);
      case "province" -> dice.chance(0.7) ? province.name() : neighbour.name();
      case "district" -> dice.any(province.districts());
      case "commune" -> dice.any(province.communes());
      case "place" -> place();
      case "gate" -> "cửa khẩu " + dice.famous(world.named("cửa khẩu"));
      case "river" -> "sông " + dice.famous(world.named("sông"));
      case "village" -> dice.any(VILLAGES) + " " + dice.any(VILLAGE_ENDS);
      case "city" -> dice.famous(world.named("thành phố"));
      case "country" -> country;
      case "foreign" -> foreign;
      case "body" -> dice.chance(0.2) ? dice.any(world.named("ministry")) : dice.any(BODIES).formatted(province.name());
      case "court" -> "Tòa án nhân dân tỉnh " + province.name();
      case "hospital" -> dice.chance(0.5) ? "Bệnh viện Đa khoa tỉnh " + province.name() : dice.any(world.named("hospital"));
      case "company" -> dice.any(world.named("company"));
      case "team" -> dice.any(world.named("club"));
      default -> number(name);
    };
  }

  private String person(Person person) {
    return named.add(person) ? person.full() : dice.chance(0.5) ? person.brief() : person.name();
  }

  private String someone() {
    if (others.isEmpty() || dice.chance(0.6)) {
      others.add(Person.any(dice, ""));
    }
    return dice.any(others).name();
  }

  private String place() {
    return dice.any(dice.chance(0.5) ? province.communes() : province.districts()) + (dice.chance(0.5) ? ", tỉnh " + province.name() : "");
  }

  private String number(String name) {
    return switch (name) {
      case "time" -> days.event();
      case "day" -> days.near();
      case "plain" -> days.plain();
      case "time.back" -> days.earlier();
      case "span" -> days.span();
      case "weekday" -> days.weekday();
      case "year.next" -> days.comingYear();
      case "birth" -> days.birth();
      case "clock" -> dice.number(0, 23) + "h" + (dice.chance(0.5) ? "" : "30");
      case "number" -> String.format(Locale.GERMANY, "%,d", dice.chance(0.7) ? dice.number(11, 990) : dice.number(1_000, 90_000));
      case "few" -> Integer.toString(dice.number(2, 12));
      case "age" -> Integer.toString(dice.number(3, 92));
      case "minute" -> Integer.toString(dice.number(1, 90));
      case "grade" -> dice.number(10, 12) + "A" + dice.number(1, 9);
      case "score" -> dice.number(0, 4) + "-" + dice.number(0, 4);
      case "percent" -> dice.number(1, 97) + (dice.chance(0.5) ? "%" : "," + dice.number(1, 9) + "%");
      case "price" -> dice.number(5, 95) + ".000 đồng";
      case "money" -> dice.number(2, 980) + " " + dice.any(UNITS);
      case "plate" -> dice.number(11, 99) + "C-" + dice.number(100, 999) + "." + dice.number(10, 99);
      default -> throw new IllegalArgumentException("the grammar names {" + name + "}, which nothing stands for");
    };
  }
}
