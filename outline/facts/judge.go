package facts

import (
	"slices"
	"strings"
	"unicode"
)

// judge compares one fact of text with the evidence.
func (e *Evidence) judge(text string, f *found) Verdict {
	v := Verdict{Fact: f.described(), soft: f.soft}
	best, source := Unsupported, -1
	switch {
	case f.Class == Label:
		best = Supported
	case f.Class.named():
		best, source = e.judgeName(text[f.Start:f.End], f)
	case f.Class == Quotation:
		best, source = e.judgeQuotation(text[f.Start:f.End])
	case f.Class == Date:
		best, source = e.judgeDate(f)
	case f.Class == Document:
		best, source = e.judgeDocument(f)
	default:
		best, source = e.judgeFigure(f)
		if best == Unsupported && f.Class < Code {
			best, source = e.spelledSo(text[f.Start:f.End])
		}
	}
	v.Finding = best
	if source >= 0 {
		v.Source = e.sources[source].ID
	}
	return v
}

// judgeFigure compares numbers, percentages, ratios, codes and claims.
func (e *Evidence) judgeFigure(f *found) (Finding, int) {
	best, source := Unsupported, -1
	var same []int
	for _, i := range e.byKey[f.key] {
		same = append(same, i)
		if s := &e.sites[i]; better(&best, min(s.upTo, agree(f, s.found))) {
			source = s.source
		}
	}
	if best == Supported && f.Class <= Ratio && e.fitsAnother(f, same) {
		best = Elsewhere
	}
	if best == Unsupported {
		return e.pieces(f)
	}
	return best, source
}

func better(best *Finding, f Finding) bool {
	if f <= *best {
		return false
	}
	*best = f
	return true
}

// agree tells whether a figure of equal value stands in the same context.
func agree(draft, said *found) Finding {
	d, s := draft.about, said.about
	switch {
	case draft.Class == Code:
		return Supported
	case !sameHead(d, s, said.plain):
		return Unsupported // "Thôn 5" is no count
	case d.turn != s.turn && (opposed(d.turn, s.turn)), draft.Class == Claim && d.turn != s.turn:
		return Elsewhere
	case draft.Class == Claim:
		return Supported
	case d.leaves() && s.takes(), d.takes() && s.leaves():
		return Elsewhere
	case d.slot != "" && s.slot != "" && d.slot != s.slot:
		return Elsewhere
	case draft.Bound != said.Bound && draft.Bound != Exact:
		return Elsewhere
	case len(s.noun) == 0 && len(s.own) == 0:
		return Supported
	case share(d.noun, s.noun), !d.counted && d.prev != "" && d.prev == s.prev:
		return Supported
	case d.counted && s.counted && draft.Class != Percent && !(persons(d) && persons(s)):
		return Elsewhere
	case d.who != "" && s.who != "":
		if d.who == s.who {
			return Supported
		}
		return Elsewhere
	case share(d.fitting(), s.fitting()), share(d.beside, s.beside):
		return Supported
	}
	return Elsewhere
}

// leaves reports whether a figure is what is left, "còn 7", and takes whether
// it is what is taken away, "bỏ 2".
func (c context) leaves() bool { return c.slot == "den" && c.turn == "" }
func (c context) takes() bool  { return c.slot == "" && c.turn == "giam" }

// sameHead reports whether two numbers can be names of one thing, or both no
// names. Where marks are missing a count may only seem to be one.
func sameHead(d, s context, plain bool) bool {
	switch {
	case d.head == s.head:
		return true
	case strings.HasPrefix(d.head, ofName):
		return s.prev == d.head[len(ofName):]
	case strings.HasPrefix(s.head, ofName):
		return d.prev == s.head[len(ofName):]
	}
	return !naming(s.head) && (!naming(d.head) || plain)
}

// naming reports whether the word makes a name of the number after it; a rank
// ("thứ 5") is none.
func naming(head string) bool { return head != "" && head != "thu" && head != "hang" }

// opposed reports whether one figure goes up where the other goes down.
func opposed(a, b string) bool { return a != "" && b != "" && a != b || a == "khong" || b == "khong" }

// personNouns are words for people, which stand for one another.
var personNouns = map[string]bool{
	"dong chi": true, "dang vien": true, "can bo": true, "dai bieu": true, "uy vien": true, "cap uy vien": true, "nguoi": true, "quan chung": true,
	"hoi vien": true, "doan vien": true, "thanh vien": true,
}

