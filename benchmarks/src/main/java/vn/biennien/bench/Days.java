package vn.biennien.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Ways to write days, seen from the day a story was published. */
final class Days {

  private static final List<DateTimeFormatter> SHORT = List.of(DateTimeFormatter.ofPattern("d/M"), DateTimeFormatter.ofPattern("d-M"),
      DateTimeFormatter.ofPattern("d/M/yyyy"), DateTimeFormatter.ofPattern("dd/MM"));
  private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("'ngày' d 'tháng' M 'năm' yyyy");
  private static final List<String> PARTS = List.of("Sáng", "Chiều", "Tối", "Ngày", "Trưa", "Rạng sáng");
  private static final List<String> WEEKDAYS = List.of("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật");
  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
  private static final List<String> VAGUE = List.of("tuần trước", "cuối năm ngoái", "đầu tháng trước", "hôm kia", "mùa hè năm ngoái",
      "rằm tháng Giêng", "mùng 6 Tết", "10 năm trước");

  private final LocalDate published;
  private final Dice dice;

  Days(LocalDate published, Dice dice) {
    this.published = published;
    this.dice = dice;
  }

  /** When it happened: {@code Sáng 27/2}. */
  String event() {
    return dice.chance(0.1) ? dice.any(List.of("Hôm qua", "Sáng nay", "Chiều qua"))
        : dice.any(PARTS) + " " + format(published.minusDays(dice.number(0, 3)));
  }

  /** A day not far away: {@code ngày 5/3}. */
  String near() {
    LocalDate day = published.plusDays(dice.number(-25, 25));
    return dice.chance(0.2) ? LONG.format(day) : "ngày " + format(day);
  }

  /** A day without a word before it. */
  String plain() {
    return format(published.minusDays(dice.number(1, 400)));
  }

  private String format(LocalDate day) {
    return dice.any(SHORT).format(day);
  }

  /** Some time ago: {@code tháng 3/2019}, {@code quý II/2021}. */
  String earlier() {
    int year = published.getYear() - dice.number(0, 9);
    return switch (dice.number(0, 3)) {
      case 0 -> "tháng " + dice.number(1, 12) + "/" + year;
      case 1 -> "năm " + year;
      case 2 -> "quý " + dice.any(QUARTERS) + "/" + year;
      default -> dice.any(VAGUE);
    };
  }

  /** A span of time: {@code giai đoạn 2016-2020}. */
  String span() {
    int year = published.getYear() - dice.number(0, 5);
    return switch (dice.number(0, 4)) {
      case 0 -> "giai đoạn " + year + "-" + (year + 5);
      case 1 -> dice.number(2, 11) + " tháng năm " + year;
      case 2 -> "hai năm " + (year - 1) + " và " + year;
      case 3 -> dice.number(2, 9) + " tuần qua";
      default -> "tháng " + dice.number(1, 12) + " và tháng " + dice.number(1, 12);
    };
  }

  String weekday() {
    return dice.any(WEEKDAYS);
  }

  String comingYear() {
    return "năm " + (published.getYear() + dice.number(1, 10));
  }

  String birth() {
    return Integer.toString(published.getYear() - dice.number(18, 70));
  }
}
