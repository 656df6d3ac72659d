package facts

import (
	"slices"
	"sync"
)

// A desk is the room in which a finder works, used again for the next sentence;
// and what is left of the room for what it finds, which is not.
type desk struct {
	taken   []bool
	owner   []int
	content [][]string
	words   []string // what content is made of
	list    []string // in the making
	facts   []found
	kept    []string
}

// How many facts and words room is made for at once.
const factsAtOnce, wordsAtOnce = 16, 256

// fact returns room for another fact.
func (d *desk) fact() *found {
	if len(d.facts) == 0 {
		d.facts = make([]found, factsAtOnce)
	}
	f := &d.facts[0]
	d.facts = d.facts[1:]
	return f
}

// keep returns a copy of the words that lasts, nil for none.
func (d *desk) keep(words []string) []string {
	n := len(words)
	if n == 0 {
		return nil
	}
	if len(d.kept) < n {
		d.kept = make([]string, max(n, wordsAtOnce))
	}
	out := d.kept[:n:n]
	copy(out, words)
	d.kept = d.kept[n:]
	return out
}

var desks = sync.Pool{New: func() any { return new(desk) }}

// cleared returns room for n entries, all of them zero.
func cleared[E any](room []E, n int) []E {
	room = slices.Grow(room[:0], n)[:n]
	clear(room)
	return room
}
