package vn.biennien.enrichment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "VIETNAMESE; Sáng nay, đoàn đại biểu hai bên đã gặp nhau tại cửa khẩu và trao đổi về thông quan.",
      "VIETNAMESE; Hà Nội",
      "VIETNAMESE; HLV Park Hang-seo và Daniel Wilson xem trận Manchester United gặp Liverpool ở London tối qua",
      "VIETNAMESE; Quảng Tây (广西) và thành phố Tịnh Tây (靖西) là hai nơi đoàn đến thăm trong chuyến đi.",
      "VIETNAMESE_WITHOUT_DIACRITICS; Sang nay doan dai bieu hai ben da gap nhau tai cua khau va trao doi ve thong quan",
      "CHINESE; 靖西市领导率团访问高平省，双方就边境贸易交换意见。",
      "CHINESE; 5月9日，凭祥市 (Pingxiang) 代表团访问谅山省。",
      "ENGLISH; The two sides met at the border gate on Friday and agreed to reopen the market for farmers.",
      "LAO; ໃນຕອນເຊົ້າຂອງວັນທີ ເຈົ້າແຂວງໄດ້ຕ້ອນຮັບຄະນະຜູ້ແທນ",
      "KHMER; នៅព្រឹកថ្ងៃនេះ អភិបាលខេត្តបានទទួលគណៈប្រតិភូ",
      "THAI; เช้าวันนี้ ผู้ว่าราชการจังหวัดได้ต้อนรับคณะผู้แทน",
      "OTHER; Les deux délégations se sont rencontrées à la frontière et ont déjà décidé de rouvrir le marché.",
      "OTHER; Обе делегации встретились на границе",
      "OTHER; 今日、代表団は国境で会談し、市場を再開することで合意した。",
      "OTHER; 12345 67 89 --- !!!",
      "OTHER; ''"})
  void theLanguageIsTold(Language language, String text) {
    assertThat(Language.of(text)).isEqualTo(language);
  }

  @Test
  void onlyVietnameseGetsVietnameseRules() {
    assertThat(Language.values()).filteredOn(Language::isVietnamese).extracting(Language::tag).containsOnly("vi");
    assertThat(Language.CHINESE.isVietnamese()).isFalse();
    assertThat(Language.CHINESE.tag()).isEqualTo("zh");
  }
}
