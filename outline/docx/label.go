package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"decuong/outline"
)

// A kind is what a label looks like, whatever its depth.
type kind int

const (
	kindBare     kind = iota // no label: MỞ ĐẦU
	kindPart                 // PHẦN II, CHƯƠNG 1, Mục 2
	kindArticle              // Điều 14, Tiêu chí 3.1
	kindRoman                // I, IV; also A, B
	kindNumber               // 1
	kindSecond               // 2.3
	kindThird                // 2.3.1 and finer
	kindBracket              // a), 1), (1)
	kindListItem             // -, +, •
)

// kindNames are what the tables of the forms call them.
var kindNames = []string{"bare", "part", "article", "roman", "number", "second", "third", "bracket", "item"}

func kindOf(label string) kind {
	first, _ := utf8.DecodeRuneInString(label)
	switch {
	case label == outline.Unlabelled || label == "":
		return kindBare
	case strings.ContainsRune(label, ' '):
		return keyword(label)
	case strings.HasSuffix(label, ")") || unicode.IsLower(first) && label != "o":
		return kindBracket
	case unicode.IsDigit(first):
		return min(kindNumber+kind(strings.Count(label, ".")), kindThird)
	case unicode.IsUpper(first):
		return kindRoman
	}
	return kindListItem // "o" is the bullet that Word makes of it
}

// keyword tells the labels that stand on a line of their own from those that
// lead their title.
func keyword(label string) kind {
	word, _, _ := strings.Cut(strings.ToUpper(label), " ")
	switch word {
	case "ĐIỀU", "TIÊU":
		return kindArticle
	}
	return kindPart
}

// headline returns the heading as it is printed: the outline's label, the
// sign that the form puts after it, and the title.
func headline(f *Form, label, title string) string {
	k := kindOf(label)
	switch {
	case k == kindBare:
		return title
	case k == kindBracket && !strings.HasSuffix(label, ")"):
		label += ")"
	}
	return strings.TrimRight(label+f.headings[k].separator+title, "\n ")
}
