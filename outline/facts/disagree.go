package facts

import (
	"slices"
	"strings"
)

// A Conflict is one item that is given in two values.
type Conflict struct {
	Item string // what is counted, without marks: "tong so dang vien"
	A, B Stated
}

// Stated is where a value was stated.
type Stated struct {
	Source string // ID
	Fact   Fact
}

// Disagree finds the same figure in two values: same kind, same noun, same
// words around it, same date, another value. Each conflict is told once, in
// the order of the text; of an item with three values the first is held
// against each other one.
func Disagree(sources []Source) []Conflict {
	e := NewEvidence(sources)
	first := map[string]int{}
	told := map[string]bool{}
	var out []Conflict
	for i, s := range e.sites {
		if s.class != s.Class || s.class > Ratio || s.value.Words != "" {
			continue
		}
		item := itemOf(s)
		if item == "" {
			continue
		}
		at, seen := first[item]
		if !seen {
			first[item] = i
			continue
		}
		a, b := e.sites[at], s
		if a.sentence == b.sentence || a.key == b.key || told[item+b.key] {
			continue
		}
		told[item+b.key] = true
		out = append(out, Conflict{
			Item: strings.Join(itemWords(a.about), " "),
			A:    Stated{sources[a.source].ID, a.described()}, B: Stated{sources[b.source].ID, b.described()},
		})
	}
	return out
}

// wholeWords are words for the unit that reports as a whole, which a sentence
// may have or not: "toàn Đảng bộ xã".
var wholeWords = map[string]bool{"toan": true, "hien": true, "nay": true, "dang bo": true, "dang bo xa": true, "toan dang": true, "bo": true}

// itemOf returns what a figure is of, "" when that cannot be told.
func itemOf(s site) string {
	words := itemWords(s.about)
	if s.Bound != Exact || !strings.Contains(strings.Join(words, " "), " ") {
		return "" // one syllable tells too little
	}
	parts := []string{s.class.String(), s.about.anchor, s.about.turn, s.about.slot, strings.Join(words, " ")}
	return strings.Join(parts, "|")
}

// itemWords returns the words that tell an item, in alphabetical order.
func itemWords(c context) []string {
	words := append(slices.Clone(c.after), withoutWhole(c.own)...)
	slices.Sort(words)
	return slices.Compact(words)
}

// withoutWhole drops the words for the unit as a whole. The nearest word
// comes first.
func withoutWhole(own []string) []string {
	var out []string
	for i, w := range own {
		ofUnit := w == "xa" && i+1 < len(own) && own[i+1] == "dang bo"
		if !wholeWords[w] && !ofUnit {
			out = append(out, w)
		}
	}
	return out
}
