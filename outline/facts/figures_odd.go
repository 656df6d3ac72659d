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
		f.take(Ratio, from, i+1, Value{Amount: whole(1), Of: whole(2)}).inWords = true
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
	f.take(Ratio, i, end, Value{Amount: a.value, Of: b.value}).inWords = true
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
	if scaleAt(f.ts, end) != nil || f.measureAt(end) != "" || percentWords(f.ts, end) > 0 {
		return 0
	}
	if len(groups) < 3 && !(f.headWord(i-1) && signs == "," && len(groups[1]) < 3) || strings.Trim(signs, ",") != "" || inThrees(groups) || !f.free(i, end) {
		return 0
	}
	for ; i < end; i += 2 {
		f.take(Number, i, i+1, number(integer(f.ts[i].text)))
	}
	return end
}

var romanCues = wordsOf("quý phần chương khóa kỳ hội thứ hạng loại mục lục vùng ban đợt bậc kỷ lần lớp vực cấp số giai")

// romanNumber reads II, XIII; one letter only after a word that counts so.
func (f *finder) romanNumber(i int) int {
	t := &f.ts[i]
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
	t := &f.ts[i]
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
