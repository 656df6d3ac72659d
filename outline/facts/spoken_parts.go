package facts

import "math/big"

// partAfterUnit reports whether the reading, its unit and a part of it make
// the figure: "hai tấn mốt", "ba mươi hai héc ta rưỡi".
func (e *Evidence) partAfterUnit(f *found, v *big.Rat, i int, r spoken) bool {
	if v.IsInt() || unitBegun(e.wordAt(r.end, i).bare) != f.about.measure {
		return false
	}
	for at := r.end + 1; at <= r.end+2; at++ {
		switch n := e.atomAt(at, i); {
		case n.atom == halfAtom:
			return v.Cmp(plus(r.value, ratio(1, 2))) == 0
		case n.isUnit():
			return v.Cmp(plus(r.value, ratio(n.value, 10))) == 0
		}
	}
	return false
}

// partAfterScale reports whether the reading, its scale and tenths or
// hundredths of it make the figure: "ba tỷ hai tư" is 3,24 tỷ.
func (e *Evidence) partAfterScale(f *found, v *big.Rat, i int, r spoken) bool {
	n := e.wordAt(r.end, i).numeralHeard()
	if v.IsInt() || n.atom != thousandAtom || f.about.scale.Cmp(whole(n.value)) != 0 || r.end+1 >= len(e.words) || e.wordAt(r.end+1, i).hard {
		return false
	}
	for _, part := range e.spokenAt(r.end + 1) {
		tenths := int64(100)
		if part.single {
			tenths = 10
		}
		if v.Cmp(plus(r.value, over(part.value, tenths))) == 0 {
			return e.atomAt(part.end, r.end+1).atom == noAtom
		}
	}
	return false
}

// spokenOf reports whether "trên" and the whole of the ratio stand at i.
func (e *Evidence) spokenOf(f *found, i, first int) bool {
	if e.wordAt(i, first).bare != "tren" {
		return false
	}
	for i++; e.wordAt(i, first).bare == "tong" || e.wordAt(i, first).bare == "so"; i++ {
	}
	for _, r := range e.spokenAt(i) {
		if r.value.Cmp(f.Value.Of) == 0 {
			return true
		}
	}
	return false
}
