package facts

import (
	"slices"
	"strings"
	"sync"
)

// A Source is a piece of evidence: what the writer said, an accepted answer,
// a form field, the outline.
type Source struct {
	ID    string // handed back with every fact it supports
	Text  string
	About string // the question it answers, so that a bare "23" is known to count something
}

// Evidence is what may be said. It is read once and never changes; it may be
// used by several goroutines.
type Evidence struct {
	sources   []Source
	sites     []site
	byKey     map[string][]int // sites by class and value
	byClass   [Label + 1][]int
	byNoun    map[nounKey][]int // figures by what they count
	byLead    map[string][]int  // figures by the two words before them
	sentences []string          // bare words of every sentence with spaces around, and of what it is about
	words     []heard
	stop      bool             // the last sign read ended something
	numbers   map[string]int32 // of the words in contexts
	byFold    places           // of words, by their folded spelling
	byBare    places           // of words without marks
	byShort   places           // of what may be initials
	settings  []setting        // by source
	codes     map[string]int   // letters and digits run together, and their sources

	spoken     []numberHeard // numbers in words; see numbersHeard
	spokenOnce sync.Once
}

// A nounKey is what figures of a class count.
type nounKey struct {
	class Class
	noun  string
}

// A site is one place of the evidence where a fact stands, in one reading.
type site struct {
	*found
	class    Class
	value    *Value
	key      string
	words    []int32 // those that tell what a figure is of, by number
	upTo     Finding
	source   int
	sentence int
}

// NewEvidence reads the sources.
func NewEvidence(sources []Source) *Evidence {
	e := &Evidence{
		sources: sources, byKey: map[string][]int{}, byNoun: map[nounKey][]int{}, byLead: map[string][]int{},
		numbers: map[string]int32{}, codes: map[string]int{},
	}
	size := 0
	for _, s := range sources {
		size += len(s.Text)
	}
	e.words = make([]heard, 0, size/4)
	e.sites = make([]site, 0, size/16)
	for i, s := range sources {
		e.read(i, s)
	}
	e.byFold, e.byBare, e.byShort = newPlaces(len(e.words)), newPlaces(len(e.words)), newPlaces(len(e.words))
	for i := range e.words {
		w := &e.words[i]
		e.byFold.add(w.fold, i)
		if !w.marked {
			e.byBare.add(w.bare, i)
		}
		if w.short != "" {
			e.byShort.add(w.short, i)
		}
	}
	return e
}

func (e *Evidence) read(source int, s Source) {
	about := tokenize(s.About, 0)
	asked := bareWords(about)
	e.stop = true
	e.settings = append(e.settings, setting{units: map[string]bool{}, scales: map[string]bool{}, kinds: map[string]bool{}})
	var numbering numbering
	var ts []token
	start := 0
	for _, end := range bounds(s.Text) {
		ts = tokenizeInto(ts, s.Text[start:end], start)
		facts := findAmong(ts, &numbering)
		for _, f := range facts {
			f.about.answer(about)
			e.add(f, source)
			e.settings[source].note(f)
			if f.Class == Quotation {
				e.readQuoted(ts[f.from:f.to], source)
			}
		}
		e.settings[source].noteSigns(ts)
		e.hear(ts, facts, source)
		e.readCodes(ts, source)
		e.sentences = append(e.sentences, " "+bareWords(ts)+" "+asked+" ")
		start = end
	}
}

// readQuoted keeps the facts inside of a quotation too.
func (e *Evidence) readQuoted(ts []token, source int) {
	inside := slices.Clone(ts[1:])
	if last := len(inside) - 1; last >= 0 && inside[last].kind == signToken {
		inside = inside[:last]
	}
	for _, f := range findAmong(inside, &numbering{}) {
		if f.Class != Quotation && f.Class != Label {
			e.add(f, source)
		}
	}
}

// numbered returns the numbers of words, new ones for those not met before.
func (e *Evidence) numbered(before, after []string) []int32 {
	out := make([]int32, 0, len(before)+len(after))
	for _, words := range [...][]string{before, after} {
		for _, w := range words {
			n, ok := e.numbers[w]
			if !ok {
				n = int32(len(e.numbers))
				e.numbers[w] = n
			}
			out = append(out, n)
		}
	}
	return out
}

// readCodes keeps letters and digits that are run together, whatever they
// were read as, so that "a12" is evidence for A12.
func (e *Evidence) readCodes(ts []token, source int) {
	f := finder{ts: ts, taken: make([]bool, len(ts))}
	for i := 0; i < len(ts); {
		end := f.mixedEnd(i)
		for end > i && end+1 < len(ts) && ts[end].is("-") && ts[end].glued() && ts[end+1].glued() && ts[end+1].kind == digitsToken {
			end = f.mixedEnd(end + 1)
		}
		if end > i+1 {
			e.codes[strings.ToLower(f.chunk(i, end))] = source
		}
		i = max(i+1, end)
	}
}

// A weighted word counts two for each of its syllables.
type weighted struct {
	number int32
	weight int
}

// known returns those words that the evidence has.
func (e *Evidence) known(words []string) []weighted {
	var out []weighted
	for _, w := range words {
		if n, ok := e.numbers[w]; ok {
			out = append(out, weighted{n, 2 + 2*strings.Count(w, " ")})
		}
	}
	return out
}

// add files a fact under each of its readings.
func (e *Evidence) add(f *found, source int) {
	at := site{found: f, class: f.Class, value: &f.Value, key: f.key, upTo: Supported, source: source, sentence: len(e.sentences)}
	if f.Class <= Ratio {
		at.words = e.numbered(f.about.around())
		if lead := f.about.led(); lead != "" {
			e.byLead[lead] = append(e.byLead[lead], len(e.sites))
		}
		for _, noun := range f.about.nouns() {
			k := nounKey{f.Class, noun}
			e.byNoun[k] = append(e.byNoun[k], len(e.sites))
		}
	}
	e.file(at)
	for i, r := range f.other {
		at.class, at.value, at.upTo, at.key = r.class, &f.other[i].value, r.upTo, key(r.class, r.value)
		if r.upTo > Unsupported {
			e.file(at)
		}
	}
}

func (e *Evidence) file(at site) {
	e.byKey[at.key] = append(e.byKey[at.key], len(e.sites))
	e.byClass[at.class] = append(e.byClass[at.class], len(e.sites))
	e.sites = append(e.sites, at)
}

// answer gives a fact that stands nearly alone the context of the question.
func (c *context) answer(about []token) {
	if len(about) == 0 {
		return
	}
	var asked []string
	for i := len(about) - 1; i >= 0 && len(asked) < farWords; i-- {
		if t := about[i]; t.kind == wordToken && !t.among(stopWords) {
			asked = append(asked, t.bare)
		}
	}
	c.far = append(c.far, asked...)
	if len(c.noun) == 0 {
		c.own, c.noun = asked, asked
	}
}

// bareWords returns the words and signs that matter, without marks, a space
// between.
func bareWords(ts []token) string {
	var out strings.Builder
	out.Grow(bareLength * len(ts))
	for i := range ts {
		if t := &ts[i]; t.kind == wordToken || t.kind == digitsToken || t.is("%") {
			if out.Len() > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(t.bare)
		}
	}
	return out.String()
}

// bareLength is about how many bytes a token has among bare words.
const bareLength = 5
