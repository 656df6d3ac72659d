package facts

// A knownWord is what all lists of the package say of one spelling, so that a
// token is looked up once and not for every list that it is held against.
type knownWord struct {
	letters string
	sets    [setRoom]uint64 // of words that it is in, by number
	begins  uint64          // lists of phrases that it is the first syllable of, by number
	first   uint16          // of those phrases among all
	count   uint16
	cue     uint16 // what it tells of a figure, among the cues
}

// A cue is what a word tells of a figure that it is part of or stands before.
type cue struct {
	numeral    numeral
	turn, slot string // context_heads.go
	bound      Bound
}

// cues of all words; the first is that of a word that tells nothing.
var cues = make([]cue, 1)

func (k *knownWord) tells() *cue { return &cues[k.cue] }

// cueOf returns what the word tells, to be added to.
func cueOf(k *knownWord) *cue {
	if k.cue == 0 {
		k.cue = small(len(cues))
		cues = append(cues, cue{})
	}
	return &cues[k.cue]
}

// All variables are set by now, and with them all lists read.
func init() {
	readNumerals()
	for word := range english {
		bares.words[bares.enter(word)].join(figureStarts)
	}
	for word, turn := range turns {
		cueOf(enter(word).folded()).turn = turn
	}
	for word, slot := range slots {
		cueOf(enter(word).folded()).slot = slot
	}
	for word, bound := range limits {
		cueOf(enter(word).folded()).bound = bound
	}
	for _, list := range []map[string]run{abbreviations, capitalAbbreviations} {
		for short := range list {
			folds.words[folds.enter(foldOnly(short))].join(shortWords)
		}
	}
	settle()
}

// A syllable is a word as it is spelled with marks and without, by its numbers
// in the dictionaries.
type syllable struct{ fold, bare uint16 }

// enter returns the syllable that a list spells so.
func enter(word string) syllable {
	folded, bare := fold(word)
	return syllable{folds.enter(folded), bares.enter(bare)}
}

// folded and bared return what is known of it with marks and without.
func (s syllable) folded() *knownWord { return &folds.words[s.fold] }
func (s syllable) bared() *knownWord  { return &bares.words[s.bare] }

// is reports whether the token is the syllable, as typed or as it may be meant.
func (s syllable) is(t *token) bool {
	return t.listed.fold == s.fold || !t.sure && t.listed.bare == s.bare
}

// lookUp notes how the word is spelled with and without marks, and what is
// known of it.
func (t *token) lookUp() {
	var room [2][64]byte
	f, b := appendFold(room[0][:0], room[1][:0], t.text)
	s := syllable{folds.find(string(f)), bares.find(string(b))}
	t.fold, t.bare = s.folded().spelled(f, t.text), s.bared().spelled(b, t.text)
	if t.kind == wordToken {
		t.listed = s
	}
}

// spelled returns the letters of the word that was looked up as typed, in
// room that is there already where they are known or as typed.
func (k *knownWord) spelled(letters []byte, typed string) string {
	switch {
	case k.letters != "":
		return k.letters
	case string(letters) == typed:
		return typed
	}
	return string(letters)
}

// known returns what is known of the token's spelling with and without marks.
func (t *token) known() (folded, bared *knownWord) {
	return t.listed.folded(), t.listed.bared()
}
