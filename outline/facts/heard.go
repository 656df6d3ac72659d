package facts

import (
	"maps"
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

// shortWords are the abbreviations, folded.
var shortWords = newSet()

// readAbbreviations keeps letters of its own, so that the text of the list is
// let go.
func readAbbreviations() (any, capital map[string]run) {
	any, capital = map[string]run{}, map[string]run{}
	for short, long := range readEntries("abbreviations") {
		if short == strings.ToUpper(short) {
			capital[strings.Clone(short)] = newRun(long)
		} else {
			any[strings.Clone(foldOnly(short))] = newRun(long)
		}
	}
	addUnmarked(any)
	addUnmarked(capital)
	return any, capital
}

// addUnmarked adds the abbreviations as they are typed without marks, where
// that is no other one and no syllable.
func addUnmarked(list map[string]run) {
	letters := strings.NewReplacer("đ", "d", "Đ", "D", "ư", "u", "Ư", "U")
	for _, short := range slices.Sorted(maps.Keys(list)) {
		plain := letters.Replace(short)
		if list[plain].size == 0 && voiceless(strings.ToLower(plain)) {
			list[plain] = list[short]
		}
	}
}

// spellOut returns what an abbreviation stands for, nil for any other word.
func spellOut(t *token) []syllable {
	if t.kind != wordToken {
		return nil
	}
	if folded, _ := t.known(); folded.in(shortWords) {
		if long := abbreviated(t.text, t.fold, t.upper); long.size > 0 {
			return long.syllables()
		}
	}
	return runInto(t)
}

func abbreviated(text, fold string, upper bool) run {
	if upper {
		if long, ok := capitalAbbreviations[text]; ok {
			return long
		}
	}
	return abbreviations[fold]
}

// runInto returns what two abbreviations run into one stand for: BTCTW.
func runInto(t *token) []syllable {
	if !t.upper || len(t.text) < 4 || len(t.bare) > 9 || isSyllable(t.bare) {
		return nil
	}
	for at := range t.text {
		if at < 2 || len(t.text)-at < 2 {
			continue
		}
		first, second := capitalAbbreviations[t.text[:at]], capitalAbbreviations[t.text[at:]]
		if first.size > 0 && second.size > 0 {
			return slices.Concat(first.syllables(), second.syllables())
		}
	}
	return nil
}

// hear appends the words of a sentence.
func (e *Evidence) hear(ts []token, facts []*found, source int) {
	hard, next := e.ended(), 0
	for i := range ts {
		t := &ts[i]
		for next < len(facts) && facts[next].End <= t.start {
			next++
		}
		if t.kind == signToken {
			initial := t.is(".") && t.glued() && i > 0 && ts[i-1].word() && (len(ts[i-1].bare) == 1 || len(ts[i-1].bare) == 2 && i+1 < len(ts) && ts[i+1].title) // "c.Thảo", "Ng. Thị Lụa"
			hard = hard || strings.Contains(",.;:()!?", t.text) && !initial
			e.stop = hard
			continue
		}
		w := hearOne(t)
		w.hard, w.source = hard, int32(source)
		if next < len(facts) && facts[next].Start <= t.start && facts[next].Class.named() {
			w.name = facts[next]
		}
		e.words = expand(e.words, w, t)
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
	for i := range len(bare) {
		switch bare[i] {
		case 'a', 'e', 'i', 'o', 'u':
			return false
		}
	}
	return strings.IndexByte(bare, 'y') < 0 || !isSyllable(bare)
}

// runTogether reports whether the first two letters begin no syllable, as in
// "ctri", "ktra".
func runTogether(bare string) bool {
	const vowels = "aeiouy"
	if len(bare) < 3 || strings.IndexByte(vowels, bare[0]) >= 0 || strings.IndexByte(vowels, bare[1]) >= 0 {
		return false
	}
	return !strings.Contains(onsets, bare[:2])
}

const onsets = "ch gh kh ng nh ph th tr"

// ended reports whether the sentence before ended with more than a new line.
func (e *Evidence) ended() bool {
	return len(e.words) == 0 || e.stop
}

// shares are what CP stands for after "công ty", where it is no government.
var shares = newRun("cổ phần")

// expand adds the word, or what the abbreviation that t may be stands for.
func expand(out []heard, w heard, t *token) []heard {
	long := spellOut(t)
	if long == nil {
		return highland(out, w)
	}
	if n := len(out); t.is("CP") && n > 0 && !w.hard && out[n-1].fold == "ti" {
		long = shares.syllables()
	}
	for i, l := range long {
		part := w
		part.fold, part.bare, part.marked, part.sure = l.folded().letters, l.bared().letters, true, true
		part.short, part.takes = "", 1
		if part.hard = w.hard && i == 0; i == 0 && len(t.bare) > 1 {
			part.short, part.takes = t.bare, len(long)
		}
		out = append(out, part)
	}
	return out
}

// highland adds a word, in two where an apostrophe divides it: H'Duyên is also
// written H Duyên.
func highland(out []heard, w heard) []heard {
	first, rest, divided := strings.Cut(w.bare, "'")
	if !divided || rest == "" {
		return append(out, w)
	}
	second := w
	w.fold, w.bare, w.short = first, first, ""
	_, second.fold, _ = strings.Cut(second.fold, "'")
	second.bare, second.hard, second.short = rest, false, ""
	return append(out, w, second)
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
