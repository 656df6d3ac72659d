package facts

import (
	"math/big"
	"strconv"
	"strings"
)

// What a note leaves out its reader supplies: a scale said once for a whole
// list, the sign of per cent, the month at the head of a plan. A draft that
// writes it out has invented nothing, yet may have supplied the wrong thing,
// so that all of this is kept and marked, never more.

// A setting is what one source says that its other figures leave out.
type setting struct {
	scales map[string]bool // of amounts: "1000000"
	units  map[string]bool // all units that it names
	shares bool            // some figure is a share
	kinds  map[string]bool // letters of the kinds of documents
}

// note keeps what the fact says for others of its source.
func (s *setting) note(f *found) {
	switch {
	case f.Class == Number && f.about.scale != nil:
		s.scales[f.about.scale.RatString()] = true
	case f.Class == Percent:
		s.shares = true
	case f.Class == Document:
		for _, p := range f.Value.Document.Parts {
			s.kinds[p] = true
		}
	}
}

// noteSigns keeps the units, the signs of shares and the scales that stand by
// themselves: "(tr)", "ĐVT: triệu đồng".
func (s *setting) noteSigns(ts []token) {
	for i := range ts {
		s.shares = s.shares || ts[i].is("%")
		if ph, n := measures.match(ts, i); n > 0 {
			s.units[ph.means()] = true
		}
		if t := &ts[i]; t.kind == wordToken && len(t.bare) <= len("trieu") && (i == 0 || ts[i-1].kind == signToken || unitWords[ts[i-1].bare]) {
			if v := shortScales[t.bare]; v > 0 && t.bare != "t" && t.bare != "k" {
				s.scales[whole(v).RatString()] = true
			}
		}
	}
}

// understood are units that go without saying.
var understood = map[string]bool{"": true, "đồng": true, "giờ": true, "phút": true, "giây": true, "ngày": true, "tuần": true, "tháng": true, "năm": true, "m2": true, "m3": true}

// lacksUnit reports whether the draft gives the figure a unit that its source
// never names.
func (s *setting) lacksUnit(d context) bool {
	return !understood[d.measure] && !s.units[d.measure] || !understood[d.per] && !s.units[d.per]
}

// unitWords come before the unit of a table.
var unitWords = setOf("dvt tinh vi")

// unscaled finds the amount without its scale, in a source that has the scale
// elsewhere: 98.000 where prices are given in thousands, as "98", and 7,105 tỷ
// below "Đơn vị: triệu đồng".
func (e *Evidence) unscaled(f *found) (Finding, int) {
	if f.about.scale == nil && f.about.measure != "đồng" || f.Value.Amount == nil {
		return Unsupported, -1
	}
	for _, scale := range noteScales {
		if source := e.inScale(f.Value.Amount, scale); source >= 0 {
			return Elsewhere, source
		}
	}
	return Unsupported, -1
}

// noteScales are the scales in which notes leave out the word.
var noteScales = []*big.Rat{big.NewRat(1e3, 1), big.NewRat(1e6, 1), big.NewRat(1e9, 1)}

// inScale returns the source that says the amount without this scale, -1 when
// none does.
func (e *Evidence) inScale(amount, scale *big.Rat) int {
	for _, i := range e.byKey[key(Number, number(new(big.Rat).Quo(amount, scale)))] {
		if s := &e.sites[i]; s.about.alone && s.about.scale == nil && e.settings[s.source].scales[scale.RatString()] {
			return s.source
		}
	}
	return -1
}

// unscaledRatio finds a ratio of amounts without their scale.
func (e *Evidence) unscaledRatio(f *found) (Finding, int) {
	if f.about.scale == nil {
		return Unsupported, -1
	}
	of := new(big.Rat).Quo(f.Value.Of, f.about.scale)
	for _, upper := range []*big.Rat{f.Value.Amount, new(big.Rat).Quo(f.Value.Amount, f.about.scale)} {
		for _, i := range e.byKey[key(Ratio, Value{Amount: upper, Of: of})] {
			return Elsewhere, e.sites[i].source
		}
	}
	for _, scale := range noteScales { // two columns of a table
		a, b := e.inScale(f.Value.Amount, scale), e.inScale(f.Value.Of, scale)
		if a < 0 {
			a = e.inScale(times(f.Value.Amount, f.about.scale), scale)
		}
		if a >= 0 && a == b {
			return Elsewhere, a
		}
	}
	return Unsupported, -1
}

// hourOf finds the hour of a clock for "17 giờ".
func (e *Evidence) hourOf(f *found) (Finding, int) {
	h := f.Value.Amount
	if f.about.measure != "giờ" || h == nil || !h.IsInt() || h.Cmp(whole(24)) > 0 || h.Sign() < 0 {
		return Unsupported, -1
	}
	return e.atClock(twoDigits(int(h.Num().Int64())) + ":00")
}

