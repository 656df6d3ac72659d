package dialog

import (
	"cmp"
	"fmt"
	"slices"
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

func phraseNewerCells(name string) Text {
	return plain("Từ lúc đồng chí gửi tệp “" + name + "”, trong bảng đã có số mới. Nếu điền cả, các số sau bị thay, kể cả số mới:")
}

// phraseTableStays is said when nothing of the file was taken after all.
func phraseTableStays(file, name string) Text {
	return plain("Đã giữ nguyên các số trong bảng. Số liệu của tệp “" + file + "” không mất, vẫn chờ ở " + name + ".")
}

func phraseFillGaps(others bool) string {
	if others {
		return "Chỉ điền ô trống"
	}
	return "Điền vào bảng"
}

// phraseRestOfFile: the tables had no place for all of it.
var phraseRestOfFile = plain("Phần còn lại của tệp chưa vào báo cáo, vẫn được giữ ở câu này: bấm “Dùng làm câu trả lời” nếu đồng chí cần cả tệp.")

// filledShown is how many of the cells that a file filled in are told one by
// one; the table below shows all of them.
const filledShown = 8

// phraseFilledFromFile tells what the cells hold now and held before, first of
// those that held something.
func phraseFilledFromFile(d desk, cells []refilled) Text {
	told := []Text{plain(fmt.Sprintf("Đã điền %d ô vào %s:", len(cells), tableName(d)))}
	slices.SortStableFunc(cells, func(a, b refilled) int { return cmp.Compare(min(len(b.was), 1), min(len(a.was), 1)) })
	for _, c := range cells[:min(len(cells), filledShown)] {
		told = append(told, phraseRefilled(c))
	}
	return lines(append(told, phraseMoreCells(len(cells)-len(told)+1))...)
}

func phraseRefilled(c refilled) Text {
	text := "• " + shorten(c.grid.Row(c.Row), titleShown) + ", " + shorten(c.grid.Column(c.Column), titleShown) + ": "
	if c.was != "" {
		text += shorten(c.was, titleShown) + " → "
	}
	return plain(text + shorten(c.grid.At(c.Spot), titleShown))
}

func phraseMoreCells(more int) Text {
	if more <= 0 {
		return nil
	}
	return plain(fmt.Sprintf("Và %d ô nữa.", more))
}
