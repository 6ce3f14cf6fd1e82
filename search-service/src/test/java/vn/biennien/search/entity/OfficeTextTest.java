package vn.biennien.search.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTextTest {

  @ParameterizedTest
  @CsvSource({
      "Chủ tịch UBND tỉnh, Chủ tịch Ủy ban nhân dân tỉnh",
      "Chủ tịch UBND tỉnh, chủ tịch Uỷ ban Nhân dân Tỉnh",
      "Chủ tịch HĐND tỉnh, Chủ tịch Hội đồng nhân dân tỉnh",
      "Phó Chủ tịch Uỷ ban MTTQ, Phó Chủ tịch Ủy ban Mặt trận Tổ quốc",
      "Giám đốc Sở NN&PTNT, Giám đốc Sở Nông nghiệp và Phát triển nông thôn",
      "Giám đốc Sở Y tế Hoà Bình, Giám đốc Sở Y tế Hòa Bình"})
  void spellingsOfOneOffice(String one, String other) {
    assertThat(OfficeText.of(one).same(OfficeText.of(other))).isTrue();
    assertThat(OfficeText.of(other).same(OfficeText.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      "Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh",
      "Chủ tịch UBND tỉnh, Chủ tịch UBND huyện",
      "Chủ tịch UBND tỉnh, Chủ tịch HĐND tỉnh",
      "Chủ tịch HDND, Chủ tịch Hội đồng nhân dân",
      "Chủ tịch UBND, Chủ tịch Ủy ban nhân",
      "Bí thư, Bí thư Tỉnh ủy",
      "Giám đốc Sở Y tế Hòa Bình, Giám đốc Sở Y tế Hóa Bình"})
  void differentOffices(String one, String other) {
    assertThat(OfficeText.of(one).same(OfficeText.of(other))).isFalse();
    assertThat(OfficeText.of(other).same(OfficeText.of(one))).isFalse();
  }
}
