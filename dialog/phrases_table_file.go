package dialog

import (
	"fmt"
	"strings"
)

// The sentences about tables filled in from a file.

func phraseFileFits(name string) Text {
	return plain("Tệp “" + name + "” có số liệu cho bảng của mục này.")
}

func phraseFit(d desk, values, gaps int) Text {
	return plain(fmt.Sprintf("%s: khớp %d ô theo tên cột và tên dòng, trong đó %d ô đang trống.", upperFirst(tableName(d)), values, gaps))
}

func phraseConflict(row, column, now, file string) Text {
	return plain(fmt.Sprintf("Khác nhau: dòng “%s”, “%s” đang ghi %s, tệp ghi %s.", shorten(row, titleShown), column, now, file))
}

// phraseNoPlace tells what of a file has no place in the table.
func phraseNoPlace(rows, cells []string) Text {
	return lines(noPlace("Dòng trong tệp mà bảng không có: ", rows), noPlace("Ô không đọc được thành số: ", cells))
}

func noPlace(lead string, all []string) Text {
	if len(all) == 0 {
		return nil
	}
	var shown []string
	for _, one := range all[:min(len(all), differencesShown)] {
		shown = append(shown, "“"+shorten(one, titleShown)+"”")
	}
	text := lead + strings.Join(shown, "; ")
	if more := len(all) - len(shown); more > 0 {
		text += fmt.Sprintf("; và %d nữa", more)
	}
	return plain(text + ".")
}

func phraseFillGaps(others bool) string {
	if others {
		return "Chỉ điền ô trống"
	}
	return "Điền vào bảng"
}

// phraseRestOfFile: the tables had no place for all of it.
var phraseRestOfFile = plain("Phần còn lại của tệp chưa vào báo cáo, vẫn được giữ ở câu này: bấm “Dùng làm câu trả lời” nếu đồng chí cần cả tệp.")

func phraseFilledFromFile(d desk, n int) Text {
	return plain(fmt.Sprintf("Đã điền %d ô vào %s.", n, tableName(d)))
}