// persons reports whether the context counts people.
func persons(c context) bool {
	return len(c.noun) > 0 && personNouns[c.noun[0]]
}

func share(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// margin is how much better the words must fit another value before a figure
// is doubted: one word more says nothing.
const margin = 2

// fitsAnother reports whether the words around a figure fit a figure of the
// evidence that counts the same with another value better than any with this
// value: the sign of two values exchanged.
func (e *Evidence) fitsAnother(f *found, same []int) bool {
	own, near, words := 0, false, e.known(f.about.fitting())
	for _, i := range same {
		own = max(own, fit(words, &f.about, &e.sites[i]))
		near = near || share(f.about.own, e.sites[i].about.fitting())
	}
	for _, noun := range f.about.nouns() {
		for _, i := range e.byNoun[nounKey{f.Class, noun}] {
			s := &e.sites[i]
			if s.key == f.key {
				continue
			}
			if other := fit(words, &f.about, s); other > own+margin || other > own && !near && share(f.about.own, s.about.fitting()) {
				return true
			}
		}
	}
	return false
}

// nouns returns the names of what a figure counts: its first two syllables,
// and, for all that counts people, one name.
func (c context) nouns() []string {
	var out []string
	if len(c.noun) > 0 {
		out = append(out, c.noun[0])
	}
	if persons(c) {
		out = append(out, "people")
	}
	return out
}

// fit counts what the contexts of two figures share: words close by, the
// figures beside, and most of all the date.
func fit(words []weighted, c *context, s *site) int {
	n := min(2*shared(c.beside, s.about.beside), 4)
	for _, w := range words {
		if slices.Contains(s.words, w.number) {
			n += w.weight
		}
	}
	if c.anchor != "" && c.anchor == s.about.anchor {
		n += 6
	}
	if c.who != "" && c.who == s.about.who {
		n += 4
	}
	return n
}

// fitting returns the words right around a figure, or farther before it where
// there are none.
func (c context) fitting() []string {
	if len(c.own)+len(c.after) == 0 {
		return c.far[:min(len(c.far), 4)]
	}
	return append(slices.Clone(c.own), c.after...)
}

func shared(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

// pieces finds a figure that the evidence says in another form: a ratio whose
// parts stand in one sentence, a percentage given as the bare number that was
// asked for.
func (e *Evidence) pieces(f *found) (Finding, int) {
	switch f.Class {
	case Code:
		if source, ok := e.codes[f.Value.Words]; ok {
			return Supported, source
		}
	case Ratio:
		for _, i := range e.byKey[key(Number, number(f.Value.Amount))] {
			for _, j := range e.byKey[key(Number, number(f.Value.Of))] {
				if e.sites[i].sentence == e.sites[j].sentence && e.sites[i].found != e.sites[j].found {
					return Elsewhere, e.sites[i].source
				}
			}
		}
	case Percent:
		for _, i := range e.byKey[key(Number, f.Value)] {
			if asksShare(e.sentences[e.sites[i].sentence]) && len(e.sites[i].about.after) == 0 {
				return Elsewhere, e.sites[i].source
			}
		}
	}
	return Unsupported, -1
}

// spelledSo finds a figure in words said in just these words, where the
// evidence lacks the marks to be read as a figure. Part of a longer number is
// none.
func (e *Evidence) spelledSo(surface string) (Finding, int) {
	if strings.ContainsFunc(surface, unicode.IsNumber) {
		return Unsupported, -1
	}
	for _, h := range e.hits(said(surface), false, false) {
		if !e.wordAt(h.at-1, h.at).numeral() && !e.wordAt(h.end, h.at).numeral() {
			return h.finding, int(e.words[h.at].source)
		}
	}
	return Unsupported, -1
}

// numeral reports whether the word may be part of a number.
func (h heard) numeral() bool {
	if n, ok := numerals[h.fold]; ok {
		return n.atom != noAtom
	}
	return !h.sure && bareNumerals[h.bare].atom != noAtom || strings.ContainsFunc(h.bare, unicode.IsDigit)
}

func asksShare(sentence string) bool {
	return strings.Contains(sentence, " ty le ") || strings.Contains(sentence, "%") || strings.Contains(sentence, " phan tram ")
}
