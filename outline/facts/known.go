package facts

// A knownWord is what all lists of the package say of one spelling, so that a
// token is looked up once and not for every list that it is held against.
type knownWord struct {
	sets    [setRoom]uint64  // of words, by number
	begins  [listRoom]uint64 // of phrases that it is the first syllable of
	numeral numeral
	figure  bool // a figure may begin with it
	short   bool // it is an abbreviation, at least in capitals
}

const (
	setRoom  = 3
	listRoom = 1
)

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
	for short := range abbreviations {
		knownIn(knownFolds, short).short = true
	}
	for short := range capitalAbbreviations {
		folded, _ := fold(short)
		knownIn(knownFolds, folded).short = true
	}
	complete = true
}

// knownIn returns what is known of a spelling, to be added to.
func knownIn(all map[string]*knownWord, spelling string) *knownWord {
	k := all[spelling]
	if k == nil {
		k = &knownWord{}
		all[spelling] = k
	}
	return k
}

// lookUp notes in the token what is known of it. While the lists are being
// read nobody knows yet.
func (t *token) lookUp() {
	if complete {
		t.folded, t.bared = t.known()
	}
}

// known returns what is known of the token's spelling with and without marks.
func (t *token) known() (folded, bared *knownWord) {
	if t.folded != nil {
		return t.folded, t.bared
	}
	folded, bared = &unknown, &unknown
	if t.kind != wordToken {
		return folded, bared
	}
	if k := knownFolds[t.fold]; k != nil {
		folded = k
	}
	if k := knownBares[t.bare]; k != nil {
		bared = k
	}
	return folded, bared
}

func (k *knownWord) in(set int) bool { return k.sets[set/64]&(1<<(set%64)) != 0 }

func (k *knownWord) first(list int) bool { return k.begins[list/64]&(1<<(list%64)) != 0 }

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
	if listCount >= 64*listRoom {
		panic("no room for another list of phrases") // unreachable: the tests would say so
	}
	return listCount
}
