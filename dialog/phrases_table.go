package dialog

import (
	"fmt"
	"strings"

	"decuong/outline"
	"decuong/outline/grid"
)

// The sentences about tables.

// tableName is what a table is called at its question.
func tableName(d desk) string {
	name := "bảng"
	if d.grid.Line() != "" {
		name = "chỗ trống"
	}
	if d.of == 1 {
		return name
	}
	return fmt.Sprintf("%s %d", name, d.number)
}

func phraseFillTable(d desk) string {
	if len(d.waiting()) == 0 && !d.grid.List() {
		return "Xem " + tableName(d)
	}
	return "Điền " + tableName(d)
}

var phraseAddToLine = italic("Đồng chí gửi tin thì nội dung đứng dưới câu này.")

var phraseAddToTable = italic("Đồng chí gửi tin thì nội dung đứng sau bảng. Gửi tệp bảng tính (.xlsx, .csv) ở đây cũng điền được bảng.")

func phraseTable(d desk, columns []string, done, total int) Text {
	name, heads := upperFirst(tableName(d)), shorten(strings.Join(columns, "; "), 300)
	if d.grid.Line() != "" {
		return plain(fmt.Sprintf("%s phải điền: “%s”. Đã điền %d/%d.", name, shorten(d.grid.Table().Text(), 300), done, total))
	}
	if d.grid.List() {
		return plain(fmt.Sprintf("%s phải lập, gồm các cột: %s. Đã có %d dòng.", name, heads, d.grid.Written()))
	}
	return plain(fmt.Sprintf("%s phải điền, gồm các cột: %s. Đã điền %d/%d ô.", name, heads, done, total))
}

func phraseTableAt(question string, d desk, which, of int) string {
	name := upperFirst(question)
	if d.of > 1 {
		name += ", " + tableName(d)
	}
	if d.grid.Line() != "" {
		return fmt.Sprintf("%s, chỗ trống %d/%d", upperFirst(question), which, of)
	}
	if d.grid.List() {
		return fmt.Sprintf("%s, dòng %d", name, which)
	}
	return fmt.Sprintf("%s, dòng %d/%d", name, which, of)
}

func phraseRowSoFar(cells string) Text {
	if cells == "" {
		return nil
	}
	return italic(cells)
}

func phraseColumn(d desk, at outline.Spot) string {
	name, unit := d.grid.Column(at.Column), d.grid.Unit(at)
	switch {
	case d.grid.Line() != "":
		return d.grid.Table().Text()
	case name == "" && unit == "":
		return "Ô này:"
	case unit == "" || unit == "%" && strings.Contains(name, "%") || strings.Contains(name, unit):
		return name
	case name == "":
		return "Đơn vị: " + unit
	}
	return name + " (" + unit + ")"
}

func phraseCellNow(unchecked bool) Text {
	if unchecked {
		return plain("Số của kỳ trước, đồng chí xem lại:")
	}
	return plain("Hiện ghi:")
}

func phraseAskCell(kind grid.Kind) Text {
	switch kind {
	case grid.Figure:
		return italic("Mời đồng chí nhập một số. Không có số liệu thì gõ dấu gạch ngang (-).")
	case grid.Share:
		return italic("Mời đồng chí nhập tỷ lệ phần trăm, ví dụ: 98,7.")
	}
	return italic("Mời đồng chí nhập nội dung của ô này.")
}

// phraseResult tells what follows from other cells.
func phraseResult(r grid.Result, now string) Text {
	switch {
	case r.Value == "":
		return nil
	case r.Value == now:
		return plain("Khớp với số tính ra từ các ô khác (" + ruleOf(r) + ").")
	}
	return plain("Tính từ các ô khác được " + r.Value + " (" + ruleOf(r) + ").")
}

func ruleOf(r grid.Result) string {
	switch r.From {
	case grid.ByFormula:
		return "công thức của bảng: " + r.Rule
	case grid.ByShare:
		return r.Rule + " × 100"
	}
	return "cộng các dòng"
}

func phraseTakeResult(value string) string { return "Ghi " + value }

const (
	phraseLeaveEmpty = "Để trống"
	phraseListEnds   = "Hết danh sách"
	phraseLeaveTable = "Về câu hỏi"
	phraseGoOnTable  = "Điền tiếp"
	phrasePasted     = "bảng vừa dán"
)

var (
	phraseFirstCell      = plain("Đây là ô đầu tiên của bảng.")
	phraseTooLongForCell = plain("Tin này không giống nội dung một ô, nên tôi ghi vào câu trả lời của mục để không mất chữ nào.")
	phraseNothingNew     = plain("Bảng đã có đúng các số trong tệp, nên không có gì thay đổi.")
	phraseGoToRow        = italic("Bấm số thứ tự để đến dòng cần điền hoặc sửa.")
)

