package facts

import (
	"slices"
	"strings"
)

// A heard word is a word of the evidence, abbreviations spelled out.
type heard struct {
	fold, bare string
	marked     bool // carries marks
	sure       bool // stands among words with marks
	title      bool
	upper      bool
	short      string // what was typed, without marks, where it may be initials or a contraction
	takes      int    // how many words are heard for short: one, or what an abbreviation stands for
	hard       bool   // a sign that ends something stands before it, or a sentence begins
	source     int32
	name       *found // the named fact that it belongs to, if any
}

// abbreviations by their folded spelling; those in capitals apart.
var abbreviations, capitalAbbreviations = readAbbreviations()

func readAbbreviations() (any, capital map[string][]token) {
	any, capital = map[string][]token{}, map[string][]token{}
	for _, line := range readLines("abbreviations") {
		for _, entry := range splitList(line) {
			short, long, ok := strings.Cut(entry, "=")
			if short = strings.TrimSpace(short); !ok {
				continue
			}
			if short == strings.ToUpper(short) {
				capital[short] = tokenize(long, 0)
			} else {
				f, _ := fold(short)
				any[f] = tokenize(long, 0)
			}
		}
	}
	return any, capital
}

// spellOut returns what an abbreviation stands for, or the token itself.
func spellOut(t *token) []token {
	if t.kind != wordToken {
		return nil
	}
	if folded, _ := t.known(); folded.short {
		if long := abbreviated(t.text, t.fold, t.upper); long != nil {
			return long
		}
	}
	return runInto(t)
}

func abbreviated(text, fold string, upper bool) []token {
	if upper {
		if long, ok := capitalAbbreviations[text]; ok {
			return long
		}
	}
	return abbreviations[fold]
}

// runInto returns what two abbreviations run into one stand for: BTCTW.
func runInto(t *token) []token {
	if !t.upper || len(t.text) < 4 || len(t.bare) > 9 || isSyllable(t.bare) {
		return nil
	}
	for at := range t.text {
		if at < 2 || len(t.text)-at < 2 {
			continue
		}
		first, second := capitalAbbreviations[t.text[:at]], capitalAbbreviations[t.text[at:]]
		if first != nil && second != nil {
			return append(slices.Clip(first), second...)
		}
	}
	return nil
}

// hear appends the words of a sentence.
func (e *Evidence) hear(ts []token, facts []*found, source int) {
	hard, next := e.ended(), 0
	for i, t := range ts {
		for next < len(facts) && facts[next].End <= t.start {
			next++
		}
		if t.kind == signToken {
			initial := t.is(".") && t.glued() && i > 0 && ts[i-1].word() && (len(ts[i-1].bare) == 1 || len(ts[i-1].bare) == 2 && i+1 < len(ts) && ts[i+1].title) // "c.Thảo", "Ng. Thị Lụa"
			hard = hard || strings.Contains(",.;:()!?", t.text) && !initial
			e.stop = hard
			continue
		}
		w := hearOne(&t)
		w.hard, w.source = hard, int32(source)
		if next < len(facts) && facts[next].Start <= t.start && facts[next].Class.named() {
			w.name = facts[next]
		}
		e.words = expand(e.words, w, &t)
		hard, e.stop = false, false
	}
}

// hearOne returns the word that t is.
func hearOne(t *token) heard {
	w := heard{fold: t.fold, bare: t.bare, marked: t.marked, sure: t.sure, title: t.title, upper: t.upper, takes: 1}
	if t.kind == wordToken && len(t.bare) > 1 && (t.upper || voiceless(t.bare) || runTogether(t.bare)) {
		w.short = t.bare
	}
	return w
}

// voiceless reports whether no vowel makes a syllable of the letters: "hnd".
func voiceless(bare string) bool {
	return !strings.ContainsAny(bare, "aeiou") && (strings.IndexByte(bare, 'y') < 0 || !isSyllable(bare))
}

// runTogether reports whether the first two letters begin no syllable, as in
// "ctri", "ktra".
func runTogether(bare string) bool {
	const vowels = "aeiouy"
	if len(bare) < 3 || strings.IndexByte(vowels, bare[0]) >= 0 || strings.IndexByte(vowels, bare[1]) >= 0 {
		return false
	}
	return !onsets[bare[:2]]
}

var onsets = setOf("ch gh kh ng nh ph th tr")

// ended reports whether the sentence before ended with more than a new line.
func (e *Evidence) ended() bool {
	return len(e.words) == 0 || e.stop
}

// shares are what CP stands for after "công ty", where it is no government.
var shares = tokenize("cổ phần", 0)

// expand adds the word, or what the abbreviation that t may be stands for.
func expand(out []heard, w heard, t *token) []heard {
	long := spellOut(t)
	if long == nil {
		return append(out, w)
	}
	if n := len(out); t.is("CP") && n > 0 && !w.hard && out[n-1].fold == "ti" {
		long = shares
	}
	for i, l := range long {
		part := w
		part.fold, part.bare, part.marked, part.sure = l.fold, l.bare, true, true
		part.short, part.takes = "", 1
		if part.hard = w.hard && i == 0; i == 0 && len(t.bare) > 1 {
			part.short, part.takes = t.bare, len(long)
		}
		out = append(out, part)
	}
	return out
}

// said returns the words of a fact of a draft, abbreviations spelled out.
func said(text string) []heard {
	var out []heard
	for _, t := range tokenize(text, 0) {
		if t.kind != signToken {
			out = expand(out, hearOne(&t), &t)
		}
	}
	return out
}

