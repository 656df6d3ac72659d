package dialog

import (
	"fmt"
	"strings"

	"decuong/outline/form"
)

// The sentences of the check of form.

func phraseFindings(found, missing int) Text {
	text := fmt.Sprintf("Kiểm tra thể thức: %d chỗ cần xem lại.", found)
	if missing > 0 {
		text += fmt.Sprintf(" Ngoài ra còn %d chỗ trống, xem trong Xem lại.", missing)
	}
	return plain(text)
}

func phraseNothingFound(missing int) Text {
	if missing > 0 {
		return plain(fmt.Sprintf("Kiểm tra thể thức: câu chữ không có lỗi nào; còn %d chỗ trống, xem trong Xem lại.", missing))
	}
	return plain("Kiểm tra thể thức: không thấy lỗi nào.")
}

// findings tell what is wrong: with 1 what stands there, 2 what the rule is
// about, 3 what would stand there, 4 and 5 the other place and what stands
// there, 6 the words around.
var findings = map[form.Rule]string{
	form.EmptyHeading:   "cả mục được bỏ qua",
	form.OneWord:        "câu trả lời chỉ có một chữ: “%[1]s”",
	form.BlankLeft:      "còn chỗ để trống ở %[6]s",
	form.Unclosed:       "dấu mở %[1]s chưa có dấu đóng, ở %[6]s",
	form.Unopened:       "dấu đóng %[1]s không có dấu mở, ở %[6]s",
	form.DoubleSpace:    "thừa khoảng trắng ở %[6]s",
	form.SpaceBefore:    "thừa khoảng trắng trước dấu câu ở %[6]s",
	form.NumberForm:     "số “%[1]s” nên viết “%[3]s”",
	form.DateForm:       "ngày “%[1]s” nên viết “%[3]s”",
	form.NoSuchDate:     "không có ngày “%[1]s” trong lịch",
	form.UnitName:       "tên đơn vị “%[1]s” khác với “%[2]s”",
	form.UnitKind:       "“%[1]s” khác với “%[2]s”",
	form.Abbreviation:   "“%[1]s” viết tắt chưa được giải thích",
	form.Spelling:       "“%[1]s” viết khác các chỗ khác (%[2]s)",
	form.ContraryFigure: "“%[1]s” khác với %[4]s: “%[5]s”",
}

func phraseFinding(n int, place string, f form.Finding, other string) Text {
	found := ""
	if f.Other != nil {
		found = shorten(f.Other.Found, 60)
	}
	what := fmt.Sprintf(findings[f.Rule]+"%.0[1]s%.0[2]s%.0[3]s%.0[4]s%.0[5]s%.0[6]s",
		shorten(f.Found, 60), f.Word, f.Mend, other, found, "“"+f.Near+"”")
	return plain(fmt.Sprintf("%d. %s: %s.", n, upperFirst(place), what))
}

func phraseMend(n int) string { return fmt.Sprintf("Sửa chỗ %d", n) }

func phraseGoFinding(n int) string { return fmt.Sprintf("Đến chỗ %d", n) }

func phraseGoFindingAt(n int, place string) string {
	return shorten(fmt.Sprintf("Chỗ %d: đến %s", n, place), 40)
}

func phraseMoreFindings(n int) string { return fmt.Sprintf("Xem %d chỗ nữa", n) }

func phraseMendAll(n int) string { return fmt.Sprintf("Sửa cả %d chỗ chắc chắn", n) }

// phraseMended tells how much was mended, and the first places of it.
func phraseMended(n int, told []Text) Text {
	if n == 0 {
		return plain("Không sửa được chỗ nào: câu chữ đã khác lúc kiểm tra.")
	}
	all := append([]Text{plain(fmt.Sprintf("Đã sửa %d chỗ:", n))}, told...)
	if more := n - len(told); more > 0 {
		all = append(all, plain(fmt.Sprintf("Và %d chỗ nữa.", more)))
	}
	return lines(all...)
}

// phraseMendedAt tells what was mended at a place: the words before and after,
// or where, if it was no more than spaces.
func phraseMendedAt(place string, f form.Finding) Text {
	what := "bỏ khoảng trắng thừa ở “" + f.Near + "”"
	if before, after := strings.TrimSpace(f.Found), strings.TrimSpace(f.Mend); before != after {
		what = "“" + shorten(before, 60) + "” → “" + shorten(after, 60) + "”"
	}
	return plain("• " + upperFirst(place) + ": " + what)
}
