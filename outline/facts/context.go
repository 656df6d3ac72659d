package facts

import (
	"slices"
	"strings"
)

// A context is what a sentence says around a fact: the words by which figures
// of equal value are told apart. Words are syllables without marks, stop
// words left out, nearest first.
type context struct {
	own    []string // before it, back to the fact before
	far    []string // before that
	after  []string // after it, up to the next figure or the end of the clause
	noun   []string // what is counted: the first words of after, or the nearest of own
	slot   string   // "tu" or "den": which end of a change the figure is
	turn   string   // which way: "tang", "giam", "khong"
	anchor string   // the date that the figure is of: the nearest before it, or else after
	beside []string // the figures next to it in the sentence
	who    string   // the person right before it

	follows string // the document right before a date
	prev    string // the word right before it
	counted bool   // something that is counted follows
	part    string // of the day, before a date
	head    string // the word right before the name of a place, or a number that is a name
	role    string // the office of a person, without marks
}

const (
	ownWords   = 8
	farWords   = 12
	afterWords = 6
	nounWords  = 2
)

var stopWords = readWords("stop")

// contexts looks around every fact of the sentence.
func (f *finder) contexts() {
	if len(f.out) == 0 {
		return
	}
	f.readContent()
	for i, o := range f.out {
		before, prev, next := f.neighbours(i)
		o.about = context{
			own:   f.wordsBefore(o.from, f.clauseAfter(before, prev, o.from), ownWords),
			far:   f.wordsBefore(prev, 0, farWords),
			after: f.wordsAfter(o.to, next),
			turn:  f.turnBefore(o.from),
			slot:  slots[strings.ToLower(f.at(o.from-1).text)],
		}
		o.about.noun = o.about.after[:min(nounWords, len(o.about.after))]
		o.about.prev = f.contentBefore(o.from)
		o.about.counted = countNouns.begins(f.ts, o.to)
		o.about.part = partsOfDay[f.at(o.from-1).bare]
		if head := f.headOf(i); head != "" {
			o.about.head = head
			o.about.noun = []string{head}
		} else if len(o.about.noun) == 0 {
			o.about.noun = o.about.own[:min(nounWords, len(o.about.own))]
		}
		o.about.anchor, o.about.beside, o.about.who = f.anchor(i), f.beside(i), f.who(i)
		o.opens, o.plain = f.opening(o.from), !f.accented()
		f.relations(i)
		o.Bound = f.boundBefore(o.from)
	}
}

// neighbours returns the figure before the fact at i, -1 when there is none,
// where it ends, and where the next one begins.
func (f *finder) neighbours(i int) (before, prev, next int) {
	inWords := func(k int) bool { return f.out[k].Class.named() || f.out[k].Class == Claim }
	before, next = i-1, len(f.ts)
	for before >= 0 && inWords(before) {
		before--
	}
	if before >= 0 {
		prev = f.out[before].to
	}
	for k := i + 1; k < len(f.out); k++ {
		if !inWords(k) {
			return before, prev, f.out[k].from
		}
	}
	return before, prev, next
}

// described returns the fact with the exported account of its context.
func (o *found) described() Fact {
	if o.Noun != "" || o.Near != nil {
		return o.Fact
	}
	noun := slices.Clone(o.about.noun)
	if len(o.about.after) == 0 {
		slices.Reverse(noun)
	}
	for i, w := range noun {
		if i > 0 {
			o.Noun += " "
		}
		o.Noun += w
	}
	o.Near = append(slices.Clone(o.about.own), o.about.after...)
	return o.Fact
}

var headWords = wordsOf("thôn khối tổ khóa quận phố khu ấp đội điều khoản mục lớp nhóm đợt hạng vùng phường cụm thứ")

var partsOfDay = map[string]string{"sang": "sang", "chieu": "chieu", "toi": "toi", "trua": "trua"}

// contentBefore returns the word right before i, "" when it says nothing.
func (f *finder) contentBefore(i int) string {
	if t := f.at(i - 1); t.kind == wordToken && !t.among(stopWords) {
		return t.bare
	}
	return ""
}

// ofName begins the head of a number that belongs to a name; the last
// syllable of the name follows.
const ofName = "="

// ordinalOfName reports whether the number at i is part of the name before
// it: small, whole, and counting nothing.
func (f *finder) ordinalOfName(i int) bool {
	o, name := f.out[i], f.out[i-1]
	if o.Class != Number || !name.Class.named() || name.Class == Person || name.to != o.from || o.to != o.from+1 {
		return false
	}
	return len(f.ts[o.from].text) <= 2 && (f.at(o.to).kind != wordToken || f.says(o.to, functionWords))
}

