package facts

import (
	"math/big"
	"strings"
)

// smallKinds are abbreviations of kinds that are read in small letters too.
var smallKinds = setOf("nq ct kl nd qd")

// kind returns the letters of the kind of document that the words at i name,
// and how many tokens they take.
func (f *finder) kind(i int) (string, int) {
	if f.ts[i].kind != wordToken {
		return "", 0
	}
	ph, n := documentKinds.match(f.ts, i)
	if n == 0 || n == 1 && len(ph.syllables()[0].bared().letters) > 1 && !f.ts[i].upper && !smallKinds[f.ts[i].bare] {
		return "", 0
	}
	return ph.means(), n
}

// numbered takes the number after a kind, and those listed after it, and
// returns where it stopped.
func (f *finder) numbered(kind string, i int) int {
	if f.sign(i, ".-") && f.at(i).glued() {
		i++
	}
	said := f.says(i, numberWords)
	at := i
	if said {
		at++
		if f.sign(at, ":.") {
			at++
		}
	}
	for {
		next := f.kindNumber(kind, at, said)
		if next == 0 {
			return max(i, 1)
		}
		i = next
		if !f.sign(next, ",") && !f.says(next, andWords) {
			return i
		}
		at = next + 1
		if said = said || f.at(at).kind == digitsToken && !f.countsNoun(at+1); f.says(at, numberWords) {
			at++
		}
	}
}

// kindNumber takes the bare number of a document of this kind at i.
func (f *finder) kindNumber(kind string, i int, said bool) int {
	if !f.free(i, i+1) {
		return 0
	}
	if n := f.symbol(i); n > 0 {
		return i + n
	}
	number, end := f.ts[i].text, i+1
	if f.ts[i].kind != digitsToken {
		a, ok := readAmount(f.ts, i)
		if !ok || !a.value.IsInt() || !said && a.loose || numeralAt(f.ts, i).atom == unitsAtom || f.ts[i].bare == "nam" && a.words < 2 {
			return 0
		}
		number, end = decimal(a.value), a.next
	}
	s := Symbol{Number: strings.TrimLeft(number, "0"), Parts: []string{kind}}
	switch {
	case len(number) > 5, s.Number == "", f.goesOnAsFigure(end):
		return 0
	case f.sign(end, "/-") && isYear(f.at(end+1)):
		s.Year, end = f.ts[end+1].text, end+2
	case f.sign(end, "/-") && f.at(end+1).kind == digitsToken, isYear(&f.ts[i]):
		return 0
	case !said && f.countedAfter(kind, end):
		s.normalize()
		f.asDocument = append(f.asDocument, unread{i, s})
		return 0
	}
	s.normalize()
	d := f.take(Document, i, end, Value{Document: s})
	if v, ok := new(big.Rat).SetString(number); ok && !said && (kind == "KH" || (f.at(i-1).upper || smallKinds[f.at(i-1).bare] || verbKinds[kind]) && number[0] != '0' && !f.says(end, functionWords)) { // "KH 30" is also a target, "TT 5" may be five of something
		d.also(Number, Value{Amount: v}, Elsewhere)
	}
	return end
}

// An unread number is one that was read as a count, for all that the kind of
// a document stands before it: "NQ 06 đảng ủy".
type unread struct {
	at     int
	symbol Symbol
}

// mayBeDocument lets the number at i be that of a document too.
func (f *finder) mayBeDocument(n *found, i int) {
	for _, u := range f.asDocument {
		if u.at == i {
			n.also(Document, Value{Document: u.symbol}, Elsewhere)
		}
	}
}

// verbKinds are kinds whose words are verbs too: "quyết định 3 việc".
var verbKinds = setOf("KL QĐ HD KH TB BC QC")

// countedAfter reports whether the number after a kind counts what stands at
// i.
func (f *finder) countedAfter(kind string, i int) bool {
	return f.counted(i) && (verbKinds[kind] || f.countsNoun(i) || scaleAt(f.ts, i) != nil)
}

// goesOnAsFigure reports whether the digits before i are part of a larger
// figure.
func (f *finder) goesOnAsFigure(i int) bool {
	next := f.at(i + 1)
	return f.at(i).kind == digitsToken || f.sign(i, "%") || f.sign(i, ".,") && next.kind == digitsToken && next.glued()
}

// counted reports whether the number before i counts the words at i.
func (f *finder) counted(i int) bool {
	t := f.at(i)
	switch {
	case t.kind != wordToken || t.line:
		return false
	case f.says(i, dayWords) && f.at(i+1).kind == digitsToken:
		return false // QĐ 88 ngày 2-8-2023
	case countNouns.begins(f.ts, i) && !isYear(f.at(i+1)), scaleAt(f.ts, i) != nil:
		return true
	}
	return !t.title && !t.upper && !f.says(i, functionWords)
}

// isYear reports whether the token is a year of this century or the last.
func isYear(t *token) bool {
	return t.kind == digitsToken && len(t.text) == len("2025") && (strings.HasPrefix(t.text, "19") || strings.HasPrefix(t.text, "20"))
}
