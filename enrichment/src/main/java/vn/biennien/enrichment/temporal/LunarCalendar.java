package vn.biennien.enrichment.temporal;

import java.time.LocalDate;

/**
 * The Vietnamese lunar calendar, 1900 to 2100, by a table of its months.
 *
 * <p>The table was computed by the rules of the calendar in the time of Vietnam: UTC+7, and UTC+8 from 1955
 * to 1967, by which the calendars of those years went. A month starts on the day of the new moon, the winter solstice lies in
 * month 11, and of thirteen months between two solstices the first one without a major solar term is the leap
 * month. New moons after Jean Meeus, <i>Astronomical Algorithms</i>, 2nd ed., chapter 49; the sun's apparent
 * longitude after chapter 25; the Earth's rotation after Espenak and Meeus. In 2072, 2077 and 2085 a new moon falls
 * so near midnight that nobody can tell its day yet.
 */
final class LunarCalendar {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2100;

  private static final int MONTHS = 13;

  /** By year: bit n set where its n-th month has 30 days, then 4 bits leap month, then days from 1 January to Tết. */
  private static final int[] YEARS = {
      0x3d16d2, 0x620752, 0x4c06a5, 0x36b64b, 0x5c064b, 0x440c9b, 0x30955a, 0x56056a, 0x400b69, 0x2a5752,
      0x500b52, 0x3adb25, 0x600b25, 0x480a4b, 0x32b4ab, 0x5802ad, 0x42056d, 0x2c6b69, 0x520da9, 0x3efd92,
      0x640e92, 0x4c0d25, 0x36da4d, 0x5c0a56, 0x4602b6, 0x2e95b5, 0x5606d4, 0x400ea9, 0x2c5e92, 0x500e92,
      0x3acd26, 0x5e052b, 0x480a57, 0x32b4d6, 0x58035a, 0x4206d5, 0x2e76c9, 0x520749, 0x3d1693, 0x620a95,
      0x4c052b, 0x34ca5b, 0x5a0aad, 0x46056a, 0x309b65, 0x560ba4, 0x400b49, 0x2a5a95, 0x500a95, 0x38f52d,
      0x5e0556, 0x480ab5, 0x34b5aa, 0x5805d2, 0x420da5, 0x2e7d4a, 0x540d4a, 0x3d0a95, 0x600a97, 0x4c0556,
      0x36cab5, 0x5a0ad5, 0x4606d2, 0x308ea5, 0x560ea5, 0x40064a, 0x286c97, 0x4e029b, 0x38e55b, 0x5c056b,
      0x480b69, 0x34b752, 0x5a0b52, 0x420b25, 0x2c9a4b, 0x520a4d, 0x3d14ab, 0x6002ad, 0x4a05ad, 0x36cb6a,
      0x5c0da9, 0x460d92, 0x309d25, 0x560d25, 0x400a55, 0x2854ad, 0x4e04b6, 0x38e5b5, 0x5e06d5, 0x480ec9,
      0x34be92, 0x5a0e92, 0x440d26, 0x2c6a56, 0x500a57, 0x3d1556, 0x62056a, 0x4a0b55, 0x36b6c9, 0x5c0749,
      0x460693, 0x2e952b, 0x54052b, 0x3e0a5b, 0x2a555a, 0x4e056a, 0x38eb65, 0x5e0ba5, 0x4a0d49, 0x32ba95,
      0x580a95, 0x42052d, 0x2c8aad, 0x500ab5, 0x3d35aa, 0x6205d2, 0x4c0da5, 0x36dd4a, 0x5c0e4a, 0x460c96,
      0x30992e, 0x540556, 0x3e0ab5, 0x2a55b2, 0x5006d2, 0x38cea5, 0x5e0725, 0x48064b, 0x32ac97, 0x5604ab,
      0x40055b, 0x2c6ada, 0x520b6a, 0x3d7752, 0x620b92, 0x4c0b25, 0x36da4b, 0x5a0a4d, 0x4404ad, 0x2ea95b,
      0x5405ad, 0x3e0baa, 0x2a5b52, 0x500d92, 0x3afd25, 0x5e0d25, 0x480a55, 0x32b4ad, 0x5804b6, 0x4006b5,
      0x2c6daa, 0x520eca, 0x3f0e92, 0x600e93, 0x4c0d26, 0x36ca56, 0x5a0a5b, 0x44055a, 0x2e8ad5, 0x540b55,
      0x40074a, 0x286e93, 0x4e0a93, 0x38f52b, 0x5e052b, 0x460a9b, 0x32b55a, 0x58056a, 0x420b65, 0x2c974a,
      0x520d4a, 0x3d1a95, 0x620c95, 0x4a092d, 0x34caad, 0x5a0ab5, 0x4605aa, 0x2e8da5, 0x540ea5, 0x400d4a,
      0x2a7d15, 0x4e0c96, 0x38f956, 0x5e0556, 0x480ab5, 0x32b6b4, 0x5806d4, 0x420ea5, 0x2e8e8a, 0x50068b,
      0x3b1497, 0x6004ab, 0x4a095b, 0x34cada, 0x5a0b6a, 0x460754, 0x309725, 0x540b45, 0x3e0a8b, 0x28552b,
      0x4e04ad
  };

  private LunarCalendar() {
  }

  /** Tết, the first day of a lunar year, or null outside the table. */
  static LocalDate newYear(int year) {
    return covers(year) ? LocalDate.of(year, 1, 1).plusDays(YEARS[year - FIRST_YEAR] >> 17) : null;
  }

  /** The month that comes twice in a lunar year, 0 where none does. */
  static int leapMonth(int year) {
    return YEARS[year - FIRST_YEAR] >> MONTHS & 15;
  }

  /**
   * The Gregorian day of a lunar day in an ordinary (not a leap) month.
   *
   * @param day 1 to 30; 30 in a month of 29 days gives its last day, as "30 Tết" is said of every new year's eve
   * @return null outside the table or for a day that does not exist
   */
  static LocalDate day(int year, int month, int day) {
    if (!covers(year) || month < 1 || month > 12 || day < 1 || day > 30) {
      return null;
    }
    int leap = leapMonth(year);
    int index = leap > 0 && month > leap ? month : month - 1;
    int days = 0;
    for (int i = 0; i < index; i++) {
      days += length(year, i);
    }
    return newYear(year).plusDays(days + Math.min(day, length(year, index)) - 1L);
  }

  private static int length(int year, int index) {
    return 29 + (YEARS[year - FIRST_YEAR] >> index & 1);
  }

  private static boolean covers(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
