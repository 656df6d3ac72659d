package facts

import (
	"math/big"
	"slices"
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
	of     nameEnd  // of the name before it: "tai chinh" of Sở Tài chính

	follows string   // the document right before a date
	prev    string   // the word right before it
	measure string   // the unit right after it
	maybe   string   // the unit that the word right after it may be, where its marks are missing
	per     string   // the unit that it is a rate of: "tuần" in "3 lần/tuần"
	short   string   // letters right after it that may stand for what it counts
	counted bool     // something that is counted follows
	part    string   // of the day, year or term that it is in: partOf
	loose   bool     // head may be no name: "3 khu 142 lô" counts lots
	letters string   // letters right before it that may stand for words: "tk" for tiểu khu
	before  string   // the first letters of the words before it
	tail    string   // the first letters of the small words after a name
	head    string   // the word right before the name of a place, or a number that is a name
	lead    []string // the words before a number, all of them, nearest first
	scale   *big.Rat // the scale that it is said in, nil for none
	alone   bool     // nothing is counted by it, and no unit follows
	role    string   // the office of a person, without marks
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
	f.countLists()
	f.readContent()
	for i, o := range f.out {
		before, prev, next := f.neighbours(i)
		o.about = context{
			own:   f.wordsBefore(o.from, f.clauseAfter(before, prev, o.from), ownWords),
			after: f.wordsAfter(o.to, next),
			turn:  f.turnBefore(o.from),
			slot:  f.slotBefore(o.from),
		}
		if len(o.about.own)+len(o.about.after) == 0 { // else nobody asks
			o.about.far = f.wordsBefore(prev, 0, farWords)
		}
		o.about.noun = o.about.after[:min(nounWords, len(o.about.after))]
		o.about.prev = f.contentBefore(o.from)
		o.about.counted = f.countsFree(o.to)
		if o.Class == Number {
			o.about.measure, o.about.per, o.about.short = f.measureAt(o.to), f.perUnit(o.to), f.shortNoun(o.to)
			o.about.maybe = f.landUnit(o.to)
		}
		o.about.part = f.partOf(o)
		o.about.lead, o.about.scale, o.about.alone = f.leadBefore(o.from), f.scaleOf(o), f.alone(o)
		o.about.letters, o.about.before = f.lettersBefore(i), f.initialsBefore(o.from)
		if head := f.headOf(i); head != "" {
			o.about.head, o.about.loose = head, f.looseHead(i)
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

var (
	partsOfDay  = setOf("sang chieu toi trua")
	partsOfTime = wordsOf("đầu cuối giữa")
)

// partOf returns which part of a day, year or term is meant: the word before a
// date, or after a number of months.
func (f *finder) partOf(o *found) string {
	before, after := f.at(o.from-1), f.at(o.to+1)
	switch {
	case o.Class == Date && (partsOfDay[before.bare] || before.among(partsOfTime)):
		return before.bare
	case o.Class == Number && f.says(o.to, monthWords) && after.among(partsOfTime):
		return after.bare
	}
	return ""
}

// contentBefore returns the word right before i, "" when it says nothing.
func (f *finder) contentBefore(i int) string {
	t := f.at(i - 1)
	if t.kind != wordToken || t.among(stopWords) {
		return ""
	}
	if long := spellOut(t); long != nil {
		return long[len(long)-1].bared().letters
	}
	return t.bare
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
	out := f.desk.list[:0]
	for k := max(0, i-besideReach); k < len(f.out) && k <= i+besideReach; k++ {
		if o := f.out[k]; k != i && o.Class <= Ratio {
			out = append(out, o.key)
		}
	}
	f.desk.list = out
	return f.desk.keep(out)
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
			return key(Date, Value{From: f.out[k-1].Value.From, To: f.out[k].Value.From})
		}
		return f.out[k].key
	}
	for k := i + 1; k < len(f.out) && !f.parted(f.out[i].to, f.out[k].from); k++ {
		if f.out[k].Class == Date {
			return f.out[k].key
		}
	}
	return ""
}

// parted reports whether a semicolon stands between two tokens.
func (f *finder) parted(from, to int) bool {
	if !f.parts {
		return false
	}
	for i := from; i < to; i++ {
		if f.sign(i, ";") {
			return true
		}
	}
	return false
}
