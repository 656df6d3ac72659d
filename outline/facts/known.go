package facts

import (
	"cmp"
	"slices"
)

// A knownWord is what all lists of the package say of one spelling, so that a
// token is looked up once and not for every list that it is held against.
type knownWord struct {
	spelling   string
	sets       [setRoom]uint64 // of words, by number
	begins     uint64          // lists of phrases that it is the first syllable of, by number
	phrases    []beginning     // those phrases
	numeral    numeral
	figure     bool   // a figure may begin with it
	date, name bool   // or a date, or what leads to a name
	turn, slot string // what it tells of a figure after it: context_heads.go
	bound      Bound
	short      bool // it is an abbreviation, at least in capitals
}

// A beginning is what a list has for the first syllable of its phrases.
type beginning struct {
	list    int
	phrases []phrase
}

const setRoom = 3

var (
	// knownFolds and knownBares are the words of all lists by their spelling.
	knownFolds, knownBares = map[string]*knownWord{}, map[string]*knownWord{}

	setCount, listCount int

	unknown  knownWord
	complete bool // all lists are read
)

func init() {
	for word := range figureStarts {
		knownIn(knownBares, word).figure = true
	}
	for word := range english {
		knownIn(knownBares, word).figure = true
	}
	for word := range dateStarts {
		knownIn(knownBares, word).date = true
	}
	for word := range nameStarts {
		knownIn(knownBares, word).name = true
	}
	for word, n := range numerals {
		knownIn(knownFolds, word).numeral = n
	}
	for word, n := range bareNumerals {
		knownIn(knownBares, word).numeral = n
	}
	for word, turn := range turns {
		knownIn(knownFolds, foldOnly(word)).turn = turn
	}
	for word, slot := range slots {
		knownIn(knownFolds, foldOnly(word)).slot = slot
	}
	for word, bound := range limits {
		knownIn(knownFolds, foldOnly(word)).bound = bound
	}
	for short := range abbreviations {
		knownIn(knownFolds, short).short = true
	}
	for short := range capitalAbbreviations {
		knownIn(knownFolds, foldOnly(short)).short = true
	}
	complete = true
	lookUpAgain(abbreviations)
	lookUpAgain(capitalAbbreviations)
}

// lookUpAgain looks up the words that abbreviations stand for, which were read
// before all lists were.
func lookUpAgain(list map[string][]token) {
	for _, long := range list {
		for i := range long {
			long[i].lookUp()
		}
	}
}

// knownIn returns what is known of a spelling, to be added to.
func knownIn(all map[string]*knownWord, spelling string) *knownWord {
	k := all[spelling]
	if k == nil {
		k = &knownWord{spelling: spelling}
		all[spelling] = k
	}
	return k
}

// lookUp notes how the word is spelled with and without marks, and what is
// known of it. While the lists are being read nobody knows yet.
func (t *token) lookUp() {
	var room [2][64]byte
	f, b := appendFold(room[0][:0], room[1][:0], t.text)
	folded, bared := knownFolds[string(f)], knownBares[string(b)]
	t.fold, t.bare = folded.spelled(f, t.text), bared.spelled(b, t.text)
	if complete && t.kind == wordToken {
		t.folded, t.bared = cmp.Or(folded, &unknown), cmp.Or(bared, &unknown)
	}
}

// spelled returns the letters of the word that was looked up as typed, in
// room that is there already where they are known or as typed.
func (k *knownWord) spelled(letters []byte, typed string) string {
	switch {
	case k != nil:
		return k.spelling
	case string(letters) == typed:
		return typed
	}
	return string(letters)
}

// known returns what is known of the token's spelling with and without marks.
func (t *token) known() (folded, bared *knownWord) {
	if t.folded != nil {
		return t.folded, t.bared
	}
	if t.kind != wordToken {
		return &unknown, &unknown
	}
	return cmp.Or(knownFolds[t.fold], &unknown), cmp.Or(knownBares[t.bare], &unknown)
}

func (k *knownWord) in(set int) bool { return k.sets[set/64]&(1<<(set%64)) != 0 }

// begun returns the phrases of a list that begin with the word.
func (k *knownWord) begun(list int) []phrase {
	if k.begins&(1<<list) == 0 {
		return nil
	}
	i := 0
	for k.phrases[i].list != list {
		i++
	}
	return k.phrases[i].phrases
}

// begin notes the phrases of a list that begin with the word.
func (k *knownWord) begin(list int, all []phrase) {
	k.begins |= 1 << list
	k.phrases = slices.DeleteFunc(k.phrases, func(b beginning) bool { return b.list == list })
	k.phrases = append(k.phrases, beginning{list, all})
}

// enterSet numbers a new set of words.
func enterSet() int {
	setCount++
	if setCount >= 64*setRoom {
		panic("no room for another set of words") // unreachable: the tests would say so
	}
	return setCount
}

// enterList numbers a new list of phrases.
func enterList() int {
	listCount++
	if listCount >= 64 {
		panic("no room for another list of phrases") // unreachable: the tests would say so
	}
	return listCount
}
