package dialog

import (
	"regexp"
	"strconv"
	"strings"

	"decuong/outline"
)

// Places that are called by their names: a label, "mục 2.3.1", "câu 8", "phần
// III mục 2".

// jump answers a message that names a place. A name that several places have
// offers them.
func (t *turn) jump(i int, text string) bool {
	switch found := t.named(text); len(found) {
	case 0:
		return t.nowhere(i, text)
	case 1:
		t.goSection(found[0])
	default:
		t.offer(i, text, found)
	}
	return true
}

// named returns the positions that the text names.
func (t *turn) named(text string) []int {
	o := t.view.Report.Outline
	if found := o.FindLabel(text); len(found) > 0 {
		return found
	}
	if threeCommas.MatchString(text) { // a thumb that hit the comma
		return o.FindLabel(strings.ReplaceAll(text, ",", "."))
	}
	word, rest, _ := strings.Cut(outline.Fold(text), " ")
	label, part, within := strings.Cut(rest, " phan ")
	label = strings.TrimRight(label, ",")
	number, err := strconv.Atoi(strings.TrimPrefix(rest, "hoi "))
	if m := partFirst.FindStringSubmatch(outline.Fold(text)); m != nil && !dottedLabel.MatchString(text) {
		return t.inPart(o.FindLabel(m[2]), o.FindLabel(partLabel(m[1])))
	}
	switch {
	case word == "muc" && within:
		return t.inPart(o.FindLabel(label), o.FindLabel(partLabel(part)))
	case word == "muc":
		return o.FindLabel(rest)
	case word == "cau" && err == nil && 0 < number && number <= len(o.Questions()):
		return []int{o.Questions()[number-1]}
	case word == "phan" && err == nil:
		return o.FindLabel(partLabel(rest))
	}
	return nil
}

// inPart returns those of the positions that lie within one of the parts.
func (t *turn) inPart(found, parts []int) []int {
	var within []int
	for _, i := range found {
		for _, p := range parts {
			if p < i && i < t.view.Report.Outline.End(p) {
				within = append(within, i)
			}
		}
	}
	return within
}

// threeCommas is a label that was typed with commas; with one comma it is a
// figure.
var threeCommas = regexp.MustCompile(`^[1-9]\d?(,[1-9]\d?){2,}$`)

// partFirst is a place that is called by its part first: "phần III mục 2",
// "III.2".
var partFirst = regexp.MustCompile(`^(?:phan )?([ivx]+|\d{1,2})(?:[.]|,? muc )(\d[\d.]*)$`)

// partLabel returns the label of the part that is called "ii" or "2".
func partLabel(name string) string {
	if number, err := strconv.Atoi(name); err == nil {
		name = roman(number)
	}
	return "PHẦN " + name
}

// roman spells a small number as parts of a report are numbered.
func roman(n int) string {
	if n < 1 || n > 20 {
		return ""
	}
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return strings.Repeat("X", n/10) + ones[n%10]
}

// offer shows the places that a name may mean, and the way to mean it as an
// answer.
func (t *turn) offer(at int, name string, found []int) {
	var rows [][]Choice
	for _, i := range found[:min(len(found), hitsShown)] {
		rows = append(rows, []Choice{t.goChoice(i, t.place(i))})
	}
	t.ask(t.section(at).ID, phraseSeveral(name), append(rows, t.held(at, name))...)
}
