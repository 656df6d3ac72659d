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
			best, source = e.spelledSo(text[f.Start:f.End], f)
		}
		if best == Unsupported && f.Class == Number && !strings.ContainsFunc(text[f.Start:f.End], unicode.IsNumber) {
			best, source = e.namedSo(f)
		}
		if best == Unsupported && f.Class == Code {
			best, source = e.inOtherSpaces(text[f.Start:f.End])
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
		s := &e.sites[i]
		found := min(s.upTo, agree(f, s.found))
		if found == Supported && f.Class == Number && e.settings[s.source].lacksUnit(f.about) {
			found = Elsewhere
		}
		if better(&best, found) {
			source = s.source
		}
	}
	if best == Supported && f.Class <= Ratio && e.ofAnother(f, same) {
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
	measured, named := min(sameMeasure(d.measure, s.measure), sameMeasure(d.per, s.per)), sameHead(d, s, said.plain)
	switch {
	case draft.Class == Code:
		return Supported
	case measured > Unsupported && (said.Class == Code || d.head == "" && strings.HasPrefix(s.head, ofName)):
		return Elsewhere // "L1" may be đợt 1; and what follows a name may count something after all
	case named == Unsupported, measured == Unsupported, clash(draft, said):
		return Unsupported // "Thôn 5" is no count, 3 ha are not 3 m2
	case measured == Elsewhere, named == Elsewhere:
		return Elsewhere
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
	case d.counted && s.short != "" && !mayStandFor(s.short, d.after):
		return Elsewhere
	case len(s.noun) == 0 && len(s.own) == 0 && len(s.far) == 0:
		return Supported
	case share(d.noun, s.noun), !d.counted && d.prev != "" && d.prev == s.prev:
		return Supported
	case d.counted && s.counted && draft.Class != Percent && !(persons(d) && persons(s)):
		return Elsewhere
	case d.counted && d.measure == "" && len(s.after) > 0:
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

// clash reports whether two equal figures are of different kinds: a rank and
// none, a measure and a count of things, numbers of two parts of a year.
func clash(draft, said *found) bool {
	d, s := &draft.about, &said.about
	switch {
	case d.head == "hang" && !d.counted && !s.ranked() && !s.alone:
		return true
	case d.measure != "" && s.measure == "" && s.maybe != d.measure && s.countsThings():
		return true
	}
	return draft.Class == Number && d.part != "" && s.part != "" && d.part != s.part
}

// pieces finds a figure that the evidence says in another form: a ratio whose
// parts stand in one sentence, a percentage given as the bare number that was
// asked for.
func (e *Evidence) pieces(f *found) (Finding, int) {
	switch f.Class {
	case Claim:
		return e.otherRank(f)
	case Number:
		return firstFound(f, e.oneOf, e.converted, e.unscaled, e.hourOf, e.rankSaid, e.spokenAs)
	case Code:
		if source, ok := e.codes[f.Value.Words]; ok {
			return Supported, source
		}
	case Ratio:
		if !f.inWords { // any 1 and 2 would make a half
			return firstFound(f, e.putTogether, e.unscaledRatio, e.spokenAs)
		}
	case Percent:
		return firstFound(f, e.bareShare, e.spokenAs)
	}
	return Unsupported, -1
}

// putTogether finds the two parts of a ratio side by side.
func (e *Evidence) putTogether(f *found) (Finding, int) {
	for _, i := range e.byKey[key(Number, number(f.Value.Amount))] {
		for _, j := range e.byKey[key(Number, number(f.Value.Of))] {
			if s := e.sites[i].sentence; e.beside(i, j) && e.sites[i].found != e.sites[j].found && !e.otherShare(f, s) {
				return Elsewhere, e.sites[i].source
			}
		}
	}
	return Unsupported, -1
}

// bareShare finds a percentage without its sign.
func (e *Evidence) bareShare(f *found) (Finding, int) {
	for _, i := range e.byKey[key(Number, f.Value)] {
		s := &e.sites[i]
		if s.mayBeShare(e.sentences[s.sentence]) || s.about.alone && (e.settings[s.source].shares || share(f.about.own, s.about.own)) {
			return Elsewhere, s.source
		}
	}
	return Unsupported, -1
}

// beside reports whether two numbers stand in one sentence, or in two that
// follow one another and count the same.
func (e *Evidence) beside(i, j int) bool {
	a, b := &e.sites[i], &e.sites[j]
	gap := a.sentence - b.sentence
	next := a.source == b.source && (gap == 1 || gap == -1)
	return gap == 0 || next && (a.about.counted && b.about.counted && share(a.about.noun, b.about.noun) || a.about.alone && b.about.counted && slices.Contains(b.about.lead, "tong"))
}

// firstFound returns what the first of the readings finds.
func firstFound(f *found, readings ...func(*found) (Finding, int)) (Finding, int) {
	for _, read := range readings {
		if finding, source := read(f); finding > Unsupported {
			return finding, source
		}
	}
	return Unsupported, -1
}

// turnHeads are counted through when they are listed: "2 đợt" are đợt 1 and đợt 2.
var turnHeads = setOf("dot lan")

// oneOf finds the number of turns that the figure is one of.
func (e *Evidence) oneOf(f *found) (Finding, int) {
	if !turnHeads[f.about.head] || f.Value.Amount == nil || f.Value.Amount.Sign() <= 0 {
		return Unsupported, -1
	}
	for _, i := range e.byNoun[nounKey{Number, f.about.head}] {
		if s := &e.sites[i]; s.about.head == "" && s.value.Amount != nil && s.value.Amount.Cmp(f.Value.Amount) >= 0 && s.about.counted {
			return Elsewhere, s.source
		}
	}
	return Unsupported, -1
}

// otherShare reports whether a sentence of the evidence has another ratio of
// this whole, so that its numbers may not be put together anew.
func (e *Evidence) otherShare(f *found, sentence int) bool {
	return slices.ContainsFunc(e.byClass[Ratio], func(i int) bool {
		return e.sites[i].sentence == sentence && e.sites[i].value.Of.Cmp(f.Value.Of) == 0
	})
}

// rankNames are no part of a longer number: "3 nhất 11 nhì 16 ba".
var (
	rankNames  = wordsOf("nhất nhì ba")
	prizeWords = setOf("giai")
)

// spelledSo finds a figure in words said in just these words, where the
// evidence lacks the marks to be read as a figure. Part of a longer number is
// none.
func (e *Evidence) spelledSo(surface string, f *found) (Finding, int) {
	if strings.ContainsFunc(surface, unicode.IsNumber) {
		return Unsupported, -1
	}
	words := said(surface)
	for _, h := range e.hits(words, false, false) {
		if len(words) == 1 && rankNames.hasFold(words[0].fold) && !e.rankAlone(h.at) {
			continue
		}
		if !e.wordAt(h.at-1, h.at).numeral() && !e.wordAt(h.end, h.at).numeral() {
			return h.finding, int(e.words[h.at].source)
		}
		if rankNames.hasFold(e.words[h.at].fold) && len(f.about.lead) > 0 && prizeWords[f.about.lead[0]] {
			return Elsewhere, int(e.words[h.at].source)
		}
	}
	return Unsupported, -1
}

// numeral reports whether the word may be part of a number.
func (h heard) numeral() bool {
	return h.numeralHeard().atom != noAtom || strings.ContainsFunc(h.bare, unicode.IsDigit)
}

// mayBeShare reports whether the number of the site counts nothing, and its
// sentence is about shares or it is no whole one.
func (s *site) mayBeShare(sentence string) bool {
	if len(s.about.after) > 0 || s.about.measure != "" || s.value.Amount == nil {
		return false
	}
	return asksShare(sentence) || !s.value.Amount.IsInt()
}

func asksShare(sentence string) bool {
	return strings.Contains(sentence, " ty le ") || strings.Contains(sentence, "%") || strings.Contains(sentence, " phan tram ") || strings.Contains(sentence, " co cau ")
}
