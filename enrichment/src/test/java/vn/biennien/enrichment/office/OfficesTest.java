package vn.biennien.enrichment.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Office;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.Page;

class OfficesTest {

  private static final Enricher ENRICHER = Enricher.load();

  private static List<String> offices(String text) {
    return ENRICHER.enrich(Page.ofText(text)).offices().stream().map(o -> o.person() + ": " + o.text()).toList();
  }

  @Test
  void anOfficeBeforeANameIsTheNames() {
    assertThat(offices("Chủ tịch UBND tỉnh Lạng Sơn Đinh Hữu Phước đã đến kiểm tra việc thông quan."))
        .containsExactly("Đinh Hữu Phước: Chủ tịch UBND tỉnh Lạng Sơn");
  }

  @Test
  void officesAfterANameAndItsCommaAreAllTheNames() {
    assertThat(offices("Dự buổi lễ có đồng chí Trần Quốc Bảo, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Cao Bằng."))
        .containsExactly("Trần Quốc Bảo: Ủy viên Trung ương Đảng", "Trần Quốc Bảo: Bí thư Tỉnh ủy Cao Bằng");
  }

  @Test
  void inAnEnumerationEachHasHisOwn() {
    assertThat(offices("Tham dự có ông Lê Văn Khải, Giám đốc Sở Y tế tỉnh Hà Giang; bà Phạm Thị Nga, Chủ tịch UBND huyện Đồng Văn."))
        .containsExactly("Lê Văn Khải: Giám đốc Sở Y tế tỉnh Hà Giang", "Phạm Thị Nga: Chủ tịch UBND huyện Đồng Văn");
  }

  @Test
  void aShortSecondMentionHoldsTheOfficeUnderTheFullName() {
    Enrichment found = ENRICHER.enrich(Page.ofText("Ông Hoàng Minh Tuệ vừa nhận nhiệm vụ mới.\nÔng Tuệ, Giám đốc Sở Y tế tỉnh Cao Bằng, "
        + "cho biết sẽ bắt tay vào việc ngay."));
    assertThat(found.offices()).extracting(Office::person).containsOnly("Hoàng Minh Tuệ");
  }

  @Test
  void theBodyAndThePlaceOfAnOfficeAreTold() {
    Office office = ENRICHER.enrich(Page.ofText("Chủ tịch UBND tỉnh Lạng Sơn Đinh Hữu Phước phát biểu.")).offices().get(0);
    assertThat(office.title()).isEqualTo("Chủ tịch");
    assertThat(office.body()).startsWith("org");
    assertThat(office.place()).isEqualTo("place/vn/lang-son");
  }

  @Test
  void whoIsAppointedHoldsTheOffice() {
    assertThat(offices("Ông Nông Quốc Tuấn được bầu giữ chức Chủ tịch UBND tỉnh Cao Bằng."))
        .containsExactly("Nông Quốc Tuấn: Chủ tịch UBND tỉnh Cao Bằng");
  }

  @Test
  void aTitleBehindADashLeadsFromTheOfficeToItsHolder() {
    assertThat(offices("Giám đốc Sở Y tế tỉnh Cao Bằng - ông Nông Quốc Tuấn đã trả lời."))
        .containsExactly("Nông Quốc Tuấn: Giám đốc Sở Y tế tỉnh Cao Bằng");
  }

  @Test
  void aDelegateHasNoOffice() {
    assertThat(offices("Đại biểu Nông Quốc Tuấn đã phát biểu tại phiên họp.")).isEmpty();
  }

  @Test
  void anOfficeWithoutANameBesideItIsNobodys() {
    assertThat(offices("Bí thư Tỉnh ủy đã kết luận phiên họp. Chiều qua, trời mưa to.")).isEmpty();
  }
}