// mistakenHeads are such words that are others where marks are missing.
var mistakenHeads = setOf("quan thu muc hang doi pho to khu loai")

// headWord reports whether the word at i makes a name of the number after it.
func (f *finder) headWord(i int) bool {
	return f.says(i, headWords) && (f.at(i).sure || !mistakenHeads[f.at(i).bare])
}

// headOf returns the word that makes the number at i the name of something:
// "Thôn 3", and 5 in "các thôn 3, 4 và 5".
func (f *finder) headOf(i int) string {
	o := f.out[i]
	if f.headWord(o.from - 1) {
		return f.ts[o.from-1].bare
	}
	if i > 0 && f.ordinalOfName(i) {
		return ofName + f.ts[o.from-1].bare // "Nậm Cang 2"
	}
	if countNouns.begins(f.ts, o.to) {
		return ""
	}
	if i == 0 || o.Class != Number || f.out[i-1].to != o.from-1 {
		return ""
	}
	if f.sign(o.from-1, ",-") || f.says(o.from-1, andWords) {
		return f.out[i-1].about.head
	}
	return ""
}

var (
	turns = map[string]string{
		"tăng": "tang", "giảm": "giam", "vượt": "tang", "hụt": "giam", "thiếu": "giam", "bỏ": "giam", "xóa": "giam", "xoá": "giam", "cắt": "giam", "không": "khong", "chưa": "khong", "mất": "giam",
	}
	turnReach = 4
	slots     = map[string]string{"từ": "tu", "đến": "den", "lên": "den", "xuống": "den", "còn": "den", "tới": "den"}
)

// turnBefore returns the nearest word before i that tells which way a figure
// goes.
func (f *finder) turnBefore(i int) string {
	for n := 0; n < turnReach && i-1-n >= 0; n++ {
		t := f.ts[i-1-n]
		if t.kind == signToken && !t.is("-") || f.taken[i-1-n] && n > 0 && f.figureAt(i-1-n) && !f.says(i-1-n, toWords) {
			break
		}
		if turn, ok := turns[strings.ToLower(t.text)]; ok {
			return turn
		}
	}
	return ""
}

var limits = map[string]Bound{"hơn": Over, "trên": Over, "quá": Over, "dưới": Under, "gần": Under, "khoảng": About, "chừng": About, "độ": About, "ngót": Under}

var limitSigns = map[string]Bound{"~": About, "≈": About, ">": Over, "≥": Over, "<": Under, "≤": Under}

// boundBefore returns the limit that the word before i makes of a figure.
func (f *finder) boundBefore(i int) Bound {
	if i == 0 {
		return Exact
	}
	if b, ok := limitSigns[f.ts[i-1].text]; ok {
		return b
	}
	return limits[lower(f.ts[i-1:i])]
}

// who returns the person that the figure at i is of: the one named last
// before it.
func (f *finder) who(i int) string {
	for k := i - 1; k >= 0 && !f.parted(f.out[k].to, f.out[i].from); k-- {
		if f.out[k].Class == Person {
			return f.out[k].key
		}
	}
	return ""
}

// besideReach is how many facts away a figure still stands beside another.
const besideReach = 3

// beside returns the keys of the figures around the fact at i.
func (f *finder) beside(i int) []string {
	var out []string
	for k := max(0, i-besideReach); k < len(f.out) && k <= i+besideReach; k++ {
		if o := f.out[k]; k != i && o.Class <= Ratio {
			out = append(out, o.key)
		}
	}
	return out
}

// anchor returns the date that the figure at i is of: the nearest before it
// in its part of the sentence, or else the nearest after it. Two dates joined
// by "đến" are one period.
func (f *finder) anchor(i int) string {
	for k := i - 1; k >= 0 && !f.parted(f.out[k].to, f.out[i].from); k-- {
		if f.out[k].Class != Date {
			continue
		}
		if k > 0 && f.out[k-1].Class == Date && f.says(f.out[k].from-1, toWords) && f.out[k].from-f.out[k-1].to == 1 {
			return f.out[k-1].Value.String() + ".." + f.out[k].Value.String()
		}
		return f.out[k].Value.String()
	}
	for k := i + 1; k < len(f.out) && !f.parted(f.out[i].to, f.out[k].from); k++ {
		if f.out[k].Class == Date {
			return f.out[k].Value.String()
		}
	}
	return ""
}

// parted reports whether a semicolon stands between two tokens.
func (f *finder) parted(from, to int) bool {
	for i := from; i < to; i++ {
		if f.sign(i, ";") {
			return true
		}
	}
	return false
}