func (e *Evidence) atClock(clock string) (Finding, int) {
	for _, i := range e.byKey[key(Date, Value{From: Day{Clock: clock}})] {
		return Elsewhere, e.sites[i].source
	}
	return Unsupported, -1
}

// hourSaid finds the whole or half hour of a clock as a number of hours.
func (e *Evidence) hourSaid(d Day) (Finding, int) {
	h, minutes, _ := strings.Cut(d.Clock, ":")
	n, err := strconv.Atoi(h)
	hour := whole(int64(n))
	switch {
	case err != nil || minutes != "00" && minutes != "30":
		return Unsupported, -1
	case minutes == "30": // bảy giờ rưỡi
		hour = plus(hour, ratio(1, 2))
	}
	for _, i := range e.byKey[key(Number, number(hour))] {
		if e.sites[i].about.measure == "giờ" {
			return Elsewhere, e.sites[i].source
		}
	}
	return Unsupported, -1
}

// impliedDay finds a date whose month or year stands farther up in its
// source: "mùng 5" below "Kế hoạch tháng 12", "18/11" in a report of 2025.
func (e *Evidence) impliedDay(d Day) (Finding, int) {
	if d.Clock != "" || d.Month == 0 {
		return Unsupported, -1
	}
	over := overhead{source: -1}
	for i := range e.sites {
		s := &e.sites[i]
		if s.source != over.source {
			over = overhead{source: s.source}
		}
		if over.completes(s, d) {
			return Elsewhere, s.source
		}
		over.note(s)
	}
	return Unsupported, -1
}

// An overhead is the month and year that a source said last.
type overhead struct{ source, year, month int }

func (o *overhead) note(s *site) {
	d := s.value.From
	if s.class != Date || s.value.To != (Day{}) {
		return
	}
	if d.Year != 0 && d.Month == 0 && d.Quarter == 0 {
		o.year = d.Year // of a whole day's date it is the day's alone
	}
	if d.Month != 0 {
		o.month = d.Month
	}
}

// completes reports whether the site, with what stands above it, says d.
func (o *overhead) completes(s *site, d Day) bool {
	said := Day{}
	switch {
	case s.class == Date && s.value.To == Day{}:
		said = s.value.From
	case s.class == Number && d.Day != 0 && s.standsFirst() && s.value.Amount != nil && s.value.Amount.Cmp(whole(int64(d.Day))) == 0:
		said = Day{Day: d.Day}
	default:
		return false
	}
	if d.Day != said.Day || said.Month == 0 && (said.Day == 0 || o.month == 0) {
		return false
	}
	if said.Month == 0 {
		said.Month = o.month
	}
	if said.Year == 0 {
		said.Year = o.year
	}
	return d.saysNoMoreThan(said)
}

// standsFirst reports whether the number begins an entry and counts nothing
// known, as days do in a plan.
func (s *site) standsFirst() bool {
	return len(s.about.lead) == 0 && !s.about.counted && s.about.measure == ""
}

// yearsInRow finds a period of two years by their last digits: "24-25".
func (e *Evidence) yearsInRow(v Value) (Finding, int) {
	if v.From.Year == 0 || v.To.Year == 0 || v.From.Month != 0 || v.To.Month != 0 {
		return Unsupported, -1
	}
	for _, first := range []string{strconv.Itoa(v.From.Year), twoDigits(v.From.Year % 100)} {
		for at := range e.byFold.of(first) {
			next := e.wordAt(at+1, at)
			if fold := next.bare; !next.hard && (fold == strconv.Itoa(v.To.Year) || fold == twoDigits(v.To.Year%100)) {
				return Elsewhere, int(e.words[at].source)
			}
		}
	}
	return Unsupported, -1
}

// numberOfKind finds the number of a document said apart from its kind, in a
// source that has documents of the kind: "quy định 37 …; 144 …".
func (e *Evidence) numberOfKind(d Symbol) (Finding, int) {
	n, err := strconv.ParseInt(d.Number, 10, 64)
	if err != nil || n < 10 || len(d.Parts) != 1 || d.Year != "" {
		return Unsupported, -1
	}
	for _, i := range e.byKey[key(Number, number(whole(n)))] {
		if s := &e.sites[i]; !s.about.counted && s.about.measure == "" && (d.Parts[0] == "CTR" || len(s.about.lead) > 0 && s.about.lead[0] == "theo" || e.settings[s.source].kinds[d.Parts[0]]) {
			return Elsewhere, s.source
		}
	}
	return Unsupported, -1
}

// inOtherSpaces finds a code whose letters and digits were typed apart, or run
// into more letters: "Km12" of "km 12", "14G" of "QL14G".
func (e *Evidence) inOtherSpaces(surface string) (Finding, int) {
	for _, h := range e.hits(said(surface), true, false) {
		return Elsewhere, int(e.words[h.at].source)
	}
	return Unsupported, -1
}
