package facts

import "strings"

// spokenDay finds a date whose numbers are said in words that make no date by
// themselves: "mười bốn và mười lăm tháng bảy", "từ năm hai không mười bảy".
func (e *Evidence) spokenDay(d Day) (Finding, int) {
	if d.Clock != "" || d.Quarter != 0 {
		return Unsupported, -1
	}
	for _, n := range e.numbersHeard() {
		i := n.at
		for _, r := range n.readings {
			if e.spokenDate(d, i, r) {
				return Elsewhere, int(e.words[i].source)
			}
		}
	}
	return Unsupported, -1
}

// spokenDate reports whether the reading from i on begins the date.
func (e *Evidence) spokenDate(d Day, i int, r spoken) bool {
	before := e.wordAt(i-1, i).bare
	switch {
	case e.goesOnSpoken(i, r.end):
		return false
	case d.Day != 0:
		return d.Year == 0 && r.is(d.Day) && e.monthFollows(d.Month, r.end, i)
	case d.Month != 0:
		return d.Year != 0 && before == "thang" && r.is(d.Month) && e.wordAt(r.end, i).bare == "nam" && e.yearSpoken(d.Year, r.end+1)
	}
	return before == "nam" && r.isYear(d.Year)
}

// yearSpoken reports whether the year is said at i.
func (e *Evidence) yearSpoken(year, i int) bool {
	if i >= len(e.words) {
		return false
	}
	for _, r := range e.spokenAt(i) {
		if r.isYear(year) && !e.goesOnSpoken(i, r.end) {
			return true
		}
	}
	return false
}

func (r spoken) is(n int) bool { return r.value.Cmp(whole(int64(n))) == 0 }

// isYear reports whether the reading is the year, or its last two digits.
func (r spoken) isYear(year int) bool {
	return r.is(year) || year > 2009 && !r.single && r.is(year-2000)
}

// monthReach is how many words a month stands from the first of its days.
const monthReach = 6

// monthFollows reports whether the month is said after the day that ends
// before i, with other days of it between at most; 0 is any month.
func (e *Evidence) monthFollows(month, i, first int) bool {
	for at := i; at < i+monthReach; at++ {
		w := e.wordAt(at, first)
		if w.bare == "thang" {
			for _, r := range e.spokenAt(at + 1) {
				if month == 0 || r.value.Cmp(whole(int64(month))) == 0 && !e.goesOnSpoken(at+1, r.end) {
					return true
				}
			}
			return sameNumber(e.wordAt(at+1, first).bare, month)
		}
		if w.numeralHeard().atom == noAtom && w.fold != and && w.bare != "den" && w.bare != "ngay" && w.bare != "mong" && w.bare != "mung" {
			return false
		}
	}
	return false
}

// spokenNumber finds the number of a document that is said digit by digit
// after its kind: "quyết định số bốn năm sáu".
func (e *Evidence) spokenNumber(d Symbol) (Finding, int) {
	if len(d.Parts) != 1 || d.Year != "" {
		return Unsupported, -1
	}
	for _, n := range e.numbersHeard() {
		i := n.at
		before := e.wordAt(i-1, i)
		if before.fold != numberSaid && !documentEnds.hasBare(before.bare) {
			continue
		}
		for _, r := range n.readings {
			if decimal(r.value) == d.Number && !e.goesOnSpoken(i, r.end) && e.atomAt(r.end, i).atom == noAtom {
				return Elsewhere, int(e.words[i].source)
			}
		}
	}
	return Unsupported, -1
}

var numberSaid, _ = fold("số")

// documentEnds are the last syllables of the kinds of documents.
var documentEnds = func() words {
	var last []string
	for ph := range documentKinds.all() {
		last = append(last, ph.syllables()[ph.size-1].bared().letters)
	}
	return baresOf(strings.Join(last, " "))
}()
