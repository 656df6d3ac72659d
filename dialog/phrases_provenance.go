package dialog

import (
	"fmt"

	"decuong/outline"
)

// The sentences about what came from a model.

const phraseProvenance = "BẢNG KÊ ĐOẠN VĂN DÙNG GỢI Ý CỦA MÁY"

var phraseProvenanceHead = []string{"Mục", "Đoạn văn", "Người dùng", "Máy chủ soạn thảo", "Soạn từ những lời"}

var phraseNoProvenance = plain("Báo cáo này không có đoạn nào dùng gợi ý của máy.")

func phraseProvenanceName(title string) string {
	return fileName("Bảng kê gợi ý - "+title) + ".docx"
}

func phraseProvenanceCaption(n int) Text {
	return plain(fmt.Sprintf("Bảng kê %d đoạn dùng gợi ý của máy: ai dùng, lúc nào, soạn từ những lời nào. Bảng này để riêng, không thuộc văn bản.", n))
}

// phraseTaken tells who took wording, and when.
func phraseTaken(p outline.Part) string {
	taken := string(p.Author) + ", " + phraseTime(p.At)
	if p.Made.Amended {
		taken += ", có sửa"
	}
	return taken
}

// phraseMaker tells what made wording.
func phraseMaker(m *outline.Making) string {
	if m.Instructions == "" {
		return m.Model
	}
	return m.Model + ", chỉ dẫn " + m.Instructions
}
