package facts

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// phrases is a list of phrases, by its number among all lists.
type phrases uint8

// A phrase is a few syllables that mean one thing. There are thousands: what
// one is made of stands in tables.
type phrase struct {
	run
	list    phrases
	meaning uint16
}

// A run is a few syllables in a row.
type run struct {
	at   uint16
	size uint8
}

var (
	listCount phrases

	// allPhrases of all lists, by their first syllable without marks, then by
	// list, the longest first.
	allPhrases []phrase
	// runs of all phrases and abbreviations, one after another.
	runs []syllable
	// meanings of all phrases; the first is none.
	meanings = make([]string, 1)
)

func (r run) syllables() []syllable { return runs[r.at:][:r.size] }

// first returns the number of its first syllable without marks.
func (r run) first() uint16 { return r.syllables()[0].bare }

// bare returns the syllables without marks, spaces between.
func (r run) bare() string {
	var words []string
	for _, s := range r.syllables() {
		words = append(words, s.bared().letters)
	}
	return strings.Join(words, " ")
}

func (ph *phrase) means() string { return meanings[ph.meaning] }

func newPhrases() phrases {
	if listCount++; listCount >= 64 {
		panic("no room for another list of phrases") // unreachable: the tests would say so
	}
	return listCount
}

// newRun returns the syllables of a phrase.
func newRun(said string) run {
	r := run{at: small(len(runs))}
	for s := range strings.FieldsSeq(said) {
		runs = append(runs, enter(s))
		r.size++
	}
	return r
}

// add adds a phrase, and what it means where that is asked for.
func (p phrases) add(said, means string) { p.addRun(newRun(said), means) }

func (p phrases) addRun(r run, means string) {
	r.syllables()[0].bared().begins |= 1 << p
	next := phrase{run: r, list: p}
	if means != "" {
		next.meaning = small(len(meanings))
		meanings = append(meanings, means)
	}
	allPhrases = append(allPhrases, next)
}

// mergePhrases makes one list of the phrases of several that have more than
// one syllable. What one means is itself without marks.
func mergePhrases(lists ...phrases) phrases {
	all := newPhrases()
	for _, list := range lists {
		for ph := range list.all() {
			if ph.size > 1 {
				all.addRun(ph.run, ph.bare())
			}
		}
	}
	return all
}

// all returns the phrases of a list.
func (p phrases) all() iter.Seq[*phrase] {
	return func(yield func(*phrase) bool) {
		for i := range allPhrases {
			if allPhrases[i].list == p && !yield(&allPhrases[i]) {
				return
			}
		}
	}
}

// settle puts the phrases in order and leaves no room for more.
func settle() {
	folds.words, bares.words, cues = slices.Clone(folds.words), slices.Clone(bares.words), slices.Clone(cues)
	allPhrases, runs, meanings = slices.Clone(allPhrases), slices.Clone(runs), slices.Clone(meanings)
	slices.SortStableFunc(allPhrases, func(a, b phrase) int {
		return cmp.Or(cmp.Compare(a.first(), b.first()), cmp.Compare(a.list, b.list), cmp.Compare(b.size, a.size))
	})
	for i := range allPhrases {
		k := &bares.words[allPhrases[i].first()]
		if k.count == 0 {
			k.first = small(i)
		}
		k.count++
	}
}
