package facts

import (
	"math/big"
	"strings"

	"golang.org/x/text/unicode/norm"
)

var (
	halfWords  = wordsOf("nửa")
	halfBefore = wordsOf("một quá hơn gần non phân")
	oneWords   = wordsOf("một")
)

// fraction reads "một nửa", "quá nửa", "hai phần ba", "một phần tư".
func (f *finder) fraction(i int) int {
	if f.says(i, halfWords) && (f.at(i).marked || f.says(i-1, halfBefore)) && !f.says(i-1, andWords) {
		from := i
		if f.says(i-1, oneWords) && f.free(i-1, i) {
			from--
		}
		f.take(Ratio, from, i+1, Value{Amount: whole(1), Of: whole(2)})
		return i + 1
	}
	if f.ts[i].kind == digitsToken && !f.says(i+1, partWords) {
		return 0
	}
	a, ok := readBelow(f.ts, i)
	if !ok || !f.free(i, a.next) || !a.value.IsInt() || !f.says(a.next, partWords) || percentWords(f.ts, a.next) > 0 {
		return 0
	}
	b, ok := readBelow(f.ts, a.next+1)
	end := b.next
	if !ok && numeralAt(f.ts, a.next+1).atom == unitsAtom {
		b.value, end, ok = whole(4), a.next+2, true
	}
	if !ok || !f.free(i, end) || b.value.Sign() == 0 {
		return 0
	}
	f.take(Ratio, i, end, Value{Amount: a.value, Of: b.value})
	return end
}

// mixed reads "3½".
func (f *finder) mixed(i int) int {
	next := f.at(i + 1)
	if f.ts[i].kind != digitsToken || next.kind != oddToken || !next.glued() {
		return 0
	}
	part, ok := oddValue(next.text)
	if !ok || part.IsInt() {
		return 0
	}
	f.take(Number, i, i+2, number(plus(integer(f.ts[i].text), part)))
	return i + 2
}

// list reads "1,2,3" as three numbers.
func (f *finder) list(i int) int {
	if f.ts[i].kind != digitsToken || !f.sign(i+1, ",") {
		return 0
	}
	groups, signs, end := readGroups(f.ts, i)
	if len(groups) < 3 && !(f.headWord(i-1) && signs == "," && len(groups[1]) < 3) || strings.Trim(signs, ",") != "" || inThrees(groups) || !f.free(i, end) {
		return 0
	}
	for ; i < end; i += 2 {
		f.take(Number, i, i+1, number(integer(f.ts[i].text)))
	}
	return end
}

var (
	vagueWords  = wordsOf("vài mấy hàng dăm nhiều tiền bạc đôi")
	scaleOfMany = map[atom]bool{tensAtom: true, hundredAtom: true, thousandAtom: true}
)

// vague reads figures that leave the number open: "vài chục", "hàng nghìn",
// "dăm ba", "chục hộ", "nghìn tỷ".
func (f *finder) vague(i int) int {
	end := i
	if f.says(i, vagueWords) {
		end++
	}
	for end < len(f.ts) && f.free(end, end+1) && scaleOfMany[numeralAt(f.ts, end).atom] && !isShareWord(f.ts, end) && percentWords(f.ts, end+1) == 0 {
		end++
	}
	switch {
	case end == i+1 && (strings.EqualFold(f.ts[i].text, "dăm") || strings.EqualFold(f.ts[i].text, "đôi")) && numeralAt(f.ts, end).atom == digitAtom && f.at(i).marked:
		end++
	case f.says(i, vagueWords) && end > i+1 && f.free(i, end):
	case f.says(i, vagueWords), end == i:
		return 0
	default:
		return f.bareScale(i, end)
	}
	f.take(Number, i, end, Value{Words: lower(f.ts[i:end])})
	return end
}

// bareScale reads a scale without a number before it: "chục người" is ten,
// "mươi hộ" and "nghìn tỷ" are vague.
func (f *finder) bareScale(i, end int) int {
	n, next := numeralAt(f.ts, i), f.at(end)
	marked := f.ts[i].marked && (!f.ts[i].title || f.opening(i) && !next.title)
	if !marked || numeralAt(f.ts, end).atom == halfAtom || next.kind != wordToken || f.says(i-1, partWords) {
		return 0
	}
	if !countNouns.begins(f.ts, end) && !f.ts[i].among(tenWords) && end-i < 2 {
		return 0
	}
	if f.ts[i].among(dozenTens) && end == i+1 {
		f.take(Number, i, end, number(whole(n.value)))
		return end
	}
	f.take(Number, i, end, Value{Words: lower(f.ts[i:end])})
	return end
}

var (
	tenWords  = wordsOf("mươi chục")
	dozenTens = wordsOf("chục trăm nghìn vạn triệu tỷ")
)

var romanCues = wordsOf("quý phần chương khóa kỳ hội thứ hạng loại mục lục vùng ban đợt bậc kỷ lần lớp vực cấp số giai")

