package facts

import "strings"

// words is a set of single syllables, by its number among all sets; 0 is the
// set of none. One typed without marks is found too.
type words uint8

const setRoom = 2

var setCount words

func newSet() words {
	if setCount++; setCount >= 64*setRoom {
		panic("no room for another set of words") // unreachable: the tests would say so
	}
	return setCount
}

// wordsOf reads a set from a line of words with spaces between.
func wordsOf(line string) words {
	set := newSet()
	for w := range strings.FieldsSeq(line) {
		s := enter(w)
		s.folded().join(set)
		s.bared().join(set)
	}
	return set
}

// baresOf reads a set of spellings without marks.
func baresOf(line string) words {
	set := newSet()
	for w := range strings.FieldsSeq(line) {
		bares.words[bares.enter(w)].join(set)
	}
	return set
}

func (k *knownWord) join(set words)    { k.sets[set/64] |= 1 << (set % 64) }
func (k *knownWord) in(set words) bool { return k.sets[set/64]&(1<<(set%64)) != 0 }

func (s words) has(t *token) bool {
	folded, bared := t.known()
	return folded.in(s) || !t.sure && bared.in(s)
}

// hasFold and hasBare look up a spelling with marks, and one without.
func (s words) hasFold(folded string) bool { return folds.known(folded).in(s) }
func (s words) hasBare(bare string) bool   { return bares.known(bare).in(s) }
