package facts

import (
	"slices"
	"strings"
)

// A finder finds the facts of one sentence. Its passes go from the most
// particular reading to the least; a token belongs to the first that takes it.
type finder struct {
	ts         []token
	taken      []bool
	out        []*found
	desk       *desk
	content    [][]string // by token, what it says in a context
	asDocument []unread
	parts      bool  // a semicolon stands somewhere
	owner      []int // by token, the fact that it belongs to, or -1; known once all are found
}

// findIn returns the facts of one sentence that begins at offset in its text.
func findIn(sentence string, offset int, numbering *numbering) []*found {
	return findAmong(tokenize(sentence, offset), numbering)
}

// findAmong returns the facts of a sentence that is cut into tokens.
func findAmong(ts []token, numbering *numbering) []*found {
	d := desks.Get().(*desk)
	defer desks.Put(d)
	d.taken, d.owner, d.content = cleared(d.taken, len(ts)), cleared(d.owner, len(ts)), cleared(d.content, len(ts))
	f := finder{ts: ts, taken: d.taken, owner: d.owner, content: d.content, desk: d}
	for i := range f.ts {
		t := &f.ts[i]
		f.parts = f.parts || t.is(";")
		if t.kind == blankToken {
			f.taken[i] = true
			f.unit(i + 1)
		}
	}
	f.read(numbering)
	return f.out
}

// read has all passes read the sentence.
func (f *finder) read(numbering *numbering) {
	f.links()
	f.quotations()
	f.labels(numbering)
	f.documents()
	f.dates()
	f.codes()
	f.figures()
	f.leftovers()
	f.names()
	f.claims()
	slices.SortFunc(f.out, func(a, b *found) int { return a.from - b.from })
	f.own()
	f.contexts()
}

// unit takes the power of a unit such as m2 at i, whose figure stands before.
func (f *finder) unit(i int) {
	if isSquareUnit(f.at(i), f.at(i+1)) {
		f.taken[i+1] = true
	}
}

// own notes which token belongs to which fact.
func (f *finder) own() {
	for i := range f.owner {
		f.owner[i] = -1
	}
	for k, o := range f.out {
		o.key = key(o.Class, o.Value)
		for i := o.from; i < o.to; i++ {
			f.owner[i] = k
		}
	}
}

// take makes tokens from up to before to one fact.
func (f *finder) take(class Class, from, to int, v Value) *found {
	for i := from; i < to; i++ {
		f.taken[i] = true
	}
	fact := f.desk.fact()
	fact.Fact = Fact{Start: f.ts[from].start, End: f.ts[to-1].end, Class: class, Value: v}
	fact.from, fact.to = from, to
	f.out = append(f.out, fact)
	return fact
}

// also remembers a second reading.
func (f *found) also(class Class, v Value, upTo Finding) {
	f.other = append(f.other, reading{class, v, upTo})
}

// free reports whether none of the tokens from up to before to is taken.
func (f *finder) free(from, to int) bool {
	return from >= 0 && to <= len(f.ts) && !slices.Contains(f.taken[from:to], true)
}

// at returns the token at i; outside of the sentence an empty sign.
func (f *finder) at(i int) *token {
	if i < 0 || i >= len(f.ts) {
		return &outside
	}
	return &f.ts[i]
}

var outside = token{kind: signToken, gap: 1}

// sign reports whether the sign at i is one of these.
func (f *finder) sign(i int, signs string) bool {
	if i < 0 || i >= len(f.ts) || f.ts[i].kind != signToken {
		return false
	}
	if text := f.ts[i].text; len(text) == 1 {
		return strings.IndexByte(signs, text[0]) >= 0
	}
	return strings.Contains(signs, f.ts[i].text)
}

// says reports whether the word at i is one of these.
func (f *finder) says(i int, set words) bool {
	return f.at(i).among(set)
}

// cue reports whether the word at i is one of these and, where its marks
// are missing among words that have them, digits follow: "Ngay 28-29/6".
func (f *finder) cue(i int, set words) bool {
	t := f.at(i)
	return t.among(set) || t.kind == wordToken && !t.marked && set.hasBare(t.bare) && f.at(i+1).kind == digitsToken
}
