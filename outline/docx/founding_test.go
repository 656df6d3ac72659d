package docx

import (
	"strings"

	"decuong/outline"
)

// founding returns the outline of the report on Chỉ thị 35-CT/TW, with the
// heading that it lost.
func founding() *outline.Outline {
	o := outlineOf(foundingSections)
	o.Title = "tổng kết Chỉ thị số 35-CT/TW, ngày 30/5/2019 của Bộ Chính trị về đại hội đảng bộ các cấp tiến tới Đại hội XIII của Đảng"
	o.Head = []string{o.Title, "(theo Kế hoạch số          -KH/TU, ngày     /01/2024 của Ban Thường vụ Tỉnh ủy)", "-----"}
	o.Blanks = []outline.Blank{blank(o.Head[1], "b1", "         "), blank(o.Head[1], "b2", "    /")}
	return o
}

func blank(paragraph string, id outline.FieldID, gap string) outline.Blank {
	start := strings.Index(paragraph, gap)
	end := start + len(strings.TrimRight(gap, "/"))
	return outline.Blank{ID: id, Head: 1, Start: start + 1, End: end, After: paragraph[end:][:3]}
}

const foundingSections = `
PHẦN I	TÌNH HÌNH TRIỂN KHAI
  1	Công tác quán triệt, tổ chức thực hiện Chỉ thị của Bộ Chính trị và Hướng dẫn của Trung ương.
  2	Việc cụ thể hóa Chỉ thị của Bộ Chính trị, Hướng dẫn của Trung ương và ban hành các văn bản chỉ đạo, hướng dẫn của cấp mình để triển khai thực hiện.
  3	Công tác kiểm tra, đôn đốc, xử lý những vấn đề phát sinh.
?PHẦN II	
  1	Về yêu cầu.
  2	Về nội dung:
    2.1	Nội dung đại hội đảng bộ các cấp.
    2.2	Chuẩn bị văn kiện đại hội và tổ chức thảo luận.
    2.3	Về chuẩn bị nhân sự và bầu cử cấp ủy:
      2.3.1	Công tác chuẩn bị nhân sự trước đại hội: Rà soát, bổ sung quy hoạch; chuẩn bị đề án, phương án nhân sự và định hướng xây dựng cấp ủy khóa mới trình cấp ủy cấp trên và đại hội.
      2.3.2	Tiêu chuẩn cấp uỷ viên.
      2.3.3	Thời điểm tính tuổi và độ tuổi tham gia cấp uỷ, chính quyền, Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội.
      2.3.4	Cơ cấu và số lượng cấp uỷ viên, uỷ viên ban thường vụ, phó bí thư cấp uỷ.
      2.3.5	Quy trình nhân sự cấp uỷ.
      2.3.6	Thực hiện bầu cử tại đại hội: Việc ứng cử, đề cử và bầu cử cấp ủy, ban thường vụ, bí thư, phó bí thư, ủy ban kiểm tra, chủ nhiệm ủy ban kiểm tra; lấy phiếu giới thiệu của đại biểu về nhân sự bí thư cấp ủy; bầu bí thư cấp ủy tại đại hội; việc thực hiện Quy chế bầu cử trong Đảng.
      2.3.7	Việc thực hiện một số chủ trương:
        -	Bí thư cấp ủy đồng thời là chủ tịch HĐND các cấp.
        -	Bí thư cấp uỷ đồng thời là chủ tịch UBND ở cấp huyện, cấp xã đối với những nơi có đủ điều kiện.
        -	Mỗi đồng chí thường trực cấp ủy cấp tỉnh không giữ quá 2 chức danh trong các chức danh chủ chốt (bí thư, phó bí thư, chủ tịch HĐND, chủ tịch UBND).
        -	Bí thư cấp ủy, chủ tịch UBND và một số chức danh lãnh đạo cấp trưởng không là người địa phương.
        -	Bí thư cấp ủy, chủ tịch UBND cấp huyện và tương đương trở lên giữ chức vụ không quá 02 nhiệm kỳ liên tiếp (8 năm).
        -	Đại hội bầu bí thư cấp ủy.
    2.4	Cơ cấu, số lượng, tiêu chuẩn đại biểu và việc bầu cử đại biểu dự đại hội cấp trên.
    2.5	Thời gian tiến hành đại hội đảng bộ các cấp.
    2.6	Việc phân công cấp ủy khóa mới; sắp xếp, bố trí và thực hiện chính sách cán bộ sau đại hội:
      -	Việc phân công cấp ủy viên, ủy viên ban thường vụ, thường trực cấp ủy theo đề án nhân sự đại hội đã được cấp có thẩm quyền thông qua.
      -	Việc đề xuất phân công, giới thiệu nhân sự không phải là thường trực cấp ủy (nếu có) giữ chức chủ tịch HĐND, Trưởng đoàn đại biểu Quốc hội khóa XV tỉnh, thành phố đối với những nơi có khó khăn về cán bộ.
      -	Thời điểm thôi giữ chức vụ lãnh đạo HĐND, UBND, các chức danh lãnh đạo cơ quan Nhà nước; việc sắp xếp, bố trí và thực hiện chế độ, chính sách đối với cấp ủy viên không đủ tuổi tái cử.
      -	Việc kiện toàn, bổ sung cấp ủy viên, ủy viên ban thường vụ, thường trực cấp ủy và việc thi hành kỷ luật đối với cấp ủy viên trong nhiệm kỳ.
    2.7	Việc hoàn chỉnh thủ tục hồ sơ, báo cáo cấp ủy cấp trên để chuẩn y kết quả bầu cử.
PHẦN III	ĐÁNH GIÁ CHUNG
  1	Ưu điểm và nguyên nhân (khách quan, chủ quan).
  2	Hạn chế và nguyên nhân (khách quan, chủ quan).
  3	Bài học kinh nghiệm.
PHẦN IV	KIẾN NGHỊ, ĐỀ XUẤT
`
