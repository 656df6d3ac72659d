package facts

import "strings"

var countNouns = readPhrases("nouns")

// functionWords hold a sentence together; none of them is counted.
var functionWords = wordsOf(`của về ngày và đã khóa do tại trong là được có cho theo với từ đến nên ở này đó kia trên dưới khi để bởi vì ra
	thì mà còn sẽ đang phải không chưa hằng hàng tới sau trước qua nữa như cũng đều lên xuống so gồm nhằm bằng nhưng hoặc hay cùng năm tháng quý
	giữa lại vào mới thực đạt tăng giảm`)

var (
	rankWords   = wordsOf("thứ hạng giải loại gấp lần bậc cả chia nhân tốp top lớp")
	beforeCount = wordsOf("là có được đạt còn gồm tăng giảm lên xuống thêm bầu chỉ khoảng gần hơn trên dưới đủ trong với và hoặc mới đúng thành")
	timeWords   = wordsOf("trong mỗi hằng hàng cả từng các nhiều những qua đầu cuối giữa sau mấy theo một tháng quý hết nửa suốt")
	everyWords  = wordsOf("mỗi từng là như cùng một thành")
	oneIdioms   = wordsOf("một số vài mặt cách trong lòng chiều phần lúc khi bên ít")
	idioms      = map[string]words{
		"hai":  wordsOf("mặt chiều bên vai lúa lòng"),
		"ba":   wordsOf("mẹ má lô"),
		"bốn":  wordsOf("phương bể"),
		"chín": wordsOf("chắn muồi rộ"),
	}
	countIdioms = phraseList("một bộ phận, một cách, một lòng, hai mặt, ba bên, một số, hai cấp, một cửa, ba sạch")
	ripeWords   = wordsOf("lúa quả trái suy nghĩ cam")
)

// spelledMeant reports whether the words of the amount at i mean a number
// there. Two syllables always do; one is also an ordinary word.
func (f *finder) spelledMeant(i int, a amount) bool {
	t := &f.ts[i]
	if f.capitalInside(i) && !f.allCapitals(i) && !f.says(i-1, orderWords) {
		return false // but "thứ Hai" is a day
	}
	if a.words != 1 || a.next != i+1 {
		return !f.brokenUp(i, a.next)
	}
	next := f.at(i + 1)
	noun := countNouns.begins(f.ts, i+1) && !(next.title && !next.upper)
	switch n := numeralAt(f.ts, i); {
	case n.atom == unitsAtom, n.atom == digitAtom && n.value == 0:
		return false
	case f.says(i-1, rankWords) && !f.says(i, oneWord) && !(n.value == 5 && f.says(i-1, timeWords)):
		return true
	case n.value == 1 && n.atom == digitAtom:
		return noun && !countIdioms.begins(f.ts, i) && !f.says(i-1, everyWords) && !f.says(i+1, oneIdioms)
	case n.value == 5:
		return noun && !f.says(i-1, timeWords) && f.at(i-1).kind != digitsToken
	case countIdioms.begins(f.ts, i), f.says(i+1, idioms[strings.ToLower(t.text)]) || f.says(i-1, kinWords):
		return false
	case numeralAt(f.ts, i+1).atom == digitAtom && numeralAt(f.ts, i+1).value == 0 && numeralAt(f.ts, i+2).atom == pointAtom:
		return true // báo động ba không phẩy tám mét
	case f.says(i+1, outOfWords) && numeralAt(f.ts, i+2).atom != noAtom && (countNouns.begins(f.ts, i+3) || f.at(i+3).kind != wordToken):
		return true // sáu trên chín chi bộ
	case a.loose, noun:
		return noun
	case n.atom == digitAtom && numeralAt(f.ts, i+1).atom == digitAtom && countNouns.begins(f.ts, i+2):
		return true
	case next.kind != wordToken:
		return f.says(i-1, beforeCount) || f.headWord(i-1) || percentWords(f.ts, i+1) > 0
	case next.title && !next.upper:
		return false
	}
	return !f.says(i+1, functionWords) && !(t.fold == chin && f.says(i-1, ripeWords))
}

var (
	oneWord  = wordsOf("một")
	kinWords = wordsOf("ông bà anh chị bác chú cô mẹ")
	chin, _  = fold("chín")
)

// capitalInside reports whether the word at i has a capital that the
// beginning of the sentence does not ask for.
func (f *finder) capitalInside(i int) bool { return f.ts[i].title && !f.opening(i) }

// allCapitals reports whether the word stands among words in capitals.
func (f *finder) allCapitals(i int) bool {
	return f.ts[i].upper && len(f.ts[i].text) > 1 && (f.at(i+1).upper || f.at(i-1).upper)
}

// brokenUp reports whether capitals in the middle make names of the words.
func (f *finder) brokenUp(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if f.ts[i].title && !f.ts[i].upper {
			return true
		}
	}
	return false
}

// opening reports whether the word at i stands where a capital means nothing:
// first in its sentence, line or cell, or after a sign that begins something.
func (f *finder) opening(i int) bool {
	if i == 0 || f.ts[i].gap >= cellGap {
		return true
	}
	before := &f.ts[i-1]
	switch {
	case before.kind == blankToken:
		return false
	case before.kind != signToken:
		return f.labelled(i-1) || i == 1 && before.kind == digitsToken && before.line || i == 1 && len(before.text) == 1 && before.kind == wordToken && f.ts[i].gap >= cellGap
	case before.is("/") && i == 2:
		return true
	case strings.Contains(",/&%]”'", before.text):
		return before.text == "'" && f.ts[i].glued() && before.gap > 0
	case before.is(")"):
		return i <= 2 || f.labelled(i-1) || f.ts[max(0, i-2)].kind != wordToken && i <= 3
	case before.is("-"):
		return f.opening(i - 1)
	}
	return true
}

// labelled reports whether the token at i belongs to a label.
func (f *finder) labelled(i int) bool {
	for _, o := range f.out {
		if o.Class == Label && i >= o.from && i < o.to {
			return true
		}
	}
	return false
}
