package facts

import (
	"slices"
	"strings"
)

// leaves reports whether a figure is what is left, "còn 7", and takes whether
// it is what is taken away, "bỏ 2".
func (c context) leaves() bool { return c.slot == "den" && c.turn == "" }

func (c context) takes() bool { return c.slot == "" && c.turn == "giam" }

// sameHead tells whether two numbers can be names of one thing, or both no
// names. Where marks are missing a count may only seem to be one.
func sameHead(d, s context, plain bool) Finding {
	switch {
	case d.head == s.head, s.loose && d.head == "", s.letters != "" && strings.HasSuffix(d.before, s.letters):
		return Supported
	case strings.HasPrefix(d.head, ofName) && s.prev == d.head[len(ofName):], strings.HasPrefix(s.head, ofName) && d.prev == s.head[len(ofName):]:
		return Supported
	case !naming(s.head) && (!naming(d.head) || plain):
		return Supported
	case d.head == "" && leads(d, s.head), s.head == "" && leads(s, d.head), len(s.lead) > 0 && slices.Contains(d.lead, s.lead[0]):
		return Elsewhere // "cụm thi đua số 3" of "cụm 3"
	case d.head == "" && names(d.after, s.head), s.head == "" && s.alone && !strings.HasPrefix(d.head, ofName) && (share(d.beside, s.beside) || share(d.fitting(), s.fitting())):
		return Elsewhere // "24 lớp" of "lớp 24", and "lớp 10" of "thi tuyển 10"
	}
	return Unsupported
}

// rankLeads are words before a number that makes it a rank.
var rankLeads = setOf("hang xep dung thu giai top toan vi")

// ranked reports whether the number is a rank, or may be one.
func (c context) ranked() bool {
	return c.head == "hang" || c.head == "thu" || len(c.lead) > 0 && rankLeads[c.lead[0]]
}

// leads reports whether a word that makes names of numbers stands among those
// before the number.
func leads(c context, head string) bool { return !c.counted && slices.Contains(c.lead, head) }

// names reports whether the first words after a number have the syllable.
func names(after []string, syllable string) bool {
	for _, w := range after[:min(nounWords, len(after))] {
		if slices.Contains(strings.Fields(w), syllable) {
			return true
		}
	}
	return false
}

// naming reports whether the word makes a name of the number after it; a rank
// ("thứ 5") is none.
func naming(head string) bool { return head != "" && head != "thu" && head != "hang" }

// opposed reports whether one figure goes up where the other goes down.
func opposed(a, b string) bool { return a != "" && b != "" && a != b || a == "khong" || b == "khong" }

// personNouns are words for people, which stand for one another.
var personNouns = map[string]bool{
	"dong chi": true, "dang vien": true, "can bo": true, "dai bieu": true, "uy vien": true, "cap uy vien": true, "nguoi": true, "quan chung": true,
	"hoi vien": true, "doan vien": true, "thanh vien": true,
}

// persons reports whether the context counts people.
func persons(c context) bool {
	return len(c.noun) > 0 && personNouns[c.noun[0]]
}

// countsThings reports whether what follows the number is counted, and no unit.
func (c context) countsThings() bool {
	return c.counted && c.scale == nil && len(c.after) > 0 && unitBegun(c.after[0]) == "" && c.after[0] != "tuoi"
}

