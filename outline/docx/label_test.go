package docx

import (
	"strings"
	"testing"
)

func TestKindOf(t *testing.T) {
	for label, want := range map[string]kind{
		"~": kindBare, "": kindBare,
		"PHẦN II": kindPart, "phan i": kindPart, "PHẦN THỨ NHẤT": kindPart, "Chương 1": kindPart, "Tiểu mục 1.1": kindPart,
		"Điều 14": kindArticle, "Tiêu chí 3.1": kindArticle,
		"I": kindRoman, "XIV": kindRoman, "A": kindRoman, "Đ": kindRoman,
		"1": kindNumber, "12": kindNumber, "2.3": kindSecond, "2.3.1": kindThird, "2.3.1.4": kindThird,
		"a)": kindBracket, "đ": kindBracket, "1)": kindBracket, "(1)": kindBracket, "3.1)": kindBracket, "I)": kindBracket,
		"-": kindListItem, "+": kindListItem, "•": kindListItem, "*": kindListItem, "o": kindListItem,
	} {
		if got := kindOf(label); got != want {
			t.Errorf("%q is of kind %d, want %d", label, got, want)
		}
	}
}

// A lost heading that nobody named stands with its label.
func TestHeadlineWithoutTitle(t *testing.T) {
	for label, want := range map[string]string{"PHẦN II": "PHẦN II", "2": "2.", "đ": "đ)", "-": "-", "~": ""} {
		if got := headline(Party, label, ""); got != want {
			t.Errorf("%q stands as %q, want %q", label, got, want)
		}
	}
}

func TestTie(t *testing.T) {
	for text, want := range map[string]string{
		"số 35-CT/TW, ngày 30/5/2019": "số_35-CT/TW, ngày_30/5/2019",
		"Số 5":                        "Số_5",
		"ngày 05 tháng 02 năm 2026":   "ngày_05 tháng_02 năm_2026",
		"ngày …… tháng ……":            "ngày_…… tháng_……",
		"(năm 2025)":                  "(năm_2025)",
		"số liệu 5 năm":               "số liệu 5 năm",
		"mười lăm 15, bốsố 3":         "mười lăm 15, bốsố 3",
		"số  2":                       "số  2",
		" 5 ":                         " 5 ",
		"":                            "",
		"quý I, khóa XII, lần 2":      "quý_I, khóa_XII, lần_2",
		"khóa Xuân, quý IV.":          "khóa Xuân, quý_IV.",
	} {
		if got := strings.ReplaceAll(tie(text), tied, "_"); got != want {
			t.Errorf("%q tied as %q, want %q", text, got, want)
		}
		if untied(tie(text)) != text {
			t.Errorf("%q is changed", text)
		}
	}
}

func untied(s string) string { return strings.ReplaceAll(s, tied, " ") }
