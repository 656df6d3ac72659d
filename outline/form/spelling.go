package form

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"decuong/outline"
)

// The two spellings of the word in Đảng ủy. The rule's own examples have the
// first (Hướng dẫn 05-HD/VPTW); many bodies keep to the second.
const (
	onU = "ủy"
	onY = "uỷ"
)

var either = regexp.MustCompile(`(?i:ủy|uỷ)`)

// spellings finds the word where it is not spelled as in the rest: as the body
// wants it, else as the body's name has it, else as most places have it. Words
// that only end in it, names among them, are left alone.
func spellings(r *outline.Report, texts []Text) []Finding {
	wanted := wantedSpelling(r, texts)
	var found []Finding
	for _, t := range texts {
		for _, at := range words(t.Text) {
			if is := t.Text[at[0]:at[1]]; strings.ToLower(is) != wanted {
				f := mended(ranged(Spelling, t.Text, at[0], at[1]), respelled(is, wanted))
				f.Place, f.Word = t.Place, wanted
				found = append(found, f)
			}
		}
	}
	return found
}

// words returns where the word stands by itself.
func words(text string) [][]int {
	var found [][]int
	for _, at := range either.FindAllStringIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
		after, _ := utf8.DecodeRuneInString(text[at[1]:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			found = append(found, at)
		}
	}
	return found
}

func wantedSpelling(r *outline.Report, texts []Text) string {
	for _, text := range []string{r.Fields[outline.Spelling], r.Fields[outline.Body]} {
		if at := words(text); at != nil {
			return strings.ToLower(text[at[0][0]:at[0][1]])
		}
	}
	count := 0
	for _, t := range texts {
		for _, at := range words(t.Text) {
			if strings.ToLower(t.Text[at[0]:at[1]]) == onY {
				count++
			} else {
				count--
			}
		}
	}
	if count > 0 {
		return onY
	}
	return onU
}

// respelled returns the spelling with the capitals that the word has.
func respelled(is, spelling string) string {
	runes, first := []rune(is), []rune(spelling)
	for i := range first {
		if unicode.IsUpper(runes[i]) {
			first[i] = unicode.ToUpper(first[i])
		}
	}
	return string(first)
}
