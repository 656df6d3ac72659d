package facts

import (
	"slices"
	"strconv"
	"strings"
)

// judgeDate compares a date: all that it says must be said by one date of the
// evidence; saying less is no lie.
func (e *Evidence) judgeDate(f *found) (Finding, int) {
	best, source := Unsupported, -1
	for _, i := range e.byClass[Date] {
		s := &e.sites[i]
		if better(&best, min(s.upTo, covers(f, s))) {
			source = s.source
		}
	}
	if best == Unsupported {
		return e.dateInParts(f)
	}
	if best == Supported && (f.Value.From.Day > 0 && e.dateOfAnother(f) || e.dateOfSomebodyElse(f)) {
		best = Elsewhere
	}
	return best, source
}

// dateOfSomebodyElse reports whether a date that follows a person here follows
// others only where it was said: the year of birth of the next in a list.
func (e *Evidence) dateOfSomebodyElse(f *found) bool {
	if f.about.who == "" {
		return false
	}
	for _, i := range e.byClass[Date] {
		s := &e.sites[i]
		if covers(f, s) == Supported && (s.about.who == "" || givenName(s.about.who) == givenName(f.about.who)) {
			return false
		}
	}
	return true
}

// givenName returns the last syllable of a name.
func givenName(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// dateInParts finds a date that no one place says whole.
func (e *Evidence) dateInParts(f *found) (Finding, int) {
	day := f.Value.From
	if f.Value.To != (Day{}) {
		if best, source := e.bothEnds(f); best > Unsupported {
			return best, source
		}
		return e.yearsInRow(f.Value)
	}
	if day.Clock != "" {
		return e.hourSaid(day)
	}
	if best, source := e.dateDigits(day); best > Unsupported {
		return best, source
	}
	if best, source := e.impliedDay(day); best > Unsupported {
		return best, source
	}
	return e.spokenDay(day)
}

// covers tells what a date of the evidence says of a date of the draft.
func covers(f *found, s *site) Finding {
	d, v := f.Value, s.value
	switch {
	case d.To != Day{}:
		if d.From.saysNoMoreThan(v.From) && d.To.saysNoMoreThan(v.To) && v.To != (Day{}) {
			return Supported
		}
		return Unsupported
	case d.From.saysNoMoreThan(v.From) && v.To == Day{}:
		return f.samePart(s)
	case v.To != Day{} && (d.From.saysNoMoreThan(v.From) || d.From.saysNoMoreThan(v.To)):
		other := v.From
		if d.From.saysNoMoreThan(v.From) {
			other = v.To
		}
		if v.From.Day > 0 || f.about.anchor == key(Date, Value{From: other}) {
			return f.samePart(s)
		}
		return Elsewhere
	}
	return Unsupported
}

// samePart doubts a morning that was an afternoon, and the beginning of a year
// that was its end.
func (f *found) samePart(s *site) Finding {
	if a, b := f.about.part, s.about.part; a != "" && b != "" && a != b {
		return Elsewhere
	}
	return Supported
}

// bothEnds finds the two ends of a period in one sentence.
func (e *Evidence) bothEnds(f *found) (Finding, int) {
	for _, i := range e.byKey[key(Date, Value{From: f.Value.From})] {
		for _, j := range e.byKey[key(Date, Value{From: f.Value.To})] {
			if e.sites[i].sentence == e.sites[j].sentence {
				return Supported, e.sites[i].source
			}
		}
	}
	return Unsupported, -1
}

// dateDigits finds the digits of a day in a row, whatever signs are between:
// that they are a date there is likely, not certain. Other days may stand
// before the month, "22, 23/9".
func (e *Evidence) dateDigits(d Day) (Finding, int) {
	if d.Day == 0 || d.Month == 0 && d.Year != 0 {
		return Unsupported, -1
	}
	for _, first := range []string{strconv.Itoa(d.Day), twoDigits(d.Day)} {
		for at := range e.byFold.of(first) {
			for end := at + 1; end <= at+1+listedDays; end++ {
				if (d.Month != 0 || end > at+1) && (end == at+1 || !e.wordAt(end, at).hard) && e.monthDigits(d, end, at) {
					return Elsewhere, int(e.words[at].source)
				}
				if w := e.wordAt(end, at); !isDay(w.bare) || !w.hard { // no comma parts it from the day before
					break
				}
			}
		}
	}
	return Unsupported, -1
}

// monthDigits reports whether the digits of the month, and of the year where
// it is told, stand at i.
func (e *Evidence) monthDigits(d Day, i, first int) bool {
	if strings.HasPrefix(e.wordAt(i, first).bare, "t") { // tháng, t
		i++
	}
	if d.Month == 0 {
		return isDay(e.wordAt(i, first).bare)
	}
	if !sameNumber(e.wordAt(i, first).bare, d.Month) {
		return false
	}
	if i++; e.wordAt(i, first).bare == "nam" {
		i++
	}
	year := e.wordAt(i, first).bare
	return d.Year == 0 || sameNumber(year, d.Year) || len(year) == 2 && sameNumber("20"+year, d.Year)
}

// listedDays is how many days may stand between one and its month.
const listedDays = 3

// isDay reports whether the digits can be a day.
func isDay(digits string) bool {
	v, err := strconv.Atoi(digits)
	return err == nil && v > 0 && v <= 31 && len(digits) <= 2
}

func sameNumber(digits string, n int) bool {
	v, err := strconv.Atoi(digits)
	return err == nil && v == n
}

// dateOfAnother reports whether the day belongs to another document than the
// one that it follows here.
func (e *Evidence) dateOfAnother(f *found) bool {
	if f.about.follows == "" {
		return false
	}
	other := false
	for _, i := range e.byClass[Date] {
		s := &e.sites[i]
		switch {
		case s.about.follows == "":
		case s.about.follows == f.about.follows || strings.HasPrefix(s.about.follows, f.about.follows+"-"):
			if covers(f, s) == Supported {
				return false
			}
			other = true
		case covers(f, s) == Supported:
			other = true
		}
	}
	return other
}

// judgeDocument compares the number of a document: all parts that the draft
// gives must be there.
func (e *Evidence) judgeDocument(f *found) (Finding, int) {
	best, source := Unsupported, -1
	d := f.Value.Document
	for _, i := range e.byClass[Document] {
		s := &e.sites[i]
		if v := s.value.Document; v.Number == d.Number && better(&best, min(s.upTo, e.sameDocument(d, v, s.sentence))) {
			source = s.source
		}
	}
	if best == Unsupported {
		if best, source = e.numberOfKind(d); best == Unsupported {
			return e.spokenNumber(d)
		}
	}
	return best, source
}

// sameDocument compares two symbols of one number. A body that the evidence
// names in words, "NQ 12 của TU", makes 12-NQ/TU right but doubtful.
func (e *Evidence) sameDocument(d, said Symbol, sentence int) Finding {
	if d.Year != "" && d.Year != said.Year {
		return Unsupported
	}
	finding := Supported
	for _, part := range d.Parts {
		if slices.Contains(said.Parts, part) {
			continue
		}
		if len(said.Parts) > 1 || !e.namesIssuer(part, sentence) {
			return Unsupported
		}
		finding = Elsewhere
	}
	return finding
}

// issuers are the words for the body in a symbol.
var issuers = map[string][]string{
	"TW": {"trung uong", "tw", "bo chinh tri", "ban bi thu", "bct", "bbt"}, "TU": {"tinh uy", "thanh uy", "tu"},
	"HU": {"huyen uy", "hu"}, "DU": {"dang uy", "du"}, "CP": {"chinh phu", "cp"}, "UBND": {"ubnd", "uy ban nhan dan"},
}

func (e *Evidence) namesIssuer(part string, sentence int) bool {
	return slices.ContainsFunc(issuers[part], func(w string) bool {
		return strings.Contains(e.sentences[sentence], " "+w+" ")
	})
}