// phraseCellsSaved says how the values were understood, and what stood there
// before.
func phraseCellsSaved(before, now desk, values []value) Text {
	row := now.grid.Row(values[0].At.Row)
	if now.grid.Line() != "" {
		return plain("Đã điền: " + now.grid.Table().Text() + formerly(before, values[0].Found))
	}
	if len(values) == 1 {
		at := values[0].At
		return plain(fmt.Sprintf("Đã ghi %s vào “%s”, dòng “%s”%s.", withUnit(values[0].Value, now.grid.Unit(at)), now.grid.Column(at.Column), shorten(row, titleShown), formerly(before, values[0].Found)))
	}
	var all []string
	for _, v := range values {
		all = append(all, now.grid.Column(v.At.Column)+": "+withUnit(v.Value, now.grid.Unit(v.At))+formerly(before, v.Found))
	}
	return plain(fmt.Sprintf("Đã ghi dòng “%s”: %s.", shorten(row, titleShown), strings.Join(all, "; ")))
}

// formerly tells what another value took the place of.
func formerly(before desk, now grid.Found) string {
	was := before.grid.At(now.At)
	if was == "" || was == now.Value {
		return ""
	}
	return " (trước đó " + shorten(was, titleShown) + ")"
}

// withUnit is a value as it reads with its unit.
func withUnit(value, unit string) string {
	switch {
	case unit == "" || value == grid.Nothing || strings.HasSuffix(value, "%"):
		return value
	case unit == "%":
		return value + "%"
	}
	return value + " " + unit
}

// phraseNowCells tells what stands in cells that got their values back.
func phraseNowCells(cells []refilled) string {
	if cells[0].grid.Line() != "" {
		return "nay ghi “" + cells[0].grid.Table().Text() + "”"
	}
	if len(cells) == 1 {
		return "có " + phraseNowCell(cells[0])
	}
	var all []string
	for _, c := range cells {
		all = append(all, phraseNowCell(c))
	}
	return fmt.Sprintf("có %d ô đổi lại: ", len(cells)) + someOf(all, cellsNamed, "ô")
}

// cellsNamed is how many cells are named that got their values back: as many as
// fit a message or two. The table itself shows all of them.
const cellsNamed = 60

func phraseNowCell(c refilled) string {
	now, line := c.grid.At(c.Spot), c.grid.Row(c.Row)
	says := "nay ghi " + shorten(now, titleShown)
	if now == "" {
		says = "nay trống"
	}
	return fmt.Sprintf("ô “%s”, dòng “%s” %s", shorten(c.grid.Column(c.Column), titleShown), shorten(line, titleShown), says)
}

func phraseCellEmptied(before desk, at outline.Spot) Text {
	return plain(fmt.Sprintf("Đã xoá ô “%s”, dòng “%s”%s.", before.grid.Column(at.Column), shorten(before.grid.Row(at.Row), titleShown), formerly(before, grid.Found{At: at})))
}

func phraseDifference(row, column string, d grid.Difference) Text {
	return plain(fmt.Sprintf("Số liệu chưa khớp: dòng “%s”, “%s” ghi %s, mà tính từ các ô khác được %s (%s). Tôi giữ nguyên số đồng chí ghi.", shorten(row, titleShown), column, d.Given, d.Value, ruleOf(d.Result)))
}

func phraseTableDiffers(question string, d desk, first grid.Difference, count int) Text {
	text := fmt.Sprintf("%s ở %s có %d số chưa khớp, ví dụ dòng “%s”, “%s” ghi %s, mà tính từ các ô khác được %s.", upperFirst(tableName(d)), question, count,
		shorten(d.grid.Row(first.At.Row), titleShown), shorten(d.grid.Column(first.At.Column), titleShown), first.Given, first.Value)
	return plain(text)
}

func phraseEditNoValue(text, now string) Text {
	return plain("Tin vừa sửa thành “" + text + "”, không đọc được thành giá trị của ô, nên ô vẫn ghi " + now + ".")
}

func phraseWhichNumber(text, one, other string) Text {
	return plain(fmt.Sprintf("“%s” là %s hay %s? Đồng chí bấm số đúng.", text, one, other))
}

func phraseNoFigure(text string) Text {
	return plain("Tôi chưa ghi gì vào bảng, vì “" + text + "” không đọc được thành một con số cho ô này.")
}

func phraseWordsInCell(text string) string { return "Ghi “" + text + "” vào ô" }

func phraseTableShown(question string, d desk, done, total, page, pages int) Text {
	name := upperFirst(tableName(d)) + " ở " + question
	state := fmt.Sprintf("Đã điền %d/%d ô.", done, total)
	switch {
	case d.grid.List():
		state = fmt.Sprintf("Đã có %d dòng.", d.grid.Written())
	case done == total:
		state = fmt.Sprintf("Đã điền đủ %d ô.", total)
	}
	if pages > 1 {
		state += fmt.Sprintf(" Trang %d/%d.", page, pages)
	}
	return lines(bold(name), plain(state))
}

func phraseColumns(d desk) Text {
	if d.grid.Line() != "" {
		return italic(d.grid.Table().Text())
	}
	return italic("Các cột: " + shorten(strings.Join(d.grid.Columns(), " | "), 500))
}
