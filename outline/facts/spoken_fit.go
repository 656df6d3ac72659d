package facts

import (
	"math/big"
	"strings"
)

// spokenAs finds a figure that is said in numerals but was not read as it.
func (e *Evidence) spokenAs(f *found) (Finding, int) {
	v := f.Value.Amount
	if v == nil || f.inWords && f.Class == Ratio {
		return Unsupported, -1
	}
	if f.about.scale != nil && f.Class == Number {
		v = new(big.Rat).Quo(v, f.about.scale)
	}
	for _, n := range e.numbersHeard() {
		i := n.at
		if f.about.scale != nil && e.partAfterScale(f, v, i, spoken{value: whole(1), end: i}) && e.atomAt(i-1, i).atom == noAtom {
			return Elsewhere, int(e.words[i].source) // "tỷ sáu"
		}
		for _, r := range n.readings {
			if f.about.scale != nil && e.partAfterScale(f, v, i, r) {
				return Elsewhere, int(e.words[i].source)
			}
			if r.value.Cmp(v) == 0 && e.spokenFits(f, i, r) || f.about.measure != "" && e.partAfterUnit(f, v, i, r) {
				return Elsewhere, int(e.words[i].source)
			}
		}
	}
	return Unsupported, -1
}

// spokenFits reports whether the reading from i on can be the figure.
func (e *Evidence) spokenFits(f *found, i int, r spoken) bool {
	switch next := e.wordAt(r.end, i); {
	case f.Class == Percent:
		return next.bare == "phan" && e.wordAt(r.end+1, i).bare == "tram"
	case f.Class == Ratio:
		return e.spokenOf(f, r.end, i)
	case f.about.scale != nil:
		return next.numeralHeard().atom == thousandAtom && f.about.scale.Cmp(whole(next.numeralHeard().value)) == 0
	case r.single:
		return e.digitAlone(f, i)
	case timeUnits[f.about.measure] && unitBegun(next.bare) != f.about.measure:
		return false
	}
	return !e.goesOnSpoken(i, r.end)
}

// goesOnSpoken reports whether the numerals from i up to before end are part
// of a larger number: a scale, hundreds or decimals stand beside them.
func (e *Evidence) goesOnSpoken(i, end int) bool {
	next := e.wordAt(end, i)
	return e.joinsNumbers(i-1, i) || !next.hard && !(next.marked && next.numeralHeard().atom == tenAtom) && e.joinsNumbers(end, i)
}

func (e *Evidence) joinsNumbers(i, same int) bool {
	switch e.wordAt(i, same).numeralHeard().atom {
	case hundredAtom, tensAtom, thousandAtom, pointAtom, andAtom, tenAtom:
		return true
	}
	return false
}

// digitAlone reports whether the single digit at i is a number by itself. "Một"
// and "năm" are words of every sentence, and without marks so are most, so that
// they must stand by what the figure counts.
func (e *Evidence) digitAlone(f *found, i int) bool {
	w, before, next := e.words[i], e.wordAt(i-1, i), e.wordAt(i+1, i)
	if e.goesOnSpoken(i, i+1) || w.numeralHeard().value == 0 {
		return false
	}
	n := w.numeralHeard()
	switch {
	case naming(f.about.head):
		return !w.hard && before.bare == f.about.head
	case f.about.measure != "":
		return !next.hard && f.counts(next.bare)
	case n.value == 5 && n.atom == digitAtom:
		return !next.hard && f.counts(next.bare) && !timeWords.hasBare(before.bare) && strings.Trim(before.bare, "0123456789") != ""
	case n.value == 1 && n.atom == digitAtom && persons(f.about) && somebody.hasBare(next.bare) && !next.hard:
		return true
	case n.value == 1 && n.atom == digitAtom, !w.sure:
		return !next.hard && f.counts(next.bare) || !w.hard && f.counts(before.bare)
	case n.atom == unitsAtom:
		return !(notFourAfter.hasFold(before.fold) && !w.hard) && !(notFourBefore.hasFold(next.fold) && !next.hard)
	}
	return true
}

var (
	// somebody is who a person may be called where "đồng chí" is written.
	somebody = wordsOf("anh chị em bác chú cô ông bà cụ người bạn cháu vị")
	// "tư" beside one of these is no four.
	notFourAfter  = wordsOf("đầu vật thông riêng công vô thứ tháng quý")
	notFourBefore = wordsOf("tưởng pháp cách nhân liệu vấn duy thục lệnh gia doanh thế thù lợi thương vị bản hữu")
)

// counts reports whether the word is one of those that the figure stands
// before, or its unit.
func (f *found) counts(bare string) bool {
	if bare == "" {
		return false
	}
	for _, w := range f.about.after {
		for s := range strings.FieldsSeq(w) {
			if s == bare {
				return true
			}
		}
	}
	return f.about.measure != "" && unitBegun(bare) == f.about.measure
}

// timeUnits are never left out.
var timeUnits = map[string]bool{"giờ": true, "phút": true, "giây": true, "ngày": true, "tuần": true, "tháng": true, "năm": true}
