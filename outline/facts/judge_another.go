package facts

import (
	"slices"
	"strings"
)

// ofAnother reports whether a figure that the evidence has is said of another
// thing there, as far as names and words can tell. It is kept, and marked.
func (e *Evidence) ofAnother(f *found, same []int) bool {
	return e.fitsAnother(f, same) || e.ofAnotherName(f, same) || e.wordedAsAnother(f, same) || e.onlyBefore(f, same) || e.onlyAimed(f, same) || e.onlyReached(f, same)
}

// ofAnotherName reports whether the thing named before the figure has another
// one of the kind in the evidence, and this one follows other names only:
// "Sở Tài chính đạt 91,24 điểm" of a table that has it in the row of another.
func (e *Evidence) ofAnotherName(f *found, same []int) bool {
	if f.about.of == (nameEnd{}) {
		return false
	}
	for _, i := range same {
		if s := &e.sites[i]; s.about.of == f.about.of || s.about.of == (nameEnd{}) && f.about.measure == "" {
			return false
		}
	}
	return slices.ContainsFunc(e.byClass[f.Class], func(i int) bool {
		s := &e.sites[i]
		return s.key != f.key && s.about.of == f.about.of && s.class == s.Class && comparable(&f.about, &s.about)
	})
}

// comparable reports whether two figures measure or count the same.
func comparable(a, b *context) bool {
	switch {
	case a.measure != "" || b.measure != "":
		return a.measure == b.measure && a.per == b.per
	case a.counted && b.counted:
		return share(a.noun, b.noun)
	}
	return true
}

// wordedAsAnother reports whether every word before another value stands by
// the figure, and of the words before its own fewer do: "thanh toán trực
// tuyến" where this was said of "hồ sơ trực tuyến". What is counted tells
// nothing.
func (e *Evidence) wordedAsAnother(f *found, same []int) bool {
	said, nouns := e.distinguishing(&f.about)
	if len(said) == 0 || len(same) == 0 || slices.ContainsFunc(same, func(i int) bool { return e.allSaid(&e.sites[i], said) > 0 || len(e.sites[i].words) == 0 }) {
		return false
	}
	for _, noun := range nouns {
		for _, i := range e.byNoun[nounKey{f.Class, noun}] {
			s := &e.sites[i]
			if s.key == f.key || !comparable(&f.about, &s.about) {
				continue
			}
			if n := e.allSaid(s, said); n > 0 && e.fewer(same, said, s.words, n) {
				return true
			}
		}
	}
	return false
}

// allSaid returns how many words the site has if all of them were said, else 0.
func (e *Evidence) allSaid(s *site, said []int32) int {
	n := 0
	for _, w := range s.words {
		switch {
		case slices.Contains(said, w):
			n++
		case !e.counts(s, w):
			return 0
		}
	}
	return n
}

// counts reports whether the word is what the site counts.
func (e *Evidence) counts(s *site, w int32) bool {
	if !s.about.counted || len(s.about.noun) == 0 {
		return false
	}
	n, ok := e.numbers[s.about.noun[0]]
	return ok && n == w
}

// fewer reports whether each of the sites has words of its own that were not
// said, and of those said only some of the n that the others have.
func (e *Evidence) fewer(same []int, said, theirs []int32, n int) bool {
	for _, i := range same {
		s := &e.sites[i]
		own, alike, all := 0, 0, 0
		for _, w := range s.words {
			if e.counts(s, w) {
				continue
			}
			if all++; slices.Contains(said, w) {
				own++
				if slices.Contains(theirs, w) {
					alike++
				}
			}
		}
		if own == all || own != alike || own >= n {
			return false
		}
	}
	return true
}

// distinguishing returns the words by which a figure is told from others that
// count the same, those that the evidence has, and the nouns under which such
// others are filed.
func (e *Evidence) distinguishing(c *context) (said []int32, nouns []string) {
	nouns = c.nouns()
	for _, w := range c.fitting() {
		if c.counted && len(c.noun) > 0 && (w == c.noun[0] || personNouns[w] && persons(*c)) {
			continue
		}
		if n, ok := e.numbers[w]; ok {
			said, nouns = append(said, n), append(nouns, w)
		}
	}
	return said, nouns
}

// onlyBefore reports whether the evidence has the figure only as what was
// before a change: "từ 302 lên 410".
func (e *Evidence) onlyBefore(f *found, same []int) bool {
	return f.about.slot != "tu" && len(same) > 0 && !slices.ContainsFunc(same, func(i int) bool { return e.sites[i].about.slot != "tu" })
}

// aims are words before what is wanted and not yet there.
var aims = []string{"muc tieu", "chi tieu", "ke hoach", "phan dau", "yeu cau", "du kien", "nhu cau", "de nghi", "dang ky", "du toan", "toi thieu"}

// onlyAimed reports whether the evidence has the figure only as what is
// wanted, and the draft does not say so.
func (e *Evidence) onlyAimed(f *found, same []int) bool {
	return len(same) > 0 && !f.about.aimed() && !slices.ContainsFunc(same, func(i int) bool { return !e.sites[i].about.aimedAt() })
}

// onlyReached reports whether the draft calls wanted what the evidence does
// not, and which has another figure of the kind that is.
func (e *Evidence) onlyReached(f *found, same []int) bool {
	if !f.about.aimedAt() || slices.ContainsFunc(same, func(i int) bool { return e.sites[i].about.aimed() }) {
		return false
	}
	return slices.ContainsFunc(e.byClass[f.Class], func(i int) bool {
		s := &e.sites[i]
		return s.key != f.key && s.about.aimedAt() && comparable(&f.about, &s.about)
	})
}

// aimedAt reports whether a word for what is wanted leads to the figure.
func (c *context) aimedAt() bool {
	for k := 1; k < len(c.lead); k++ {
		if slices.Contains(aims, c.lead[k]+" "+c.lead[k-1]) {
			return true
		}
	}
	return false
}

// aimed reports whether one stands anywhere around it.
func (c *context) aimed() bool {
	around := spaced(c.own) + spaced(c.lead) + spaced(c.far)
	after := " " + strings.Join(c.after, " ") + " "
	return slices.ContainsFunc(aims, func(w string) bool { return strings.Contains(around, " "+w+" ") || strings.Contains(after, " "+w+" ") })
}

// spaced returns the words, which are given nearest first, in their order.
func spaced(words []string) string {
	words = slices.Clone(words)
	slices.Reverse(words)
	return " " + strings.Join(words, " ") + " "
}
