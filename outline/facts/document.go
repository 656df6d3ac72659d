package facts

import (
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
		if f.taken[i] || f.ts[i].kind != digitsToken && !documentKinds.mayBegin(&f.ts[i]) {
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
	if f.ts[i].kind != digitsToken || len(f.ts[i].text) > 6 || f.ts[i].glued() && monthLetters[f.at(i-1).bare] || f.sign(i-1, "/.,") && f.ts[i].glued() && f.at(i-2).kind == digitsToken {
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
		if len(s.Parts) == 0 && slash && t.gap > 0 && !isKindLetters(t) {
			break // "NN 38 - CN 34"
		}
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
