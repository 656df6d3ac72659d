package facts

import "math/big"

// An atom is what one syllable means in a spelled number.
type atom int

const (
	noAtom atom = iota
	digitAtom
	tenAtom      // mười
	tensAtom     // mươi, chục after a digit
	hundredAtom  // trăm
	andAtom      // linh, lẻ
	halfAtom     // rưỡi
	pointAtom    // phẩy
	scoreAtom    // hăm, băm: a ten with its digit to follow
	unitsAtom    // lăm, mốt, tư, nhăm: only after tens
	thousandAtom // a scale
)

// A numeral is a syllable of spelled numbers.
type numeral struct {
	atom  atom
	value int64
	loose bool // without marks it is also an ordinary word
}

// readNumerals enters the numerals by their folded spelling, and by their
// spelling without marks.
func readNumerals() {
	for word, n := range map[string]numeral{
		"không": {digitAtom, 0, true}, "một": {digitAtom, 1, true}, "hai": {digitAtom, 2, false}, "ba": {digitAtom, 3, false},
		"bốn": {digitAtom, 4, true}, "năm": {digitAtom, 5, true}, "sáu": {digitAtom, 6, true}, "bảy": {digitAtom, 7, true},
		"bẩy": {digitAtom, 7, true}, "tám": {digitAtom, 8, true}, "chín": {digitAtom, 9, true}, "mười": {tenAtom, 10, true},
		"mươi": {tensAtom, 10, true}, "chục": {tensAtom, 10, true}, "trăm": {hundredAtom, 100, true}, "linh": {andAtom, 0, true},
		"lẻ": {andAtom, 0, true}, "rưỡi": {halfAtom, 0, true}, "rưởi": {halfAtom, 0, true}, "phẩy": {pointAtom, 0, true},
		"phảy": {pointAtom, 0, true}, "hăm": {scoreAtom, 20, true}, "băm": {scoreAtom, 30, true}, "lăm": {unitsAtom, 5, true},
		"nhăm": {unitsAtom, 5, true}, "mốt": {unitsAtom, 1, true}, "tư": {unitsAtom, 4, true},
		"nghìn": {thousandAtom, 1e3, true}, "ngàn": {thousandAtom, 1e3, true}, "vạn": {thousandAtom, 1e4, true},
		"triệu": {thousandAtom, 1e6, true}, "tỷ": {thousandAtom, 1e9, true}, "tỉ": {thousandAtom, 1e9, true},
	} {
		s := enter(word)
		cueOf(s.folded()).numeral = n
		if bare := cueOf(s.bared()); bare.numeral.atom == noAtom || n.atom == digitAtom || s.bared().letters == "muoi" && n.atom == tensAtom {
			bare.numeral = n
		}
	}
	cueOf(enter("tư").bared()).numeral = numeral{unitsAtom, 4, true}
}

// numeralAt returns what the syllable at i means in a number. One typed
// without marks is read too; loose tells that it may mean something else.
func numeralAt(ts []token, i int) numeral {
	if i < 0 || i >= len(ts) || ts[i].kind != wordToken {
		return numeral{}
	}
	folded, bared := ts[i].known()
	if n := folded.tells().numeral; n.atom != noAtom {
		n.loose = false
		return n
	}
	n := bared.tells().numeral
	if ts[i].is("ti") && i+1 < len(ts) && ts[i+1].is("vi") {
		return numeral{}
	}
	if ts[i].marked || ts[i].sure && !unmistakable[ts[i].bare] {
		return numeral{}
	}
	return n
}

// unmistakable syllables mean a number even where the words around them are
// typed with their marks.
var unmistakable = setOf("muoi nghin trieu ruoi chuc phay lam nham")

// shortScales are scales as phones type them, only after digits.
var shortScales = map[string]int64{"k": 1e3, "tr": 1e6, "trd": 1e6, "t": 1e9, "ty": 1e9, "ti": 1e9, "nghin": 1e3, "ngan": 1e3, "trieu": 1e6}

// scales are the powers of ten that numbers are said in.
var scales = map[int64]*big.Rat{1e3: whole(1e3), 1e4: whole(1e4), 1e6: whole(1e6), 1e9: whole(1e9)}

// scaleAt returns the power of ten that the word at i multiplies by, or nil.
func scaleAt(ts []token, i int) *big.Rat {
	if n := numeralAt(ts, i); n.atom == thousandAtom && !isShareWord(ts, i) {
		return scales[n.value]
	}
	if i > 0 && i < len(ts) && ts[i].kind == wordToken && !isShareWord(ts, i) && (ts[i-1].kind == digitsToken || ts[i].bare == "k" && numeralAt(ts, i-1).atom == hundredAtom) {
		if v, ok := shortScales[ts[i].bare]; ok && !(ts[i].is("ti") && i+1 < len(ts) && ts[i+1].is("vi")) && (ts[i].text != "T" && ts[i].text != "t") {
			return scales[v]
		}
	}
	return nil
}

// shareWords follow tỷ where it is no number: tỷ lệ, tỷ trọng, tỷ suất.
var shareWords = wordsOf("lệ trọng suất số mỉ giá")

func isShareWord(ts []token, i int) bool {
	return numeralAt(ts, i).value == 1e9 && i+1 < len(ts) && ts[i+1].among(shareWords) && ts[i+1].gap > 0
}
