package facts

import (
	"cmp"
	"embed"
	"slices"
	"strings"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// words is a set of single syllables. One typed without marks is found too.
type words struct {
	number int // among all sets; 0 for no words. The words are in knownFolds and knownBares
}

func newWords(list ...string) words {
	set := words{enterSet()}
	for _, w := range list {
		f, b := fold(w)
		knownIn(knownFolds, f).sets[set.number/64] |= 1 << (set.number % 64)
		knownIn(knownBares, b).sets[set.number/64] |= 1 << (set.number % 64)
	}
	return set
}

// wordsOf reads a set from a line of words with spaces between.
func wordsOf(line string) words { return newWords(strings.Fields(line)...) }

func (s words) has(t *token) bool {
	if s.number == 0 {
		return false
	}
	folded, bared := t.known()
	return folded.in(s.number) || !t.sure && bared.in(s.number)
}

// hasFold and hasBare look up a spelling with marks, and one without.
func (s words) hasFold(folded string) bool { return cmp.Or(knownFolds[folded], &unknown).in(s.number) }
func (s words) hasBare(bare string) bool   { return cmp.Or(knownBares[bare], &unknown).in(s.number) }

// A phrase is a few syllables that mean one thing.
type phrase struct {
	folded, bare []string
	joined       string // the syllables without marks, spaces between
	means        string // what stands after "=" in the list, or the phrase itself
	meansBare    string // that without marks
}

// phrases finds phrases of a list by their first syllable, longest first.
type phrases struct {
	by     map[string][]phrase
	number int // among all lists
}

func newPhrases() phrases { return phrases{map[string][]phrase{}, enterList()} }

// readPhrases reads a list: a phrase a line, or several with commas between,
// "phrase = meaning" where it has one, "#" before remarks.
func readPhrases(name string) phrases {
	list := newPhrases()
	for _, line := range readLines(name) {
		for _, entry := range splitList(line) {
			list.add(entry)
		}
	}
	return list
}

func splitList(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == '\n' })
}

func (p phrases) add(entry string) {
	said, means, _ := strings.Cut(entry, "=")
	said, means = strings.TrimSpace(said), strings.TrimSpace(means)
	if said == "" {
		return
	}
	if means == "" {
		means = said
	}
	next := phrase{means: means, meansBare: bareList(means)}
	for s := range strings.FieldsSeq(said) {
		f, b := fold(s)
		next.folded = append(next.folded, f)
		next.bare = append(next.bare, b)
	}
	next.joined = strings.Join(next.bare, " ")
	key := next.bare[0]
	at := 0
	for at < len(p.by[key]) && len(p.by[key][at].bare) >= len(next.bare) {
		at++
	}
	p.by[key] = slices.Insert(p.by[key], at, next)
	knownIn(knownBares, key).begin(p.number, p.by[key])
}

// bareList returns words without their marks.
func bareList(list string) string {
	words := strings.Fields(list)
	for i, w := range words {
		_, words[i] = fold(w)
	}
	return strings.Join(words, " ")
}

// mayBegin reports whether the word is the first syllable of a phrase.
func (p phrases) mayBegin(t *token) bool {
	_, bared := t.known()
	return bared.begun(p.number) != nil
}

// match returns the longest phrase that begins at i and its length in tokens,
// 0 when there is none. A dash or a full stop glued between is passed over.
func (p phrases) match(ts []token, i int) (*phrase, int) {
	_, bared := ts[i].known()
	all := bared.begun(p.number)
	for k := range all {
		if n := all[k].length(ts, i); n > 0 {
			return &all[k], n
		}
	}
	return nil, 0
}

// begins reports whether a phrase of the list begins at i.
func (p phrases) begins(ts []token, i int) bool {
	if i >= len(ts) {
		return false
	}
	_, n := p.match(ts, i)
	return n > 0
}

func (ph *phrase) length(ts []token, i int) int {
	at := i
	for k := range ph.bare {
		if k > 0 && at < len(ts) && (ts[at].is("-") || ts[at].is("–")) {
			at++
		}
		if at >= len(ts) || !ts[at].word() {
			return 0
		}
		if t := &ts[at]; t.fold != ph.folded[k] && (t.sure || t.bare != ph.bare[k]) {
			return 0
		}
		at++
	}
	return at - i
}

func readLines(name string) []string {
	text, err := lexiconFiles.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		panic(err) // unreachable: embedded
	}
	var lines []string
	for line := range strings.SplitSeq(string(text), "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}

func readWords(name string) words {
	return newWords(strings.Fields(strings.ReplaceAll(strings.Join(readLines(name), " "), ",", " "))...)
}
