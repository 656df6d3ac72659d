package facts

import "math/big"

var headWords = wordsOf("thôn khối tổ khóa quận phố khu ấp đội điều khoản mục lớp nhóm đợt hạng vùng phường cụm thứ độ")

// ofName begins the head of a number that belongs to a name; the last
// syllable of the name follows.
const ofName = "="

// ordinalOfName reports whether the number at i is part of the name before
// it: small, whole, and counting nothing.
func (f *finder) ordinalOfName(i int) bool {
	o, name := f.out[i], f.out[i-1]
	if o.Class != Number || !name.Class.named() || name.Class == Person || name.to != o.from || o.to != o.from+1 || f.isAcronym(o.from-1) {
		return false
	}
	return len(f.ts[o.from].text) <= 2 && (f.at(o.to).kind != wordToken || f.says(o.to, functionWords) && !countNouns.begins(f.ts, o.to))
}

// countsFree reports whether what is counted stands at i, and no date.
func (f *finder) countsFree(i int) bool {
	return i < len(f.ts) && !f.taken[i] && countNouns.begins(f.ts, i)
}

// looseHead reports whether the number at i may count what follows it, for
// all that the word before it could make a name of it: that is counted itself,
// "3 khu 142 lô".
func (f *finder) looseHead(i int) bool {
	o := f.out[i]
	switch {
	case o.to-o.from > 1 && f.ts[o.from+1].kind == digitsToken:
		return true // "lớp 10 225 em"
	case f.at(o.from-2).kind == digitsToken && !f.at(o.from-1).line && !f.ts[o.from].line && f.at(o.from-1).gap <= 1 && f.at(o.to).kind != digitsToken:
		return true // "4 lớp 267"
	case f.at(o.to).kind != wordToken, f.taken[o.to]:
		return false
	case countNouns.begins(f.ts, o.to) && !verbNouns.begins(f.ts, o.to), spellOut(&f.ts[o.to]) != nil:
		return true
	}
	if t := f.at(o.to); !t.line && !f.says(o.to, functionWords) && !doneAfter.begins(f.ts, o.to) && len(f.ts[o.from].text) > 1 {
		return true // "ấp 46 nhóm zalo"
	}
	for at := o.from - 2; at >= o.from-3; at-- {
		if f.at(at).kind == digitsToken || numeralAt(f.ts, at).atom != noAtom {
			return !f.says(o.to, functionWords) || countNouns.begins(f.ts, o.to)
		}
	}
	return f.isComrade(o.to) && o.to < len(f.ts)
}

// betweenWords stand between what a figure is of and the figure.
var betweenWords = wordsOf("là có được đạt chiếm bằng còn gồm khoảng")

// leadWords is how many words before a number may make a name of it.
const leadWords = 4

// leadBefore returns the words right before i, "số" left out: those that make
// a name of a number in "cụm thi đua số 3".
func (f *finder) leadBefore(i int) []string {
	out := f.desk.list[:0]
	for i >= 2 && f.listSign(i-1) && f.ts[i-2].kind == digitsToken && f.at(i).kind == digitsToken && !f.ts[i].line {
		i -= 2 // "KP 12, 15": what leads to the first leads to all
	}
	for i--; i >= 0 && f.ts[i].kind == wordToken && len(out) < leadWords; i-- {
		if long := spellOut(&f.ts[i]); long != nil {
			for k := len(long) - 1; k >= 0; k-- {
				out = append(out, long[k].bared().letters)
			}
		} else if !f.says(i, overallWords) && !f.says(i, betweenWords) {
			out = append(out, f.ts[i].bare)
		}
		if f.ts[i].line {
			break
		}
	}
	f.desk.list = out
	return f.desk.keep(out)
}

// scaleOf returns the scale that a number or a ratio is said in, nil for none.
func (f *finder) scaleOf(o *found) *big.Rat {
	if o.Class != Number && o.Class != Ratio || o.inWords {
		return nil
	}
	var scale *big.Rat
	for at := o.from + 1; at < o.to; at++ {
		switch s := scaleAt(f.ts, at); {
		case s != nil && scale == nil:
			scale = s
		case s != nil && scaleAt(f.ts, at-1) != nil: // nghìn tỷ
			scale = times(scale, s)
		case scale != nil:
			return scale // of "78 tỷ 9" and "15 tỷ 300 triệu"
		}
	}
	return scale
}

// doneAfter are verbs that stand after a number and are not counted.
var doneAfter = readPhrases("verbs")

// alone reports whether the figure counts nothing that is said: a sign, a
// word that says nothing or the end stands after it.
func (f *finder) alone(o *found) bool {
	t := f.at(o.to)
	return o.Class <= Ratio && f.measureAt(o.to) == "" && f.scaleOf(o) == nil &&
		(t.kind != wordToken || f.at(o.to+1).kind == digitsToken && !f.at(o.to+1).line && f.at(o.from-1).kind == wordToken || t.line || f.taken[o.to] || !countNouns.begins(f.ts, o.to) && (f.says(o.to, functionWords) || doneAfter.begins(f.ts, o.to)))
}