// romanNumber reads II, XIII; one letter only after a word that counts so.
func (f *finder) romanNumber(i int) int {
	t := f.ts[i]
	v := romanValue(t.text)
	if v == 0 {
		v = f.smallRoman(i)
	}
	if v == 0 || len(t.text) == 1 && !f.says(i-1, romanCues) || strings.Trim(t.text, "L") == "" || f.sign(i+1, "-/'") && f.at(i+1).glued() && f.at(i+2).kind == wordToken {
		return 0
	}
	f.take(Number, i, i+1, number(whole(int64(v))))
	return i + 1
}

// smallRoman returns the value of a Roman number in small letters, which only
// stands after a word that counts so: "khóa xv".
func (f *finder) smallRoman(i int) int {
	t := f.ts[i]
	cues := romanCues
	if len(t.text) == 1 {
		cues = letterCues
	}
	if t.title || !f.says(i-1, cues) || f.at(i+1).glued() && f.at(i+1).word() {
		return 0
	}
	return romanValue(strings.ToUpper(t.text))
}

var letterCues = wordsOf("quý phần chương loại hạng lục khóa")

// oddNumber reads numerals that are no digits, ½ ① Ⅻ 💯, alone or in a row.
func (f *finder) oddNumber(i int) int {
	if f.ts[i].kind != oddToken {
		return 0
	}
	end := i + 1
	for end < len(f.ts) && !f.taken[end] && f.ts[end].glued() && (f.ts[end].kind == oddToken || f.ts[end].kind == digitsToken) {
		end++
	}
	if end > i+1 {
		f.take(Code, i, end, Value{Words: f.chunk(i, end)})
		return end
	}
	value, ok := oddValue(f.ts[i].text)
	switch {
	case f.ts[i].is("💯"):
		f.take(Percent, i, end, number(whole(100)))
	case !ok:
		f.take(Code, i, end, Value{Words: f.ts[i].text})
	case !value.IsInt():
		f.take(Ratio, i, end, Value{Amount: new(big.Rat).SetInt(value.Num()), Of: new(big.Rat).SetInt(value.Denom())})
	default:
		f.take(Number, i, end, number(value))
	}
	return end
}

// oddPicture reports whether r is a picture of a number.
func oddPicture(r rune) bool { return r == '💯' || r == '🔟' }

// oddValue returns the number that a numeral means, by its compatible form.
func oddValue(s string) (*big.Rat, bool) {
	plain := norm.NFKC.String(s)
	if s == "🔟" {
		plain = "10"
	}
	plain = strings.Trim(strings.ReplaceAll(plain, "\u2044", "/"), "().")
	if v := romanValue(strings.ToUpper(plain)); v > 0 {
		return whole(int64(v)), true
	}
	if strings.Trim(plain, "0123456789/") != "" || plain == "" {
		return nil, false
	}
	return new(big.Rat).SetString(plain)
}

var (
	placeWords = wordsOf("hạng giải thứ loại số thuộc")
	places     = map[string]int64{"nhất": 1, "nhì": 2, "nhị": 2, "một": 1, "ba": 3, "tư": 4}
	// unmarkedPlaces spell such words where marks are missing.
	unmarkedPlaces = map[string]string{"nhat": "nhất", "nhi": "nhì", "doi": "đôi", "ruoi": "rưỡi", "mot": "một", "ba": "ba", "tu": "tư"}
	twiceWords     = wordsOf("gấp nhân tăng")
	multiples      = map[string]*big.Rat{"đôi": whole(2), "rưỡi": ratio(3, 2)}
	dozenWords     = wordsOf("tá")
	timesWords     = wordsOf("lần")
)

// multiple returns the value of "gấp đôi": a ratio to one.
func multiple(times *big.Rat) Value { return Value{Amount: times, Of: whole(1)} }

// ranked reads "hạng nhất", "giải nhì", "gấp đôi", "một tá".
func (f *finder) ranked(i int) int {
	word := strings.ToLower(f.ts[i].text)
	if f.ts[i].kind != wordToken {
		return 0
	}
	if !f.ts[i].sure {
		word = unmarkedPlaces[word]
	}
	switch v := places[word]; {
	case v > 0 && f.says(i-1, placeWords) && !(v == 1 && f.opening(i-1) && f.sign(i+1, ",")):
		if word == "một" && countNouns.begins(f.ts, i+1) {
			return 0
		}
		f.take(Number, i, i+1, number(whole(v)))
	case multiples[word] != nil && f.says(i-1, twiceWords):
		f.take(Ratio, i, i+1, multiple(multiples[word]))
	case f.says(i, dozenWords) && f.at(i).marked && f.says(i-1, oneWords):
		f.take(Number, i-1, i+1, number(whole(12)))
	case numeralAt(f.ts, i).atom == hundredAtom && percentWords(f.ts, i+1) > 0:
		end := i + 1 + percentWords(f.ts, i+1)
		f.take(Percent, i, end, number(whole(100)))
		return end
	default:
		return 0
	}
	return i + 1
}
