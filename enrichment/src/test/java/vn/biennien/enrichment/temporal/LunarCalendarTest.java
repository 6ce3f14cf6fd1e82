package vn.biennien.enrichment.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

  /** Before it the calendars of the country differed. */
  private static final int FIRST_CERTAIN_YEAR = 1955;
  /** After it a new moon falls so near midnight that its day hangs on how the Earth will turn. */
  private static final int LAST_CERTAIN_YEAR = 2071;

  @ParameterizedTest
  @CsvSource({"1968,1968-01-29", "1985,1985-01-21", "2007,2007-02-17", "2024,2024-02-10", "2025,2025-01-29",
      "2026,2026-02-17", "2030,2030-02-02"})
  void tetFallsOnTheDayKeptInVietnam(int year, LocalDate tet) {
    assertThat(LunarCalendar.newYear(year)).isEqualTo(tet);
  }

  @Test
  void everyDayIsThatOfAnIndependentCalendar() {
    for (int year = FIRST_CERTAIN_YEAR; year <= LAST_CERTAIN_YEAR; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day : new int[] {1, 15, 29}) {
          VietnameseCalendar lunar = PlainDate.from(LunarCalendar.day(year, month, day)).transform(VietnameseCalendar.class);
          assertThat(lunar.getYear().getNumber()).as("year of %d/%d/%d", day, month, year)
              .isEqualTo(Math.floorMod(year - 4, 60) + 1);
          assertThat(lunar.getMonth().getNumber()).as("month of %d/%d/%d", day, month, year).isEqualTo(month);
          assertThat(lunar.getMonth().isLeap()).as("leap month at %d/%d/%d", day, month, year).isFalse();
          assertThat(lunar.getDayOfMonth()).as("day of %d/%d/%d", day, month, year).isEqualTo(day);
        }
      }
    }
  }

  @Test
  void newYearsEveIsTheDayBeforeTetHoweverLongTheMonth() {
    for (int year = LunarCalendar.FIRST_YEAR; year < LunarCalendar.LAST_YEAR; year++) {
      assertThat(LunarCalendar.day(year, 12, 30).plusDays(1)).isEqualTo(LunarCalendar.newYear(year + 1));
    }
  }

  @Test
  void thereIsNothingOutsideTheTable() {
    assertThat(LunarCalendar.newYear(LunarCalendar.FIRST_YEAR - 1)).isNull();
    assertThat(LunarCalendar.day(LunarCalendar.LAST_YEAR + 1, 1, 1)).isNull();
    assertThat(LunarCalendar.day(2024, 13, 1)).isNull();
    assertThat(LunarCalendar.day(2024, 1, 31)).isNull();
  }
}
