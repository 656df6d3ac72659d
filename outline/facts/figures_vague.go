package facts

import (
	"math/big"
	"strings"
)

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

var (
	placeWords = wordsOf("hạng giải thứ loại số thuộc")
	rankValues = map[string]int64{"nhất": 1, "nhì": 2, "nhị": 2, "một": 1, "ba": 3, "tư": 4}
	// unmarkedRanks spell such words where marks are missing.
	unmarkedRanks = map[string]string{"nhat": "nhất", "nhi": "nhì", "doi": "đôi", "ruoi": "rưỡi", "mot": "một", "ba": "ba", "tu": "tư"}
	twiceWords    = wordsOf("gấp nhân tăng")
	multiples     = map[string]*big.Rat{"đôi": whole(2), "rưỡi": ratio(3, 2)}
	dozenWords    = wordsOf("tá")
	timesWords    = wordsOf("lần")
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
		word = unmarkedRanks[word]
	}
	switch v := rankValues[word]; {
	case v > 0 && f.says(i-1, placeWords) && !(v == 1 && f.opening(i-1) && f.sign(i+1, ",")):
		if word == "một" && countNouns.begins(f.ts, i+1) {
			return 0
		}
		f.take(Number, i, i+1, number(whole(v)))
	case multiples[word] != nil && f.says(i-1, twiceWords):
		f.take(Ratio, i, i+1, multiple(multiples[word]))
	case f.says(i, dozenWords) && f.at(i).marked && f.says(i-1, oneWords):
		f.take(Number, i-1, i+1, number(whole(12)))
	case numeralAt(f.ts, i).atom == hundredAtom && percentWords(f.ts, i+1) > 0 && f.free(i, i+1+percentWords(f.ts, i+1)):
		end := i + 1 + percentWords(f.ts, i+1)
		f.take(Percent, i, end, number(whole(100)))
		return end
	default:
		return 0
	}
	return i + 1
}
