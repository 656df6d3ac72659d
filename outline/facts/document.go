package facts

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// documentKinds are words for kinds of documents and the letters that stand
// for them in a symbol.
var documentKinds = readPhrases("documents")

var (
	numberWords = wordsOf("số so")
	andWords    = wordsOf("và")
)

// documents finds numbers of documents: "35-CT/TW", "Chỉ thị 35", "NQ12".
func (f *finder) documents() {
	for i := 0; i < len(f.ts); i++ {
		if f.taken[i] || f.ts[i].kind != digitsToken && documentKinds[f.ts[i].bare] == nil {
			continue
		}
		if n := f.symbol(i); n > 0 {
			i += n - 1
			continue
		}
		if kind, n := f.kind(i); n > 0 {
			i = f.numbered(kind, i+n) - 1
		}
	}
}

// symbol takes a number with its symbol, as "30/2013/NĐ-CP", "12 - NQ / TU",
// and returns how many tokens it has.
func (f *finder) symbol(i int) int {
	if f.ts[i].kind != digitsToken || len(f.ts[i].text) > 6 || f.sign(i-1, "/.,") && f.ts[i].glued() && f.at(i-2).kind == digitsToken {
		return 0
	}
	s := Symbol{Number: strings.TrimLeft(f.ts[i].text, "0")}
	at := i + 1
	if t := f.at(at); t.kind == wordToken && t.glued() && len(t.text) == 1 && f.sign(at+1, "-/") {
		s.Number += t.text // 12a-NQ/ĐU
		at++
	}
	if f.sign(at, "/-") && isYear(f.at(at+1)) && f.sign(at+2, "/-") {
		s.Year, at = f.ts[at+1].text, at+2
	}
	end := f.symbolParts(&s, at)
	if end == at || s.Number == "" {
		return 0
	}
	s.normalize()
	f.take(Document, i, end, Value{Document: s})
	return end - i
}

// symbolParts reads "-NQ/TU" at i and returns where it ends.
func (f *finder) symbolParts(s *Symbol, i int) int {
	end := i
	for {
		at := end
		slash := f.sign(at, "/-_")
		if slash {
			at++
		}
		t := f.at(at)
		if t.kind != wordToken || !slash && (len(s.Parts) > 0 || !t.glued() || !isKindLetters(t)) || !f.symbolWord(t, s) {
			break
		}
		part := t.text
		if n := f.at(at + 1); n.kind == digitsToken && n.glued() && len(n.text) <= 2 { // QH13
			part, at = part+n.text, at+1
		}
		s.Parts = append(s.Parts, part)
		end = at + 1
	}
	return end
}

// symbolWord reports whether a word may be part of a symbol: capitals, or
// small letters where the kind is known.
func (f *finder) symbolWord(t *token, s *Symbol) bool {
	if len([]rune(t.text)) > 8 {
		return false
	}
	if t.upper || isKindLetters(t) {
		return len([]rune(t.text)) > 1 || len(s.Parts) > 0
	}
	_, first := utf8.DecodeRuneInString(t.text)
	if strings.ContainsFunc(t.text[first:], unicode.IsUpper) {
		return true // TTg, CTr
	}
	switch {
	case len(s.Parts) > 0:
		return symbolBodies[t.bare] || symbolTails[t.bare] || kindLetters[bareOf(s.Parts[0])] && !isSyllable(t.bare)
	case s.Year != "":
		return symbolBodies[t.bare] || len(t.text) <= len("ttlt")
	}
	return symbolBodies[t.bare] && len(t.bare) > 2
}

// symbolBodies are bodies in a symbol, as phones type them.
var symbolBodies = setOf("tw tu hu du cp ttg ubnd hdnd bnv btctw btgtw btctu")

// symbolTails are the last letters of symbols, as phones type them.
var symbolTails = setOf("nv vp dh th kt vx kgvx tchc btc ubkt")

// kindLetters are the letters of kinds of documents, without marks.
var kindLetters = setOf("nq ct kl qd qdi hd kh ctr ctrh cth da bc cv tb tt nd qc ttr pl bb ttlt nqlt cd tu gm pa l")

func isKindLetters(t *token) bool { return kindLetters[t.bare] && t.bare != "l" || t.text == "L" }

func bareOf(s string) string {
	_, bare := fold(s)
	return bare
}

// normalize writes the parts in capitals, Đ as D, TƯ as TW.
func (s *Symbol) normalize() {
	s.Number = strings.ToUpper(s.Number)
	for i, p := range s.Parts {
		p = strings.ToUpper(p)
		if p == "TƯ" {
			p = "TW"
		}
		s.Parts[i] = strings.ToUpper(bareOf(p))
	}
}

// smallKinds are abbreviations of kinds that are read in small letters too.
var smallKinds = setOf("nq ct kl nd qd")

// kind returns the letters of the kind of document that the words at i name,
// and how many tokens they take.
func (f *finder) kind(i int) (string, int) {
	if f.ts[i].kind != wordToken {
		return "", 0
	}
	ph, n := documentKinds.match(f.ts, i)
	if n == 1 && len(ph.bare[0]) > 1 && !f.ts[i].upper && !smallKinds[f.ts[i].bare] {
		return "", 0
	}
	return ph.means, n
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
		if f.says(at, numberWords) {
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
		if !ok || !a.value.IsInt() || !said && a.loose || numeralAt(f.ts, i).atom == unitsAtom || f.ts[i].bare == "nam" {
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
	case f.sign(end, "/-") && f.at(end+1).kind == digitsToken, isYear(&f.ts[i]), !said && f.counted(end):
		return 0
	}
	s.normalize()
	d := f.take(Document, i, end, Value{Document: s})
	if v, ok := new(big.Rat).SetString(number); ok && !said && kind == "KH" && f.at(i-1).upper { // "KH 30" is also a target
		d.also(Number, Value{Amount: v}, Elsewhere)
	}
	return end
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
	case countNouns.begins(f.ts, i) && !isYear(f.at(i+1)), scaleAt(f.ts, i) != nil:
		return true
	}
	return !t.title && !t.upper && !f.says(i, functionWords)
}

// isYear reports whether the token is a year of this century or the last.
func isYear(t *token) bool {
	return t.kind == digitsToken && len(t.text) == len("2025") && (strings.HasPrefix(t.text, "19") || strings.HasPrefix(t.text, "20"))
}
