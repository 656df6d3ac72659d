package facts

import "math/big"

// People who dictate say "hai tám" for 28, "bốn năm sáu" for 456 and "tám trên
// ba mươi sáu" for 8/36, and leave out what they count. Read word by word such
// words may mean several numbers, so that they are no figures of a text; but
// a figure of a draft that one of the readings makes has been said. It is kept
// and marked.

// A spoken number is one reading of numerals in a row.
type spoken struct {
	value  *big.Rat
	end    int  // place of the word after it
	single bool // one digit
}

// numeralHeard returns what the word means in a number.
func (h heard) numeralHeard() numeral {
	n := folds.known(h.fold).tells().numeral
	switch {
	case n.atom != noAtom || h.sure:
		return n
	case h.bare == "muoi":
		return bareTen
	}
	return bares.known(h.bare).tells().numeral
}

// bareTen is "muoi" without marks: ten, or tens after a digit.
var bareTen = numeral{tenAtom, 0, true}

// A numberHeard is where a number in words may begin, and its readings.
type numberHeard struct {
	at       int
	readings []spoken
}

// numbersHeard returns the numbers in words. They are read once, when
// something is first found wanting.
func (e *Evidence) numbersHeard() []numberHeard {
	e.spokenOnce.Do(func() {
		for i := range e.words {
			if e.words[i].numeralHeard().atom != noAtom {
				e.spoken = append(e.spoken, numberHeard{i, e.spokenAt(i)})
			}
		}
	})
	return e.spoken
}

// atomAt returns what the word at i means in the number that the words from
// first on make.
func (e *Evidence) atomAt(i, first int) numeral {
	w := e.wordAt(i, first)
	if i > first && w.hard {
		return numeral{}
	}
	return w.numeralHeard()
}

// spokenAt returns the readings of the numerals that begin at i.
func (e *Evidence) spokenAt(i int) []spoken {
	first := e.atomAt(i, i)
	if first.atom != digitAtom && first.atom != tenAtom && first.atom != unitsAtom && first.atom != scoreAtom && first.atom != hundredAtom {
		return nil
	}
	var out []spoken
	if r, ok := e.spokenHundreds(i); ok {
		out = append(out, r)
	}
	return e.spokenDecimals(i, e.spokenDigits(i, out))
}

// spokenDigits adds the readings digit by digit, tens taken together: "hai
// không mười bảy" is 2017.
func (e *Evidence) spokenDigits(i int, out []spoken) []spoken {
	value, end := int64(0), i
	for n := 0; n < longestInitials; n++ {
		part, next, tens := e.spokenPart(end, i)
		if next == end {
			break
		}
		if value = value*10 + part; tens {
			value = (value-part)*10 + part
		}
		end = next
		out = append(out, spoken{value: whole(value), end: end, single: n == 0 && !tens})
	}
	return out
}

// spokenPart reads one digit, or tens with their units.
func (e *Evidence) spokenPart(i, first int) (value int64, end int, tens bool) {
	a, b := e.atomAt(i, first), e.atomAt(i+1, first)
	c := e.atomAt(i+2, first)
	switch {
	case a.atom == tenAtom && b.isUnit():
		return 10 + b.value, i + 2, true
	case a.atom == tenAtom:
		return 10, i + 1, true
	case a.atom == scoreAtom && b.isUnit():
		return a.value + b.value, i + 2, true
	case a.isUnit() && b.tens() && c.isUnit():
		return a.value*10 + c.value, i + 3, true
	case a.isUnit() && b.tens():
		return a.value * 10, i + 2, true
	case a.isUnit() || a.atom == digitAtom:
		return a.value, i + 1, false
	}
	return 0, i, false
}

func (n numeral) isUnit() bool {
	return n.atom == unitsAtom || n.atom == digitAtom && n.value > 0
}

// tens reports whether the numeral makes tens of the digit before it.
func (n numeral) tens() bool { return n.atom == tensAtom || n == bareTen }

// spokenHundreds reads "hai trăm bảy tám", "trăm tám", "trăm linh tám".
func (e *Evidence) spokenHundreds(i int) (spoken, bool) {
	hundreds, at := e.atomAt(i, i).value, i+2
	switch {
	case e.atomAt(i, i).atom == hundredAtom && !e.joinsNumbers(i-1, i) && !e.atomAt(i-1, i).isUnit():
		hundreds, at = 1, i+1
	case e.atomAt(i, i).atom != digitAtom || e.atomAt(i+1, i).atom != hundredAtom:
		return spoken{}, false
	}
	few := e.atomAt(at, i).atom == andAtom
	if few {
		at++
	}
	first, end, tens := e.spokenPart(at, i)
	switch second, next, more := e.spokenPart(end, i); {
	case end == at && at == i+1:
		return spoken{}, false
	case few || tens || end == at:
		return spoken{value: whole(hundreds*100 + first), end: end}, true
	case next > end && !more:
		return spoken{value: whole(hundreds*100 + first*10 + second), end: next}, true
	}
	return spoken{value: whole(hundreds*100 + first*10), end: end}, true
}

// spokenDecimals adds what "phẩy" makes of the readings: "ba sáu phẩy năm".
func (e *Evidence) spokenDecimals(i int, out []spoken) []spoken {
	for _, r := range out {
		if e.atomAt(r.end, i).atom != pointAtom {
			continue
		}
		digits, end := "", r.end+1
		for n := e.atomAt(end, i); n.isUnit() || n.atom == digitAtom; n = e.atomAt(end, i) {
			digits += string(rune('0' + n.value))
			end++
		}
		if digits != "" {
			out = append(out, spoken{value: rational(decimal(r.value) + "." + digits), end: end})
		}
	}
	return out
}
