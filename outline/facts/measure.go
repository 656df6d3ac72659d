package facts

import "strings"

// measures are units of length, area, weight and so on, by their words; two
// figures in different ones are different figures.
var measures = phraseList(`m = m, mét = m, km = km, ki lô mét = km, kilômét = km, cây số = km, cm = cm, m2 = m2, m² = m2, mét vuông = m2, m3 = m3, m³ = m3, mét khối = m3,
	ha = ha, hecta = ha, héc ta = ha, sào = sào, công = công, mẫu = mẫu, kg = kg, cân = kg, ki lô gam = kg, tạ = tạ, tấn = tấn, yến = yến, gam = gam, lít = lít, kwh = kwh, kw = kw, kwp = kwp, mw = mw, mwp = mwp, kva = kva, mva = mva, container = container, cont = container,
	đồng = đồng, vnđ = đồng, vnd = đồng, usd = usd, đô la = usd, đô = usd, euro = euro, eur = euro, won = won, zloty = zloty, yên = yên, nhân dân tệ = tệ, tệ = tệ, baht = baht, kíp = kíp, riel = riel, bảng anh = bảng, franc = franc, rúp = rúp, koruna = koruna, forint = forint, peso = peso, ringgit = ringgit, rupee = rupee, giây = giây, phút = phút, giờ = giờ, h = giờ, ngày = ngày,
	tuần = tuần, tháng = tháng, năm = năm`)

// noMeasure after such a word makes another of it: "ngày công", "đồng chí".
var noMeasure = wordsOf("công lao chí bào bằng thị đơn")

var (
	landWords = wordsOf("công sào mẫu")
	landAfter = wordsOf("đất ruộng vườn lúa ao")
)

// measureAt returns the unit that the words at i name, "" when they name none.
func (f *finder) measureAt(i int) string {
	if i >= len(f.ts) || f.ts[i].kind != wordToken || f.taken[i] || f.ts[i].line {
		return ""
	}
	if f.says(i, landWords) && f.at(i+1).kind == wordToken && !f.ts[i+1].line && !f.says(i+1, landAfter) {
		return "" // "công" of land, not of "công bố"
	}
	if f.ts[i].is("g") && f.at(i-1).kind == digitsToken && (partsOfDay[f.at(i+1).bare] || f.says(i+1, dayWords)) {
		return "giờ" // "20 g tối"
	}
	if isSquareUnit(&f.ts[i], f.at(i+1)) {
		return f.ts[i].bare + f.ts[i+1].text
	}
	unit, n := measures.match(f.ts, i)
	switch {
	case n == 0, f.says(i+n, noMeasure):
		return ""
	case unit.means() == "giờ" && f.says(i+1, nowWords):
		return ""
	case n == 1 && !f.ts[i].sure && f.ts[i].listed.fold != unit.syllables()[0].fold && !f.bareUnit(i):
		return ""
	}
	return unit.means()
}

// unitBegun returns the unit whose name begins with the syllable, of several
// the one with the shortest name, "" when there is none.
func unitBegun(bare string) string {
	all := bares.known(bare).begun(measures)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1].means()
}

// landUnit returns the measure of land that the word at i may be, where its
// marks are missing or what follows is no word for land: "85 cong ho Nam Tiet".
func (f *finder) landUnit(i int) string {
	if !f.says(i, landWords) || f.ts[i].line {
		return ""
	}
	unit, _ := measures.match(f.ts, i)
	return unit.means()
}

// bareUnit reports whether a word without marks is a unit: it stands beside
// the slash of a rate, as in "68 ta/ha" and "61 tan/ngay", or can be little else.
func (f *finder) bareUnit(i int) bool {
	if f.at(i-1).kind != digitsToken {
		return f.sign(i-1, "/")
	}
	return f.sign(i+1, "/") || plainUnits[f.ts[i].bare] || f.ts[i].bare == "giay" && !paperAfter[f.at(i+1).bare]
}

var (
	// plainUnits are hardly other words after a figure.
	plainUnits = setOf("tan phut gio tuan met lit")
	// paperAfter follows "giấy" where it is no second.
	paperAfter = setOf("khen moi chung phep to uy gioi xac di")
)

// nowWords after "giờ" make it mean now: "năm ngoái 1.400 giờ có 9 trăm".
var nowWords = wordsOf("có còn là thì được chỉ")

// roundWords are what a rate may be of besides a unit: "420 triệu/vụ".
var roundWords = wordsOf("vụ lứa chuyến buổi")

// perReach is how far a unit may stand from the rate that it is of.
const perReach = 6

// perUnit returns the last unit after a slash that follows the number before
// i: "năm" for "triệu đồng/người/năm".
func (f *finder) perUnit(i int) string {
	unit := ""
	for at := i; at < i+perReach && (f.at(at).kind == wordToken || f.sign(at, "/") || isSquareUnit(f.at(at-1), f.at(at))); at++ {
		if !f.sign(at, "/") {
			continue
		}
		if u := f.measureAt(at + 1); u != "" {
			unit = u
		} else if f.says(at+1, roundWords) {
			unit = f.ts[at+1].bare
		}
	}
	return unit
}

// A conversion tells how many of a smaller unit make a larger.
type conversion struct {
	larger, smaller string
	times           int64
}

var conversions = []conversion{
	{"tấn", "tạ", 10}, {"tấn", "kg", 1000}, {"tạ", "kg", 100}, {"yến", "kg", 10}, {"ha", "m2", 10000}, {"km", "m", 1000},
}

// converted finds a number that the evidence has in another unit of the same
// kind: 5,213 tấn of 5.213 kg.
func (e *Evidence) converted(f *found) (Finding, int) {
	if f.Value.Amount == nil || f.about.measure == "" {
		return Unsupported, -1
	}
	for _, c := range conversions {
		unit, value := c.smaller, times(f.Value.Amount, whole(c.times))
		switch f.about.measure {
		case c.larger:
		case c.smaller:
			unit, value = c.larger, over(f.Value.Amount, c.times)
		default:
			continue
		}
		for _, i := range e.byKey[key(Number, number(value))] {
			if e.sites[i].about.measure == unit {
				return Elsewhere, e.sites[i].source
			}
		}
	}
	return Unsupported, -1
}

// shortNoun returns the letters at i that stand for nothing known: "tv".
func (f *finder) shortNoun(i int) string {
	t := f.at(i)
	if t.kind != wordToken || f.taken[i] || len(t.bare) < 2 || spellOut(t) != nil || f.isComrade(i) || !voiceless(t.bare) || f.measureAt(i) != "" {
		return ""
	}
	return t.bare
}

// mayStandFor reports whether letters can be short for words of a context.
func mayStandFor(short string, words []string) bool {
	letters := ""
	for _, syllable := range strings.Fields(strings.Join(words, " ")) {
		letters += syllable[:1]
	}
	return strings.HasPrefix(letters, short) || len(words) > 0 && contracts(short, words[0])
}

// sameMeasure tells what two units come to. A missing power is a slip.
func sameMeasure(draft, said string) Finding {
	switch {
	case draft == "" || said == "" || draft == said:
		return Supported
	case draft == said+"2" || draft == said+"3":
		return Elsewhere
	}
	return Unsupported
}
