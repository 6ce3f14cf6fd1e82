package vn.biennien.enrichment.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of expression, in sentences published on Wednesday 15 May 2024. */
class ExpressionsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

  private static void isTaggedAsMarked(String marked) {
    assertThat(Marked.of(marked).tagged(PUBLISHED)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Lễ ký diễn ra [2023-02-27|ngày 27/2/2023] tại Hà Nội.",
      "Lễ ký diễn ra [2023-02-27|ngày 27-2-2023].",
      "Lễ ký diễn ra [2023-02-27|ngày 27.02.2023].",
      "Lễ ký diễn ra [2023-02-27|ngày 27 tháng 2 năm 2023].",
      "Lễ ký diễn ra [2023-02-27|27 tháng 2 năm 2023].",
      "Lễ ký diễn ra [2023-02-27|ngày 27/2 năm 2023].",
      "Lễ ký diễn ra [2023-02-27|ngày 27 tháng 2, 2023].",
      "Bản ghi [2023-02-27|2023-02-27] đã khóa.",
      "Kỷ niệm ngày thành lập Đảng [2024-02-03|03-02] ([1930/2026|1930-2026]).",
      "Ký [1973-01-27|27/1/1973] tại Paris.",
      "Hồ sơ lập [2023-02-27|ngày 27/2/23] còn thiếu chữ ký.",
      "Quyết định ký [2023-03-01|ngày 01 tháng 03 năm 2023]."})
  void aFullyWrittenDayIsTheDay(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[2024-05-14|Sáng 14/5], đoàn khảo sát bến phà.",
      "[2024-05-14|Rạng sáng 14-5], xe tải lật.",
      "[2024-05-13|Tối ngày 13/5], đèn mới sáng.",
      "Mưa đá [2024-05-12|hôm 12.5] làm hỏng mái nhà.",
      "Hàng về [2024-05-10|ngày 10 - 5] bằng tàu hỏa.",
      "Ông mất [2024-05-02|ngày 2 tháng 5] tại quê nhà.",
      "Bà về tới [2024-05-09|đêm mùng 9/5].",
      "Cuộc họp [2024-05-15|chiều nay] hoãn sang [2024-05-20|ngày 20/5].",
      "Giá đứng yên từ [2024-04-28|28/4].",
      "Vụ cháy ([2024-04-30|30/4]) không gây thương vong.",
      "Lễ thông xe: [2024-04-30|30/4].",
      "Đêm khai hội [2024-04-21|21/4] có mưa."})
  void aDayWithoutAYearIsTheNearestOneThatHasBeen(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Cầu sẽ thông xe [2024-10-10|ngày 10/10].",
      "Dự kiến [2024-12-22|22/12], tàu chạy thử.",
      "Sở yêu cầu nộp báo cáo trước [2024-06-30|ngày 30/6].",
      "Hạn chót là [2024-09-30|30-9].",
      "Hội sắp khai mạc [2024-08-19|ngày 19/8 tới].",
      "Đoàn sẽ trở lại vào [2025-01|tháng 1]."})
  void aFutureTenseMakesItTheNextOne(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[2022-10|Tháng 10/2022], cầu hoàn thành.",
      "Cầu hoàn thành [2022-10|tháng 10 năm 2022].",
      "Cầu hoàn thành [2022-10|tháng 10-2022].",
      "Cầu hoàn thành [2022-10|tháng 10.2022].",
      "Cầu hoàn thành [2022-10|cuối tháng 10/2022].",
      "Cầu hoàn thành [2022-10|tháng mười năm 2022].",
      "Cầu hoàn thành [2023-11|tháng mười một năm ngoái].",
      "Cầu hoàn thành [2024-04|tháng tư].",
      "Cầu hoàn thành [2024-04|tháng trước], sớm hơn dự tính.",
      "Cầu hoàn thành [2023-12|tháng 12].",
      "Cầu khởi công từ [2021-05|5/2021].",
      "Các đợt mưa [2023-09|tháng 9], [2023-10|10] và [2023-11|11/2023] làm xói móng.",
      "Thời tiết [2023-03/2023-04|tháng 3-4/2023] khô hạn.",
      "Trường nghỉ [2023-05/2023-08|từ tháng 5 đến tháng 8/2023].",
      "Lũ về vào [2024-06|tháng 6 tới].",
      "Lũ về [2024-06|tháng sau], muộn hơn mọi khi."})
  void aMonthIsAMonth(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[2020|Năm 2020], nhà máy đóng cửa.",
      "Bà sinh [1954|năm 1954] ở Huế.",
      "Anh Lò Văn Pó (SN [1990|1990]) trú tại bản Nà Lơi.",
      "Cuộc chiến nổ ra đúng [1974|50 năm trước].",
      "Nhà Lê sơ ([1428/1527|1428-1527]) đóng đô ở Thăng Long.",
      "Nhà thơ Trần Vũ ([1930/2011|1930-2011]) quê ở Nam Định.",
      "[2024|Năm nay] được mùa, [2023|năm ngoái] mất mùa.",
      "[2025|Sang năm], trường có thêm hai lớp.",
      "[2025|Năm tới], trường có thêm hai lớp; [2022|năm kia] mới có một.",
      "Mười năm trước tôi hai mươi năm tuổi nghề, [2023|năm trước] thì thôi.",
      "Ba năm nay mưa nhiều hơn [2023|năm trước].",
      "Việt Nam vô địch AFF Cup [2018|2018] trên sân nhà.",
      "Hội thi chim hót lần thứ XI-[2023|2023] mở ở Cao Lộc.",
      "Hội thao ngành cầu đường lần thứ 5 - [2022|2022] vừa khép lại.",
      "Liên hoan phim ngắn lần 6-[2024|2024] bế mạc.",
      "Tỉnh mở Gặp gỡ đầu xuân văn nghệ sĩ [2012|2012] tại nhà hát.",
      "Các [2008|năm 2008] và [2018|2018] đều có lũ lớn.",
      "Các [2014|năm 2014], [2015|2015] và [2016|2016] đều có lũ lớn.",
      "Cây cầu có từ [1966|năm một nghìn chín trăm sáu mươi sáu].",
      "Dịch bùng lên [2020|năm hai nghìn không trăm hai mươi].",
      "Bà nhớ mãi trận đói [1945|năm 45].",
      "Đồ án quy hoạch đến [2030|năm 2030], tầm nhìn đến [2045|2045], đã được duyệt.",
      "Luật có hiệu lực [2015|cuối năm 2015]."})
  void aYearIsAYear(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Hội diễn ra [2024-05-19/2024-05-21|từ ngày 19-21/5] tại Vinh.",
      "Hội diễn ra [2024-05-01/2024-05-03|từ ngày 1 đến 3-5] tại Vinh.",
      "Hội diễn ra [2024-05-01/2024-05-03|từ 1 đến 3/5] tại Vinh.",
      "Hội diễn ra [2024-04-28/2024-05-03|từ ngày 28/4 đến 3/5] tại Vinh.",
      "Hội diễn ra [2024-04-28/2024-05-03|từ ngày 28/4 đến hết ngày 3/5/2024] tại Vinh.",
      "Hội diễn ra [2023-12-30/2024-01-02|từ ngày 30/12 đến 2/1/2024] tại Vinh.",
      "Hội diễn ra trong [2024-05-09/2024-05-11|ngày 9 - 11/5] tại Vinh.",
      "Hội diễn ra trong hai [2024-05-09/2024-05-10|ngày 9 và 10/5] tại Vinh.",
      "Hội diễn ra trong 3 [2024-05-05/2024-05-07|ngày 5, 6 và 7/5] tại Vinh.",
      "Đoàn kiểm tra trong hai ngày ([2024-05-10/2024-05-11|10 và 11-5]).",
      "Đá lở [2024-05-11|đêm 11], [2024-05-12|rạng sáng 12/5].",
      "Hội họp [2024-05-05|ngày 5] và [2024-05-09|9/5] tại Vinh.",
      "Thanh tra [2016-01-01/2018-01-31|từ ngày 1/1/2016 đến 31/1/2018] thấy sai phạm.",
      "Kỷ niệm nửa thế kỷ ([1967-06-24/2017-06-24|24/6/1967 - 24/6/2017]).",
      "Quân đội tròn 75 tuổi ([1944-12-22/2019-12-22|22/12/1944-22/12/2019]).",
      "Thi công [2023-03/2023-04|tháng 3 đến đầu tháng 4/2023].",
      "Bản đồ xây dựng nông thôn mới [2021/2025|2021-2025] đã xong.",
      "Thanh tra [2016-01-01/2018-01|từ ngày 1.1.2016 đến hết tháng 1.2018] thấy sai phạm.",
      "Đảng bộ họp bàn [2021/2025|giai đoạn 2021-2025].",
      "Ông trúng cử [2020/2025|nhiệm kỳ 2020 - 2025].",
      "Khai giảng [2023/2024|năm học 2023 - 2024].",
      "Đội vô địch [2022/2023|mùa giải 2022/23].",
      "Dự án kéo dài [2016/2020|từ năm 2016 đến năm 2020].",
      "Chợ bán [2023-12-23/2023-12-25|từ ngày 23 tháng 12 đến ngày 25 tháng 12 năm 2023]."})
  void twoDatesJoinedAreOneRange(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[2024-05-15|Hôm nay] trời nắng, [2024-05-14|hôm qua] mưa, [2024-05-13|hôm kia] bão.",
      "[2024-05-16|Ngày mai] lớp nghỉ, [2024-05-17|ngày kia] học bù.",
      "Tàu chìm [2024-05-14|đêm qua], vớt được [2024-05-15|sáng nay], kéo về [2024-05-16|chiều mai].",
      "[2024-05-14|Hôm qua (14/5)], hai bên ký biên bản.",
      "[2024-05-14|Hôm qua 14/5] hai bên ký biên bản.",
      "[2024-05-07|Ngày 7/5], đoàn đến; [2024-05-07|chiều cùng ngày], đoàn họp; [2024-05-08|sáng hôm sau], đoàn về.",
      "[2024-05-07|Ngày 7/5], đoàn chúc [2025-01-29|Tết Ất Tỵ]; [2024-05-07|chiều cùng ngày], đoàn họp.",
      "[2024-05-07|Ngày 7/5], xã mừng 60 năm ngày thành lập ([1964-05-01|1/5/1964]); [2024-05-07|chiều cùng ngày], xã mở hội.",
      "[2024-05-07|Ngày 7/5], xã kỷ niệm ngày giải phóng, [1954-05-01|1/5/1954]. [2024-05-07|Cùng ngày], xã mở hội.",
      "[1954-05-01|Ngày 1/5/1954], bộ đội nổ súng; [1954-05-01|chiều cùng ngày], đồn bị hạ.",
      "[2024-W19|Tuần trước] nóng, [2024-W20|tuần này] mát, [2024-W21|tuần tới] lại nóng.",
      "Đường đóng [2024-W20-WE|cuối tuần này].",
      "[2024-05-13|Thứ hai tuần này], tòa mở lại phiên xử.",
      "Chợ phiên họp vào [2024-05-19|chủ nhật này].",
      "[2024-05-17|Thứ sáu này], hai đội gặp lại nhau.",
      "[2024-05-11|Thứ bảy vừa qua], chợ họp sớm.",
      "[2024-05-12|Chủ nhật], chợ họp sớm.",
      "Trận lượt về đá [2024-05-25|thứ Bảy tuần sau].",
      "Ông tới [2024-05-10|hôm thứ sáu].",
      "Ông sẽ tới vào [2024-05-17|thứ Sáu].",
      "[2024-05-09|Thứ Năm, ngày 9/5], mỏ sập.",
      "[2024-05-05|Mười ngày trước], mỏ sập.",
      "[2024-04|Tháng trước] hụt thu, [2024-05|tháng này] khá hơn.",
      "Lương trả [2024-05-05|ngày 5 tháng này], muộn hơn [2024-04-03|ngày 3 tháng trước].",
      "[2024-05-14|Thứ Ba (14/5)], mỏ sập.",
      "Mỏ sập [2009|năm 2009], [2009-08|tháng 8 cùng năm] mở lại."})
  void aRelativeExpressionIsCountedFromThePublicationDay(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[2024-Q1|Quý I/2024], tỉnh thu đủ.",
      "[2023-Q4|Quý IV năm 2023], tỉnh thu đủ.",
      "[2024-Q1|Quý 1], tỉnh thu đủ.",
      "[2024-Q2|Quý này] tỉnh thu đủ, [2024-Q3|quý tới] chưa rõ.",
      "[2023-01/2023-06|6 tháng đầu năm 2023], tỉnh thu đủ.",
      "[2024-01/2024-04|Bốn tháng đầu năm], tỉnh thu đủ.",
      "[2024-07/2024-12|6 tháng cuối năm] tỉnh dự tính thu đủ.",
      "[2023-01/2023-06|Nửa đầu năm 2023], tỉnh thu đủ.",
      "[2024-01/2024-09|Ba quý đầu năm] tỉnh dự tính thu đủ.",
      "Từ [2024-01/2024-03|đầu năm đến hết tháng 3], tỉnh thu đủ.",
      "Từ [2024|đầu năm] đến nay, tỉnh thu đủ."})
  void aPartOfAYearIsItsMonths(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Nhạc trẻ [199|thập niên 90] trở lại.",
      "Nhạc trẻ [199|những năm 1990] trở lại.",
      "Nhạc trẻ [198|những năm 80] trở lại.",
      "Nhạc trẻ [195|thập kỷ 1950] trở lại.",
      "Chùa dựng từ [18|đầu thế kỷ XIX].",
      "Chùa dựng từ [16|thế kỷ 17].",
      "Chùa dựng từ [09|thế kỷ thứ X].",
      "Gốm làm ở [16/17|thế kỷ XVII - XVIII].",
      "Các tỉnh họp [2024|đầu Xuân 2024] ở Lào Cai.",
      "Các tỉnh họp [2023|đầu xuân năm 2023] ở Lào Cai.",
      "Đôi bạn gặp nhau [2019|mùa thu 2019] ở Đà Lạt."})
  void erasAndSeasonsHaveTheirValues(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Hội Lim mở [2024-02-21|ngày 12 tháng Giêng].",
      "Hội Lim mở [2024-02-21|12 tháng Giêng].",
      "Lễ hội mở [2024-02-12|mùng 3 tháng Giêng].",
      "Lễ hội mở [2023-01-24|mồng 3 tháng Giêng năm Quý Mão].",
      "[2024-02-24|Rằm tháng Giêng], chùa đông khách.",
      "[2023-08-30|Rằm tháng Bảy năm ngoái], mưa to.",
      "Đền đông nhất [2024-04-18|mồng 10 tháng 3 âm lịch].",
      "Đền đông nhất [2024-04-18|ngày 10/3 âm lịch].",
      "Đền đông nhất [2024-04-18|mùng mười tháng ba].",
      "Chợ tan từ [2024-02-06|27 Tết], họp lại [2024-02-11|mùng 2 Tết].",
      "Chợ tan [2024-02-09|chiều 30 Tết].",
      "Hội mở [2024-02-17/2024-02-20|từ mùng 8 đến 11 tháng Giêng].",
      "Dân nghỉ [2024-02-08/2024-02-14|từ 29 tháng Chạp đến mùng 5 tháng Giêng].",
      "Ông Táo về trời [2024-02-02|23 tháng Chạp].",
      "Hàng về sớm trước [2024-02-10|Tết Nguyên đán Giáp Thìn].",
      "Hàng về sớm trước [2026-02-17|Tết Bính Ngọ].",
      "Hàng về sớm trước [2024-02-10|Tết Giáp Thìn 2024].",
      "[2024|Năm Giáp Thìn] nhuận không?",
      "Cô sẽ về nước đúng [2024-09-17|Trung thu].",
      "Trẻ rước đèn [2023-09-29|Tết Trung thu 2023].",
      "Nghỉ lễ [2024-04-30|30-4] và [2024-05-01|1-5], đường đông.",
      "Xe chạy thử dịp [2023-09-02|Quốc khánh 2/9/2023]."})
  void lunarDaysAndHolidaysAreGregorianDays(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Đoàn đến lúc [2024-05-07|8h30 ngày 7/5].",
      "Đoàn đến lúc [2024-05-07|17 giờ chiều 7.5].",
      "Đoàn đến lúc [2024-02-03|10:53 ngày 3-2-2024].",
      "Đoàn đến lúc [2024-05-14|21h tối qua].",
      "Đoàn đến lúc [2024-05-14|9 giờ 15 phút hôm qua]."})
  void aClockTimeJoinsTheDayBehindIt(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Dân nghỉ [2023-09-02|ngày mùng hai tháng chín vừa rồi].",
      "Ông đi [1975-04-30|ngày ba mươi tháng tư năm 1975].",
      "Ông đi [2024-03-27|ngày hai mươi bảy tháng ba]."})
  void numbersWrittenOutAreRead(String marked) {
    isTaggedAsMarked(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Quán mở 24/7 và giao hàng tận nhà.",
      "Đoàn thăm Bệnh viện 30/4 và Quảng trường 19/8.",
      "Tỷ số: 3/2.",
      "Xã đạt 19/19 tiêu chí nông thôn mới.",
      "Đội khách thắng 2-1, rồi hòa 3-3.",
      "Tỷ số 3-2 nghiêng về đội chủ nhà.",
      "Khoảng 1/3 dân số sống ở ven biển.",
      "Đề án được 2/3 số phiếu thuận.",
      "Xe dừng ở Km 12+300, quốc lộ 1.",
      "Gọi số 024.3825.1234 để đặt chỗ.",
      "Nghị quyết số 28-NQ/TW về bảo hiểm.",
      "Nghị định 100/2019/NĐ-CP và Thông tư 01/2018/TT-BTC còn hiệu lực.",
      "Tổ tuần tra đi từ mốc 1090-1091 về đồn.",
      "Giá 2.024 đồng một ký, tăng 38,5%.",
      "Trạm ghi 13.479 lượt xe.",
      "Đề án 06 và khóa XIII không đổi.",
      "Tuyển U19 thắng lần thứ hai, xếp hạng thứ tư.",
      "Có 2025 người dự, chia 3 ngày, mỗi năm một lần.",
      "Lớp học kéo dài 6 tháng, từ 2 đến 3 năm.",
      "Bà mai táng chồng trên đồi hoa mai.",
      "Năm ngày qua trời không mưa, mấy năm nay vẫn thế.",
      "Điều 27 khoản 3 của luật.",
      "Tổng đài 1900 2024 và bệnh nhân 1990 đều im lặng.",
      "Cuộc Cách mạng tháng Tám và lần đầu ra mắt.",
      "Cân nặng 3.5 kg, dài 12-15 cm.",
      "Phòng 12/5 nhà B, ngõ 20/11 phố Huế."})
  void numbersThatAreNoDatesAreLeftAlone(String text) {
    isTaggedAsMarked(text);
  }
}