// wordAt returns the word at i of the source that the word at same is of; one
// that ends all when there is none.
func (e *Evidence) wordAt(i, same int) heard {
	if i < 0 || i >= len(e.words) || e.words[i].source != e.words[same].source {
		return heard{hard: true}
	}
	return e.words[i]
}

// A hit is a place where words were heard.
type hit struct {
	at, end int
	finding Finding // Elsewhere where the marks had to be guessed
}

// hits finds where the words were said in this order. Between them no sign
// may stand that ends something, unless loosely.
func (e *Evidence) hits(words []heard, loosely, plain bool) []hit {
	if len(words) == 0 {
		return nil
	}
	var out []hit
	for at := range e.byFold.of(words[0].fold) {
		out = e.tryHit(out, at, words, loosely, plain)
	}
	for k := 2; k <= min(len(words), longestInitials); k++ {
		for at := range e.byShort.of(initials(words[:k])) {
			out = e.tryHit(out, at, words, loosely, plain)
		}
	}
	for at := range e.byBare.of(words[0].bare) {
		if e.words[at].fold != words[0].fold {
			out = e.tryHit(out, at, words, loosely, plain)
		}
	}
	return out
}

// contractedHits finds words the first of which was cut short: "Ng. Thị Lụa".
func (e *Evidence) contractedHits(words []heard, loosely, plain bool) []hit {
	var out []hit
	for short := range e.byShort.first {
		if !contracts(short, words[0].bare) {
			continue
		}
		for at := range e.byShort.of(short) {
			out = e.tryHit(out, at, words, loosely, plain)
		}
	}
	slices.SortFunc(out, func(a, b hit) int { return a.at - b.at })
	return out
}

func (e *Evidence) tryHit(out []hit, at int, words []heard, loosely, plain bool) []hit {
	m := matcher{e: e, at: at, unmarked: true, plain: plain}
	for k := 0; k < len(words); {
		n := 0
		if loosely && k > 0 && words[k].fold == and && at+m.next < len(e.words) && e.words[at+m.next].fold != and {
			k++ // TH&THCS
			continue
		}
		if m.next < len(e.words)-at && e.words[at+m.next].source == e.words[at].source && (k == 0 || loosely || !e.words[at+m.next].hard) {
			n = m.match(words[k:])
		}
		if n == 0 {
			return out
		}
		k += n
	}
	if m.guessed && (!m.unmarked || len(words) < 2 || len(words) == 2 && e.words[at].sure) || m.short && !m.whole {
		return out
	}
	finding := Supported
	if m.guessed || m.short {
		finding = Elsewhere
	}
	return append(out, hit{at, at + m.next, finding})
}

var and, _ = fold("và")

// A matcher holds words against what was heard from a place on.
type matcher struct {
	e        *Evidence
	at, next int
	plain    bool // the draft is typed without marks
	guessed  bool // marks were missing among words that have them
	unmarked bool // no word heard had a mark
	short    bool // initials were taken for words
	whole    bool // a word was heard as it is
}

// match takes the next word heard for one of the words, or for several of
// which it is the initials; it returns for how many, 0 when for none.
func (m *matcher) match(words []heard) int {
	h, w := m.e.words[m.at+m.next], words[0]
	m.next++
	m.unmarked = m.unmarked && !h.marked
	switch {
	case h.fold == w.fold, h.bare == w.bare && (!h.sure || m.plain):
		m.whole = true
		return 1
	case h.bare == w.bare && !h.marked:
		m.guessed, m.whole = true, true
		return 1
	case h.short == "":
		return 0
	}
	if n := len(h.short); n <= min(len(words), longestInitials) && initials(words[:n]) == h.short && (n < len(words) || m.whole || m.next > 1) {
		m.short, m.next = true, m.next+h.takes-1
		return n
	}
	if n := m.overAnd(words); n > 0 {
		m.short, m.next = true, m.next+h.takes-1
		return n
	}
	if h.takes > 1 || h.upper {
		return 0
	}
	if contracts(h.short, w.bare) {
		m.short = true
		return 1
	}
	if len(words) > 1 && joined(h.short, w.bare, words[1].bare) {
		m.short, m.whole = true, true
		return 2
	}
	return 0
}

// overAnd matches initials that pass over "và", and returns for how many
// words they stand.
func (m *matcher) overAnd(words []heard) int {
	short := m.e.words[m.at+m.next-1].short
	n, passed := 0, false
	for n < len(words) && short != "" {
		switch {
		case words[n].bare != "" && words[n].bare[0] == short[0]:
			short = short[1:]
		case n > 0 && words[n].fold == and:
			passed = true
		default:
			return 0
		}
		n++
	}
	if short != "" || !passed || n == len(words) && !m.whole && m.next < 2 {
		return 0
	}
	return n
}

// joined reports whether the letters begin like the first word and go on as
// the second: "ctri" for chính trị.
func joined(short, first, second string) bool {
	begun, whole := strings.CutSuffix(short, second)
	return whole && begun != "" && len(begun) <= 2 && strings.HasPrefix(first, begun)
}

// contracts reports whether the letters are a syllable with some left out, as
// "đg" is đường and "ng" người.
func contracts(short, bare string) bool {
	if short[0] != bare[0] || len(short) >= len(bare) {
		return false
	}
	for i := range len(bare) {
		if short != "" && bare[i] == short[0] {
			short = short[1:]
		}
	}
	return short == ""
}

// longestInitials is how many words initials stand for at most.
const longestInitials = 8

func initials(words []heard) string {
	var out strings.Builder
	for _, w := range words {
		if w.bare != "" {
			out.WriteByte(w.bare[0])
		}
	}
	return out.String()
}