// lettersBefore returns what stands for the words before the number at i.
func (f *finder) lettersBefore(i int) string {
	o := f.out[i]
	for i > 0 && f.listSign(o.from-1) && f.out[i-1].to == o.from-1 && f.out[i-1].Class == Number {
		i--
		o = f.out[i]
	}
	t := f.at(o.from - 1)
	if o.Class == Code {
		t = f.at(o.from)
	}
	if t.kind == wordToken && len(t.bare) > 1 && voiceless(t.bare) {
		return t.bare
	}
	return ""
}

// initialsBefore returns the first letters of up to four words before i.
func (f *finder) initialsBefore(i int) string {
	var letters [4]byte
	first := len(letters)
	for at := i - 1; first > 0 && f.at(at).kind == wordToken; at-- {
		first--
		letters[first] = f.ts[at].bare[0]
	}
	return string(letters[first:])
}

// mistakenHeads are such words that are others where marks are missing.
var mistakenHeads = setOf("quan thu muc hang doi pho to khu loai do")

// verbNouns can be counted, and are verbs too.
var verbNouns = phraseList("tổ chức, kế hoạch, bầu, tin, công")

// degreeWords before "độ" make a name of the number after it: "mức độ 2".
var degreeWords = wordsOf("mức cấp")

// headWord reports whether the word at i makes a name of the number after it.
func (f *finder) headWord(i int) bool {
	if f.at(i).bare == "do" && !f.says(i-1, degreeWords) {
		return false
	}
	return f.says(i, headWords) && (f.at(i).sure || !mistakenHeads[f.at(i).bare])
}

// headOf returns the word that makes the number at i the name of something:
// "Thôn 3", and 5 in "các thôn 3, 4 và 5".
func (f *finder) headOf(i int) string {
	o := f.out[i]
	if o.Class == Percent || o.Class == Ratio || f.measureAt(o.to) != "" {
		return ""
	}
	if o.Class == Number && f.scaleOf(o) != nil {
		return "" // "tổ 450 triệu": no name is as large
	}
	if f.headWord(o.from-1) && !(f.at(o.from-2).kind == digitsToken && f.countsFree(o.to)) {
		return f.ts[o.from-1].bare
	}
	if i > 0 && f.ordinalOfName(i) {
		return ofName + f.ts[o.from-1].bare // "Nậm Cang 2"
	}
	if countNouns.begins(f.ts, o.to) {
		return ""
	}
	if i == 0 || o.Class != Number || f.out[i-1].Class != Number || f.out[i-1].to != o.from-1 {
		return ""
	}
	if f.sign(o.from-1, ",-") || f.says(o.from-1, andWords) {
		return f.out[i-1].about.head
	}
	return ""
}

// What words before a figure tell of it: which way it goes, which end of a
// change it is, of what it is a limit.
var (
	turns = map[string]string{
		"tăng": "tang", "giảm": "giam", "vượt": "tang", "hụt": "giam", "thiếu": "giam", "bỏ": "giam", "xóa": "giam", "cắt": "giam", "không": "khong", "chưa": "khong", "mất": "giam",
	}
	slots  = map[string]string{"từ": "tu", "đến": "den", "lên": "den", "xuống": "den", "còn": "den", "tới": "den"}
	limits = map[string]Bound{"hơn": Over, "trên": Over, "quá": Over, "dưới": Under, "gần": Under, "khoảng": About, "chừng": About, "độ": About, "ngót": Under}
)

const turnReach = 4

// turnBefore returns the nearest word before i that tells which way a figure
// goes.
func (f *finder) turnBefore(i int) string {
	for n := 0; n < turnReach && i-1-n >= 0; n++ {
		t := &f.ts[i-1-n]
		if t.kind == signToken && !t.is("-") || f.taken[i-1-n] && n > 0 && f.figureAt(i-1-n) && !f.says(i-1-n, toWords) {
			break
		}
		if folded, _ := t.known(); folded.tells().turn != "" {
			return folded.tells().turn
		}
	}
	return ""
}

// slotBefore returns which end of a change the word before i makes of a figure.
func (f *finder) slotBefore(i int) string {
	folded, _ := f.at(i - 1).known()
	return folded.tells().slot
}

var limitSigns = map[string]Bound{"~": About, "≈": About, ">": Over, "≥": Over, "<": Under, "≤": Under}

// boundBefore returns the limit that the word or sign before i makes of a
// figure.
func (f *finder) boundBefore(i int) Bound {
	t := f.at(i - 1)
	if t.kind == signToken {
		return limitSigns[t.text]
	}
	folded, _ := t.known()
	return folded.tells().bound
}