func share(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// margin is how much better the words must fit another value before a figure
// is doubted: one word more says nothing.
const margin = 2

// fitsAnother reports whether the words around a figure fit a figure of the
// evidence that counts the same with another value better than any with this
// value: the sign of two values exchanged.
func (e *Evidence) fitsAnother(f *found, same []int) bool {
	own, near, words := 0, false, e.known(f.about.fitting())
	for _, i := range same {
		own = max(own, fit(words, &f.about, &e.sites[i]))
		near = near || share(f.about.own, e.sites[i].about.fitting())
	}
	if e.ledToAnother(f, same) {
		return true
	}
	for _, list := range e.alike(f) {
		for _, i := range list {
			s := &e.sites[i]
			if s.key == f.key {
				continue
			}
			if other := fit(words, &f.about, s); other > own+margin || other > own && !near && share(f.about.own, s.about.fitting()) {
				return true
			}
		}
	}
	return false
}

// alike returns the figures that may be of the same: those that count the
// same, and all shares, which count nothing.
func (e *Evidence) alike(f *found) [][]int {
	if f.Class == Percent {
		return [][]int{e.byClass[Percent]}
	}
	var out [][]int
	for _, noun := range f.about.nouns() {
		out = append(out, e.byNoun[nounKey{f.Class, noun}])
	}
	return out
}

// ledToAnother reports whether the two words before another value of the
// evidence lead to this figure, and none before its own do: "khiển trách 12
// đảng viên" where "khiển trách 4" was said.
func (e *Evidence) ledToAnother(f *found, same []int) bool {
	if len(f.about.lead) == 0 || f.Class > Percent {
		return false
	}
	if e.ledInShort(f, same) {
		return true
	}
	for _, i := range same {
		if lead := e.sites[i].about.lead; len(lead) > 0 && slices.Contains(f.about.lead, lead[0]) {
			return false
		}
	}
	for _, lead := range []string{f.about.led(), f.about.lead[0]} { // "nữ 41" in a list leads with one word
		for _, i := range e.byLead[lead] {
			if s := &e.sites[i]; s.class == f.Class && s.key != f.key {
				return true
			}
		}
	}
	return len(f.about.lead) == 1 && e.ledOverComma(f)
}

// ledInShort reports whether the evidence leaves out the last word before
// another value that stands before this one, where the word before that is
// another: "trễ hạn" of "đúng hạn 28,1 %, trễ 0,6 %".
func (e *Evidence) ledInShort(f *found, same []int) bool {
	lead := f.about.lead
	if len(lead) < 2 || slices.ContainsFunc(same, func(i int) bool {
		s := e.sites[i].about.lead
		return len(s) < 2 || s[0] != lead[0] || s[1] == lead[1]
	}) {
		return false
	}
	return slices.ContainsFunc(e.byLead[lead[1]], func(i int) bool {
		s := &e.sites[i]
		return s.class == f.Class && s.key != f.key && slices.ContainsFunc(same, func(k int) bool { return e.sites[k].sentence == s.sentence })
	})
}

// ledOverComma reports whether the last two words before the figure, which a
// comma parts, lead to another value in the evidence without it: "chó, mèo".
func (e *Evidence) ledOverComma(f *found) bool {
	return len(f.about.own) > 1 && f.about.own[0] == f.about.lead[0] && slices.ContainsFunc(e.byLead[f.about.own[1]+" "+f.about.own[0]], func(i int) bool {
		return e.sites[i].class == f.Class && e.sites[i].key != f.key
	})
}

// led returns the last two words that lead to a figure, or the only one.
func (c context) led() string {
	switch len(c.lead) {
	case 0:
		return ""
	case 1:
		return c.lead[0]
	}
	return c.lead[1] + " " + c.lead[0]
}

// overused reports whether a sentence says the figure more often than the
// whole evidence does: once it stands in the place of another.
func (e *Evidence) overused(f *found, sentence []*found) bool {
	if f.Class > Ratio {
		return false
	}
	uses := 0
	for _, o := range sentence {
		if o.key == f.key {
			uses++
		}
	}
	return uses > 1 && uses > len(e.byKey[f.key])
}

// nouns returns the names of what a figure counts: its first two syllables,
// and, for all that counts people, one name.
func (c context) nouns() []string {
	var out []string
	if len(c.noun) > 0 {
		out = append(out, c.noun[0])
	}
	if persons(c) {
		out = append(out, "people")
	}
	return out
}

// fit counts what the contexts of two figures share: words close by, the
// figures beside, and most of all the date.
func fit(words []weighted, c *context, s *site) int {
	n := min(2*shared(c.beside, s.about.beside), 4)
	for _, w := range words {
		if slices.Contains(s.words, w.number) {
			n += w.weight
		}
	}
	if c.anchor != "" && c.anchor == s.about.anchor {
		n += 6
	}
	if c.who != "" && c.who == s.about.who {
		n += 4
	}
	return n
}

// fitting returns the words right around a figure, or farther before it where
// there are none.
func (c *context) fitting() []string { return slices.Concat(c.around()) }

// around returns them in two parts, those before it and those after.
func (c *context) around() (before, after []string) {
	if len(c.own)+len(c.after) == 0 {
		return c.far[:min(len(c.far), 4)], nil
	}
	return c.own, c.after
}

func shared(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}
